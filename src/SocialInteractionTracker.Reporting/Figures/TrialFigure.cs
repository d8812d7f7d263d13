using ScottPlot;
using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Core.OpenField;
using SocialInteractionTracker.Core.Poses;
using SocialInteractionTracker.Reporting.Trials;

namespace SocialInteractionTracker.Reporting.Figures;

/// <summary>The way of one animal through one trial, over the arena's picture, and where it stayed.</summary>
internal static class TrialFigure
{
    private const double ToleranceCm = 0.1;
    private const float WayWidth = 1.3f;
    private const double WayOpacity = 0.8;
    private const float EndSize = 11;
    private const int Width = 400;
    private const int Height = 420;

    /// <summary>Draws the figure.</summary>
    /// <param name="scene">The trial.</param>
    /// <param name="cellCm">Side of the map's cells, cm.</param>
    /// <returns>The figure.</returns>
    public static Figure Draw(TrialScene scene, double cellCm)
    {
        var trial = scene.Scored.Trial;
        var what = TrialKind.NameOf(trial.Test, trial.Session);
        return new Figure("tracks/" + trial.TrialId, trial.TrialId, $"{trial.TrialId}, subject {trial.SubjectId}, {what}: the way of the body centre over the arena, and where it stayed.")
        {
            Panels = [Way(scene, $"{trial.SubjectId}: {what}"), Stays(scene, cellCm)],
            Columns = 2,
            PanelWidth = Width,
            PanelHeight = Height,
            Caption = FormattableString.Invariant($"{trial.TrialId}: {scene.Track.Frames.ScoredS:0.#} s scored, {100 * scene.Scored.Score!.Coverage.TrackedFraction:0.#} % of it tracked."),
        };
    }

    private static Plot Way(TrialScene scene, string title)
    {
        var panel = new ArenaPanel(title, scene.Track.Arena);
        if (scene.Floor is { } floor)
        {
            panel.AddFloor(floor);
        }

        panel.AddZones();
        var stretches = TrialWay.Of(scene.Track, ToleranceCm);
        foreach (var stretch in stretches)
        {
            var way = panel.Plot.Add.ScatterLine(stretch.Select(point => panel[point]).ToArray());
            (way.LineWidth, way.LineColor) = (WayWidth, FigureColours.Blue.WithAlpha(WayOpacity));
        }

        if (stretches.Length > 0)
        {
            End(panel, stretches[0][0], FigureColours.Paper);
            End(panel, stretches[^1][^1], FigureColours.Vermillion);
        }

        return panel.Plot;
    }

    private static Plot Stays(TrialScene scene, double cellCm)
    {
        var panel = new ArenaPanel("share of time", scene.Track.Arena);
        var shares = HeatMap.Shares(OccupancyScorer.Map(scene.Track.Arena, scene.Track.Frames, scene.Track[BodyPoint.BodyCentre], cellCm));
        HeatMap.Add(panel, shares, cellCm, scene.Track.Arena.HeightCm, HeatMap.Brightest([shares]));
        panel.AddZones(FigureColours.OnMap);
        panel.Plot.Axes.Left.Label.Text = "";
        return panel.Plot;
    }

    private static void End(ArenaPanel panel, ArenaPoint point, Color fill)
    {
        var marker = panel.Plot.Add.Marker(panel[point], MarkerShape.FilledCircle, EndSize, fill);
        (marker.MarkerStyle.OutlineColor, marker.MarkerStyle.OutlineWidth) = (FigureColours.Ink, 2);
    }
}
