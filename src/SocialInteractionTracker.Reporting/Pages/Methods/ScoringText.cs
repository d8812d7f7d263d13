using SocialInteractionTracker.Core.Arenas;
using SocialInteractionTracker.Core.Poses;
using SocialInteractionTracker.Core.Scoring;
using SocialInteractionTracker.Core.Trials;
using SocialInteractionTracker.Reporting.Trials;
using SocialInteractionTracker.Storage.Studies;
using SocialInteractionTracker.Storage.Tables;
using static SocialInteractionTracker.Reporting.Pages.Methods.Words;

namespace SocialInteractionTracker.Reporting.Pages.Methods;

/// <summary>What was measured in the trials, as sentences of a methods section.</summary>
internal static class ScoringText
{
    /// <summary>The sentences.</summary>
    /// <param name="data">What the report is made of.</param>
    /// <returns>The sentences, only of what is in the study.</returns>
    public static IEnumerable<string> Of(ReportData data)
    {
        var (trials, options) = (data.Results.Trials, data.Results.Study.Options);
        foreach (var test in trials.GroupBy(t => t.Trial.Test).OrderBy(g => g.Key))
        {
            foreach (var sentence in OfTest(test.Key, [.. test]))
            {
                yield return sentence;
            }
        }

        yield return "Every frame counted for as long as the video's timestamps say that it was shown.";
        yield return Zones(options);
        yield return Movement(options.Scoring);
    }

    private static IEnumerable<string> OfTest(TestKind test, ScoredTrial[] trials)
    {
        if (test == TestKind.SocialInteraction)
        {
            yield return "A social-interaction test was a pair of trials of the same animal, without and with a target animal in the enclosure.";
        }

        var layouts = trials.GroupBy(t => (Text: Layout(t.Trial), t.Trial.DurationS)).OrderByDescending(g => g.Count()).ThenBy(g => g.Key.Text, StringComparer.Ordinal).ToArray();
        foreach (var layout in layouts)
        {
            var which = layouts.Length == 1 ? test == TestKind.SocialInteraction ? "Each trial" : "Each open-field trial"
                : $"{Count(layout.Count(), test == TestKind.SocialInteraction ? "trial" : "open-field trial")} of {trials.Length}";
            yield return Number($"{which} was scored for {layout.Key.DurationS:0.###} s{Start([.. layout])} in {layout.Key.Text}.");
        }
    }

    private static string Start(ScoredTrial[] trials)
    {
        var found = trials.Count(t => t.Trial.StartS is null);
        return found == 0 ? " from a start given by the experimenter"
            : found == trials.Length ? " from the start that the program found (the animal on the floor, no hand in the picture)"
            : $" from a start that the program found in {found} of {trials.Length} (the animal on the floor, no hand in the picture) and the experimenter gave in the others";
    }

    private static string Layout(StudyTrial trial)
    {
        var arena = ArenaTurn.EnclosureUp(trial.Arena).Arena;
        var floor = arena.Shape == ArenaShape.Circle ? Number($"a circular arena of {arena.WidthCm:0.##} cm diameter") : Number($"an arena of {trial.Arena.WidthCm:0.##} x {trial.Arena.HeightCm:0.##} cm");
        List<string> parts = [];
        if (arena.Enclosure is { } enclosure)
        {
            parts.Add("an enclosure of " + Size(arena, enclosure));
        }

        parts.AddRange(arena.Zones.Where(z => z.Name is ZoneNames.Interaction or ZoneNames.Centre)
            .Select(z => $"{(z.Name == ZoneNames.Centre ? "a centre" : "an interaction zone")} of {Size(arena, z.Region)}{(z.Name == ZoneNames.Interaction ? " less the enclosure" : "")}"));
        if (arena.FindZone(ZoneNames.Corners) is { } corners)
        {
            var outlines = ZoneOutlines.Of(arena, corners.Region).ToArray();
            parts.Add($"{outlines.Length} corner zones of {Size(outlines[0])}");
        }

        return floor + (parts.Count == 0 ? "" : $" with {And(parts)}") + $" (preset {trial.Preset})";
    }

    private static string Size(Arena arena, Core.Geometry.Region region) => Size([.. ZoneOutlines.Of(arena, region).SelectMany(line => line)]);

    private static string Size(IReadOnlyList<Core.Geometry.ArenaPoint> outline) => Number(
        $"{outline.Max(p => p.XCm) - outline.Min(p => p.XCm):0.##} x {outline.Max(p => p.YCm) - outline.Min(p => p.YCm):0.##} cm");

    private static string Zones(StudyOptions options)
    {
        var entry = options.Scoring.Entry;
        var carried = options.Scoring.CarriedSamples > 0
            ? $"; the first {Count(options.Scoring.CarriedSamples, "sample")} of a run of missing ones kept the zone before them" : "; time in which its position was unknown counted as neither in nor out";
        return Number($"An animal was in a zone while its {PointWords(options.Classification.PrimaryPoint)} was inside{carried}. ")
            + Number($"An entry was counted when the point came in and stayed for at least {entry.MinBoutS:0.###} s; it had left when it was more than {entry.ExitMarginCm:0.###} cm outside, or outside for longer than {entry.MergeGapS:0.###} s.");
    }

    /// <summary>A body point in words.</summary>
    /// <param name="point">The point.</param>
    public static string PointWords(BodyPoint point) => point.Name().Replace('_', ' ');

    private static string Movement(ScoringOptions options) => Number(
        $"Distance and speed are of the body centre, smoothed by a parabola over {options.Movement.SmoothingS:0.###} s, with displacements below {options.Movement.DeadBandCm:0.###} cm not followed; the animal was immobile from a speed below {options.Movement.StopSpeedCmPerS:0.###} cm/s until one of {options.Movement.StartSpeedCmPerS:0.###} cm/s, if for at least {options.Movement.MinImmobileS:0.###} s.");
}
