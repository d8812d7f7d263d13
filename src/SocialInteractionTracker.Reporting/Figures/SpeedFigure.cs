using System.Collections.Immutable;
using System.Globalization;
using ScottPlot;
using ScottPlot.TickGenerators;
using SocialInteractionTracker.Reporting.Groups;
using SocialInteractionTracker.Reporting.Trials;

namespace SocialInteractionTracker.Reporting.Figures;

/// <summary>How fast the animals of each group moved: histograms, one panel a session.</summary>
internal static class SpeedFigure
{
    private const double Percent = 100;
    private const int Width = 560;
    private const int Height = 380;

    /// <summary>The axis of shares is logarithmic, so that the rare high speeds are seen beside rest; it begins at this share, %.</summary>
    private const double LeastPercent = 0.01;

    /// <summary>Draws the figure.</summary>
    /// <param name="profiles">The trials of the study.</param>
    /// <param name="groups">Its groups.</param>
    /// <returns>The figure; <see langword="null"/> if no speed is known.</returns>
    public static Figure? Draw(ImmutableArray<TrialProfile> profiles, StudyGroups groups)
    {
        var kinds = TrialKind.Of(profiles.Where(p => !p.SpeedShares.IsEmpty)).ToArray();
        return kinds.Length == 0 ? null : new Figure("speed", "Speed", "Histograms of speed: share of the time at each speed, by group and session.")
        {
            Panels = [.. kinds.Select(kind => Panel(kind, groups))],
            Legend = GroupMarks.Legend(groups.Among(kinds.SelectMany(kind => kind.Trials).Select(p => p.Scored.Trial.SubjectId)), hasLines: true),
            Columns = Math.Min(kinds.Length, 2),
            PanelWidth = Width,
            PanelHeight = Height,
            Caption = FormattableString.Invariant($"Share of the known time in steps of {TrialProfile.SpeedBinCmPerS:0.#} cm/s, logarithmic from {LeastPercent:0.##} %; means over the trials of a group. The last step holds all that is faster. ")
                + string.Join("; ", kinds.Select(kind => $"{kind.Name}: {GroupMarks.Counts(groups.All.Select(g => (g, kind.Trials.Count(p => groups[p.Scored.Trial.SubjectId] == g))))}")) + ".",
        };
    }

    private static Plot Panel(TrialKind<TrialProfile> kind, StudyGroups groups)
    {
        var plot = FigureStyle.Panel(kind.Name, "Speed (cm/s)", "Share of time (%)");
        var xs = Enumerable.Range(0, TrialProfile.SpeedBins).Select(i => (i + 0.5) * TrialProfile.SpeedBinCmPerS).ToArray();
        foreach (var group in groups.All)
        {
            var own = kind.Trials.Where(p => groups[p.Scored.Trial.SubjectId] == group).ToArray();
            if (own.Length > 0)
            {
                GroupMarks.Curve(plot, group, xs, [.. xs.Select((_, i) => Math.Log10(Math.Max(LeastPercent, Percent * own.Average(p => p.SpeedShares[i]))))]);
            }
        }

        double[] ticks = [LeastPercent, 10 * LeastPercent, 100 * LeastPercent, Percent / 10, Percent];
        plot.Axes.Left.TickGenerator = new NumericManual([.. ticks.Select(Math.Log10)], [.. ticks.Select(t => t.ToString("0.##", CultureInfo.InvariantCulture))]);
        plot.Axes.SetLimits(0, TrialProfile.SpeedBins * TrialProfile.SpeedBinCmPerS, Math.Log10(LeastPercent), Math.Log10(Percent));
        return plot;
    }
}
