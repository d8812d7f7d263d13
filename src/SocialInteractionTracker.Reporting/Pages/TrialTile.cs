using System.Globalization;
using System.Text;
using SocialInteractionTracker.Core.Arenas;
using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Core.OpenField;
using SocialInteractionTracker.Core.Poses;
using SocialInteractionTracker.Reporting.Figures;
using SocialInteractionTracker.Reporting.Trials;

namespace SocialInteractionTracker.Reporting.Pages;

/// <summary>A trial in small: the way of the body centre and where it stayed. So small in bytes too that a page can hold thousands.</summary>
internal static class TrialTile
{
    /// <summary>How far a drawn line may be from the way, cm: less than its width.</summary>
    private const double ToleranceCm = 0.3;

    private const double EndRadiusCm = 0.9;
    private const double MmPerCm = 10;

    /// <summary>Draws a trial.</summary>
    /// <param name="scene">The trial.</param>
    /// <param name="cellCm">Side of the map's cells, cm.</param>
    /// <returns>The element; it leads to the trial's figure.</returns>
    public static Html Of(TrialScene scene, double cellCm)
    {
        var (trial, arena) = (scene.Scored.Trial, scene.Track.Arena);
        var kind = TrialKind.NameOf(trial.Test, trial.Session);
        var zones = Html.Join(ZoneOutlines.Of(arena).Select(zone => Outline(ClassOf(zone.Zone), zone.Line))
            .Concat(arena.Enclosure is { } enclosure ? ZoneOutlines.Of(arena, enclosure).Select(line => Outline("enclosure", line)) : []));
        var box = FormattableString.Invariant(
            $"{-FloorPicture.MarginCm} {-FloorPicture.MarginCm} {arena.WidthCm + (2 * FloorPicture.MarginCm):0.##} {arena.HeightCm + (2 * FloorPicture.MarginCm):0.##}");
        return Html.Of($"""
            <figure class="trial"><a href="plots/tracks/{Uri.EscapeDataString(trial.TrialId)}.svg">
            <svg viewBox="{box}" role="img" aria-label="{trial.TrialId}: way of the body centre">{Floor(scene)}{zones}{Way(scene)}</svg>
            <svg viewBox="{box}" role="img" aria-label="{trial.TrialId}: share of time in each place" class="map">{Map(scene, cellCm)}{zones}</svg>
            </a><figcaption><b>{trial.SubjectId}</b> {kind}: {100 * scene.Scored.Score!.Coverage.TrackedFraction:0} % tracked{Flags(scene)}</figcaption></figure>

            """);
    }

    private static Html Flags(TrialScene scene) => scene.Scored.Flags.IsEmpty ? Html.Empty
        : Html.Of($" <span class=\"tag warn\" title=\"{string.Join(' ', scene.Scored.Flags.Select(flag => flag.Sentence))}\">{scene.Scored.Flags.Length} to look at</span>");

    private static Html Floor(TrialScene scene)
    {
        var arena = scene.Track.Arena;
        if (scene.Floor is not { } fine)
        {
            return Html.Join(ZoneOutlines.Of(arena, arena.Floor).Select(line => Outline("floor", line)));
        }

        var floor = fine.Halved().Lightened();
        var (width, height) = (floor.Width / floor.PxPerCm, floor.Height / floor.PxPerCm);
        return Html.Of($"""<image x="{(arena.WidthCm - width) / 2:0.###}" y="{(arena.HeightCm - height) / 2:0.###}" width="{width:0.###}" height="{height:0.###}" href="data:image/png;base64,{Convert.ToBase64String(floor.Encode())}"/>""");
    }

    private static Html Map(TrialScene scene, double cellCm)
    {
        var map = OccupancyScorer.Map(scene.Track.Arena, scene.Track.Frames, scene.Track[BodyPoint.BodyCentre], cellCm);
        return Html.Of($"""<image width="{map.Columns * cellCm:0.###}" height="{map.Rows * cellCm:0.###}" preserveAspectRatio="none" href="data:image/png;base64,{Convert.ToBase64String(HeatMap.Encode(HeatMap.Shares(map)))}"/>""");
    }

    private static Html Way(TrialScene scene)
    {
        var stretches = TrialWay.Of(scene.Track, ToleranceCm);
        return stretches.IsEmpty ? Html.Empty : Html.Of(
            $"<path class=\"way\" d=\"{string.Concat(stretches.Select(stretch => Line(stretch)))}\" transform=\"scale(.1)\"/>{End("start", stretches[0][0])}{End("end", stretches[^1][^1])}");
    }

    private static Html End(string name, ArenaPoint at) =>
        Html.Of($"""<circle class="{name}" cx="{at.XCm:0.#}" cy="{at.YCm:0.#}" r="{EndRadiusCm}"/>""");

    private static Html Outline(string name, IReadOnlyList<ArenaPoint> line) =>
        Html.Of($"<path class=\"{name}\" d=\"{Line(line)}z\" transform=\"scale(.1)\"/>");

    /// <summary>A line in whole millimetres, each step from the last: a third of the bytes of decimals.</summary>
    private static string Line(IReadOnlyList<ArenaPoint> points)
    {
        var (text, x, y) = (new StringBuilder(), 0, 0);
        foreach (var (i, point) in points.Index())
        {
            var (nextX, nextY) = ((int)Math.Round(point.XCm * MmPerCm), (int)Math.Round(point.YCm * MmPerCm));
            text.Append(CultureInfo.InvariantCulture, $"{(i == 0 ? "M" : i == 1 ? "l" : " ")}{nextX - (i == 0 ? 0 : x)} {nextY - (i == 0 ? 0 : y)}");
            (x, y) = (nextX, nextY);
        }

        return text.ToString();
    }

    private static string ClassOf(string zone) => zone switch
    {
        ZoneNames.Interaction or ZoneNames.Centre => "zone main",
        ZoneNames.Corners => "zone corner",
        _ => "zone",
    };
}
