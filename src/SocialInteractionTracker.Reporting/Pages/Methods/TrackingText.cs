using SocialInteractionTracker.Core.Arenas;
using SocialInteractionTracker.Core.Cleaning;
using SocialInteractionTracker.Core.Tracks;
using SocialInteractionTracker.Storage.Studies;
using static SocialInteractionTracker.Reporting.Pages.Methods.Words;

namespace SocialInteractionTracker.Reporting.Pages.Methods;

/// <summary>How the animals were found in the videos, as sentences of a methods section.</summary>
internal static class TrackingText
{
    /// <summary>The sentences.</summary>
    /// <param name="data">What the report is made of.</param>
    /// <returns>The sentences, only of what is in the study.</returns>
    public static IEnumerable<string> Of(ReportData data)
    {
        var study = data.Results.Study;
        var imported = study.Trials.Count(t => t.Tracks is not null);
        var own = study.Trials.Length - imported;
        yield return own > 0 ? $"Videos were analysed with SocialInteractionTracker {ProgramVersion.Text}." : $"Trials were scored with SocialInteractionTracker {ProgramVersion.Text}.";
        if (own > 0)
        {
            yield return study.Options.Tracking.Source == TrackerSource.Silhouette
                ? "The animal was found in each frame as its silhouette against the scene without animals (the median of frames sampled over the video); nose and tail base were told by its shape, the ears were not located."
                : $"Nose, ears, body centre and tail base were located in each frame by two convolutional networks (model {study.Options.Model}), one that finds the animal on the floor and one that locates its body points in a crop round it, and checked against the animal's silhouette; of several animals, the one whose path over the whole video was most plausible outside the enclosure was taken as the subject.";
        }

        if (imported > 0)
        {
            yield return own == 0 ? "All tracks were made with another program and imported." : $"The tracks of {imported} of {study.Trials.Length} trials were made with another program and imported.";
        }

        foreach (var sentence in Calibrations(data))
        {
            yield return sentence;
        }

        yield return Cleaning(study.Options, own, imported);
        if (Coverage(data) is { } coverage)
        {
            yield return coverage;
        }
    }

    private static IEnumerable<string> Calibrations(ReportData data)
    {
        var sources = data.Results.Trials.Select(t => t.Calibration?.Source).OfType<CalibrationSource>().GroupBy(s => s).OrderBy(g => g.Key).ToArray();
        if (sources.Length > 0)
        {
            var total = sources.Sum(g => g.Count());
            yield return "Pixels were converted to centimetres on the floor's plane by "
                + And([.. sources.Select(g => Source(g.Key) + (sources.Length > 1 ? $" ({g.Count()} of {total} trials)" : ""))]) + ".";
        }
    }

    private static string Source(CalibrationSource source) => source switch
    {
        CalibrationSource.GivenCorners => "a homography from the floor's corners as marked by the experimenter",
        CalibrationSource.FoundCorners => "a homography from the floor's corners as found in the picture by the program",
        CalibrationSource.GivenScale => "a scale given by the experimenter",
        CalibrationSource.Registered => "the calibration of the subject's other trial, the two scenes being laid on each other",
        _ => throw new ArgumentOutOfRangeException(nameof(source), source, "No words are known for this source."),
    };

    private static string Cleaning(StudyOptions study, int own, int imported)
    {
        var options = study.Tracking.Cleaning;
        string[] floors =
        [
            .. own > 0 ? [Number($"{options.ConfidenceFloor:0.###}")] : Array.Empty<string>(),
            .. imported > 0 ? [Number($"{study.Imports.LikelihoodFloor:0.###} (imported tracks with a likelihood)")] : Array.Empty<string>(),
        ];
        List<string> steps = [$"points located with a confidence below {And(floors)} were treated as missing"];
        if (options.MaxSpeedCmPerS is { } speed)
        {
            steps.Add(Number($"displacements faster than {speed:0.###} cm/s were discarded"));
        }

        if (options.Smoothing == SmoothingMethod.SavitzkyGolay)
        {
            steps.Add(Number($"positions were smoothed by a parabola over {options.SmoothingWindowS:0.###} s (Savitzky and Golay 1964)"));
        }
        else if (options.Smoothing != SmoothingMethod.None)
        {
            steps.Add(Number($"positions were smoothed over {options.SmoothingWindowS:0.###} s"));
        }

        steps.Add(options.MaxGapS > 0 ? Number($"gaps of up to {options.MaxGapS:0.###} s were interpolated, longer ones left unknown") : "gaps were left unknown");
        return Sentence(And(steps));
    }

    private static string? Coverage(ReportData data)
    {
        var known = data.Results.Trials.Select(t => t.Score?.Coverage).OfType<Core.Scoring.WindowCoverage>().ToArray();
        if (known.Length == 0)
        {
            return null;
        }

        var shares = known.Select(c => 100 * c.TrackedFraction).Order().ToArray();
        var interpolated = 100 * known.Sum(c => c.InterpolatedS) / Math.Max(known.Sum(c => c.ScoredS), double.Epsilon);
        return Number($"The body centre was known for a median of {MathNet.Numerics.Statistics.Statistics.Median(shares):0.0} % of the scored time of a trial (range {shares[0]:0.0} to {shares[^1]:0.0} %; {interpolated:0.0} % of all scored time was interpolated).");
    }
}
