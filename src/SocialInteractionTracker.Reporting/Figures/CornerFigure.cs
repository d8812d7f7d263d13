using System.Collections.Immutable;
using ScottPlot;
using SocialInteractionTracker.Core.SocialInteraction;
using SocialInteractionTracker.Reporting.Groups;

namespace SocialInteractionTracker.Reporting.Figures;

/// <summary>The time in the corners against the time in the interaction zone, of every animal, without and with target.</summary>
internal static class CornerFigure
{
    private const double Headroom = 1.08;
    private const int Width = 560;

    /// <summary>Draws the figure.</summary>
    /// <param name="subjects">The subjects of the study.</param>
    /// <param name="groups">Their groups.</param>
    /// <returns>The figure; <see langword="null"/> if no subject has both times in a trial.</returns>
    public static Figure? Draw(ImmutableArray<SubjectRecord> subjects, StudyGroups groups)
    {
        (string Title, Place[] Places)[] panels =
        [
            ("no target", Places(subjects, s => (s.Row.Pair?.Empty, s.Row.Pair?.EmptyCorners))),
            ("target", Places(subjects, s => (s.Row.Pair?.Target, s.Row.Pair?.TargetCorners))),
        ];
        if (panels.All(panel => panel.Places.Length == 0))
        {
            return null;
        }

        var all = panels.SelectMany(panel => panel.Places).ToArray();
        var limits = (X: Math.Max(1, Headroom * all.Max(p => p.InteractionS)), Y: Math.Max(1, Headroom * all.Max(p => p.CornersS)));
        return new Figure("corners", "Corners against interaction", Alt(panels, groups))
        {
            Panels = [.. panels.Select(panel => Panel(panel.Title, panel.Places, limits, groups))],
            Legend = GroupMarks.Legend(groups.All.Where(group => all.Any(place => place.Group == group)), hasLines: false),
            Columns = panels.Length,
            PanelWidth = Width,
            Caption = "One symbol an animal: time in the interaction zone and in the corners of the same trial. Both panels have the same scales. "
                + string.Join("; ", panels.Select(panel => $"{panel.Title}: {GroupMarks.Counts(groups.All.Select(g => (g, panel.Places.Count(p => p.Group == g))))}")) + ".",
        };
    }

    private static Place[] Places(ImmutableArray<SubjectRecord> subjects, Func<SubjectRecord, (ZoneTime?, ZoneTime?)> times) =>
        [.. subjects.Select(subject => times(subject) is ({ InS: var interaction }, { InS: var corners }) ? new Place(subject.Group, interaction, corners) : null).OfType<Place>()];

    private static Plot Panel(string title, Place[] places, (double X, double Y) limits, StudyGroups groups)
    {
        var plot = FigureStyle.Panel(title, "Interaction zone (s)", "Corners (s)");
        plot.Axes.SetLimits(0, limits.X, 0, limits.Y);
        foreach (var group in groups.All)
        {
            var own = places.Where(p => p.Group == group).Select(p => new Coordinates(p.InteractionS, p.CornersS)).ToArray();
            if (own.Length > 0)
            {
                GroupMarks.Animals(plot, group, own);
            }
        }

        return plot;
    }

    private static string Alt((string Title, Place[] Places)[] panels, StudyGroups groups) => "Time in the corners against time in the interaction zone. " + string.Join(' ',
        from panel in panels
        from @group in groups.All
        let own = panel.Places.Where(p => p.Group == @group).ToArray()
        where own.Length > 0
        select FormattableString.Invariant($"{panel.Title}, {@group.Name}: n = {own.Length}, means {own.Average(p => p.InteractionS):0.0} s and {own.Average(p => p.CornersS):0.0} s in the corners."));

    private sealed record Place(Group Group, double InteractionS, double CornersS);
}
