using System.Collections.Immutable;
using ScottPlot;
using SocialInteractionTracker.Reporting.Groups;
using SocialInteractionTracker.Reporting.Trials;

namespace SocialInteractionTracker.Reporting.Figures;

/// <summary>How fast the animals of each group moved, one panel a session.</summary>
internal static class SpeedFigure
{
    private const double Percent = 100;

    /// <summary>Draws the figure.</summary>
    /// <param name="profiles">The trials of the study.</param>
    /// <param name="groups">Its groups.</param>
    /// <returns>The figure; <see langword="null"/> if no speed is known.</returns>
    public static Figure? Draw(ImmutableArray<TrialProfile> profiles, StudyGroups groups)
    {
        var panels = TrialKind.Of(profiles.Where(p => !p.SpeedShares.IsEmpty))
            .Select(kind => Panel(kind.Name, kind.Trials, groups)).ToImmutableArray();
        return panels.IsEmpty ? null : new Figure("speed", "Speed", "Histograms of speed: share of the time at each speed, by group and session.")
        {
            Panels = panels,
            Columns = Math.Min(panels.Length, 2),
            Caption = FormattableString.Invariant($"Share of the known time in steps of {TrialProfile.SpeedBinCmPerS:0.#} cm/s; group means over trials. The last step holds all that is faster."),
        };
    }

    private static Plot Panel(string title, IReadOnlyCollection<TrialProfile> trials, StudyGroups groups)
    {
        var plot = FigureStyle.Panel(title, "Speed (cm/s)", "Share of time (%)");
        foreach (var group in groups.All)
        {
            var own = trials.Where(p => groups[p.Scored.Trial.SubjectId] == group).ToArray();
            if (own.Length == 0)
            {
                continue;
            }

            var xs = Enumerable.Range(0, TrialProfile.SpeedBins).Select(i => (i + 0.5) * TrialProfile.SpeedBinCmPerS).ToArray();
            var ys = Enumerable.Range(0, TrialProfile.SpeedBins).Select(i => Percent * own.Average(p => p.SpeedShares[i])).ToArray();
            GroupMarks.Curve(plot, group, xs, ys, $"{group.Name} (n = {own.Length})");
        }

        plot.Axes.SetLimitsX(0, TrialProfile.SpeedBins * TrialProfile.SpeedBinCmPerS);
        plot.Axes.AutoScaleY();
        plot.Axes.SetLimitsY(0, plot.Axes.GetLimits().Top);
        plot.ShowLegend(Alignment.UpperRight);
        return plot;
    }
}
