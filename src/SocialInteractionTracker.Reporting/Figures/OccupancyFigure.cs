using System.Collections.Immutable;
using SocialInteractionTracker.Core.Arenas;
using SocialInteractionTracker.Core.Trials;
using SocialInteractionTracker.Reporting.Groups;
using SocialInteractionTracker.Reporting.Trials;

namespace SocialInteractionTracker.Reporting.Figures;

/// <summary>Where the animals of each group stayed, one figure a test.</summary>
internal static class OccupancyFigure
{
    private const int Width = 380;
    private const int Height = 440;
    private const int TitleLetters = 36;

    /// <summary>Draws the figure of a test.</summary>
    /// <param name="test">The test.</param>
    /// <param name="profiles">The trials of the study.</param>
    /// <param name="groups">Its groups.</param>
    /// <returns>The figure; <see langword="null"/> if no trial of the test was scored.</returns>
    public static Figure? Draw(TestKind test, ImmutableArray<TrialProfile> profiles, StudyGroups groups)
    {
        var layouts = profiles.Where(p => p.Scored.Trial.Test == test).GroupBy(LayoutOf).OrderByDescending(g => g.Count()).ToArray();
        if (layouts.Length == 0)
        {
            return null;
        }

        var own = layouts[0].ToArray();
        var others = layouts.Skip(1).Sum(g => g.Count());
        var shown = groups.All.Where(group => own.Any(p => groups[p.Scored.Trial.SubjectId] == group)).ToArray();
        var sessions = own.Select(p => p.Scored.Trial.Session).Distinct().Order().ToArray();
        var maps = (from session in sessions
                    from @group in shown
                    select (session, @group, Trials: own.Where(p => p.Scored.Trial.Session == session && groups[p.Scored.Trial.SubjectId] == @group).ToArray()))
            .Select(m => (m.session, m.@group, m.Trials.Length, Map: Mean(m.Trials, own[0]))).ToArray();
        var brightest = HeatMap.Brightest(maps.Select(m => m.Map));
        return new Figure(
            test == TestKind.OpenField ? "occupancy-open-field" : "occupancy",
            test == TestKind.OpenField ? "Where the animals were: open field" : "Where the animals were: social interaction",
            $"Maps of the time that each group's animals spent in each part of the arena: {string.Join(", ", shown.Select(g => g.Name))}.")
        {
            Panels = [.. maps.Select(m => Panel(Title(m.@group, m.session, m.Length), m.Map, own[0], brightest).Plot)],
            Columns = shown.Length,
            PanelWidth = Width,
            PanelHeight = Height,
            Caption = FormattableString.Invariant($"Mean share of the time in cells of {own[0].Occupancy.CellCm:0.##} cm, dark to bright by its square root, up to {100 * brightest:0.#} %; the same colours in all panels.")
                + (test == TestKind.SocialInteraction ? " Arenas are turned so that the enclosure is at the top." : "")
                + (others > 0 ? $" {others} trials in arenas of another layout are not in it." : ""),
        };
    }

    private static ArenaPanel Panel(string title, double[,] map, TrialProfile example, double brightest)
    {
        var panel = new ArenaPanel(title, example.Arena);
        HeatMap.Add(panel, map, example.Occupancy.CellCm, example.Arena.HeightCm, brightest);
        panel.AddZones(FigureColours.OnMap);
        return panel;
    }

    private static double[,] Mean(TrialProfile[] trials, TrialProfile example)
    {
        var mean = new double[example.Occupancy.Rows, example.Occupancy.Columns];
        foreach (var shares in trials.Select(t => HeatMap.Shares(t.Occupancy)))
        {
            for (var row = 0; row < mean.GetLength(0); row++)
            {
                for (var column = 0; column < mean.GetLength(1); column++)
                {
                    mean[row, column] += shares[row, column] / trials.Length;
                }
            }
        }

        return mean;
    }

    /// <summary>Trials of one layout can be laid on each other.</summary>
    private static string LayoutOf(TrialProfile profile) => FormattableString.Invariant(
        $"{profile.Arena.Shape} {profile.Arena.WidthCm:0.##} {profile.Arena.HeightCm:0.##} {profile.Arena.Enclosure is null} {profile.Arena.FindZone(ZoneNames.Interaction) is null}");

    private static string Title(Group group, Session session, int trials) =>
        $"{Wrapping.Of(group.Name, TitleLetters, lines: 2)}\n{(session == Session.None ? "" : session == Session.Target ? "target, " : "no target, ")}n = {trials}";
}
