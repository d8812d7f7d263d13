using System.Collections.Immutable;
using System.Globalization;
using SocialInteractionTracker.Cli.Reviewing;
using SocialInteractionTracker.Core.Arenas;
using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Core.Poses;
using SocialInteractionTracker.Core.Scoring;
using SocialInteractionTracker.Pipeline.Running;
using SocialInteractionTracker.Reporting;
using SocialInteractionTracker.Simulation.Studies;
using SocialInteractionTracker.Simulation.Truth;
using SocialInteractionTracker.Storage.Studies;

namespace SocialInteractionTracker.Cli.Doctor;

/// <summary>Simulates a short trial, takes it from the video to the report, and compares with its truth.</summary>
/// <param name="folder">An empty folder for the study.</param>
internal sealed class SelfTest(string folder)
{
    private const string Part = "self-test";

    /// <summary>What may be between a point and its truth at the median, cm; what the program is accepted by on simulated trials.</summary>
    private const double MedianErrorCm = 0.4;

    /// <summary>What may be between a zone time and its truth, s; what the program is accepted by.</summary>
    private const double ZoneTimeS = 0.5;

    private static readonly ImmutableArray<BodyPoint> Points = [BodyPoint.Nose, BodyPoint.BodyCentre];

    /// <summary>Runs it.</summary>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>What came of it.</returns>
    public async Task<MachineFinding> RunAsync(CancellationToken cancellationToken)
    {
        var lived = StudyRecorder.Record(SelfTestStudy.Plan(), folder, progress: null, cancellationToken)[0];
        var study = StudyLoader.Load(folder);
        var options = new RunOptions
        {
            AfterScoring = (results, token) => ReportWriter.WriteAsync(results, new ReportOptions { Workers = 1 }, token),
        };
        var report = await StudyRunner.RunAsync(study, options, progress: null, cancellationToken).ConfigureAwait(false);
        if (report.Failures is [var (_, reason), ..])
        {
            return new(Part, FindingKind.Broken, reason, "Report it, with what stands above.");
        }

        var subject = await new PipelineScoring().ScoreSubjectAsync(study, lived.Plan.SubjectId, cancellationToken).ConfigureAwait(false);
        return Compare(subject.Trials[0].Scored!, subject.Trials[0].Result.Score!, lived.Truth, report.ElapsedS);
    }

    private static MachineFinding Compare(ScoredTrack track, TrialScore score, TruthTrack truth, double elapsedS)
    {
        double[] errors = [.. Points.Select(point => MedianError(track, truth, point))];
        var centreS = Math.Abs((score.Zone(ZoneNames.Centre, BodyPoint.BodyCentre)?.TimeS ?? double.NaN)
            - (TruthScorer.Score(truth, BodyPoint.BodyCentre).TimeS(ZoneNames.Centre) ?? double.NaN));
        var found = string.Create(
            CultureInfo.InvariantCulture,
            $"a simulated trial of 5 s from video to report in {elapsedS:F1} s: nose {errors[0]:F2} cm and body centre {errors[1]:F2} cm from the truth (median), time in the centre {centreS:F2} s");
        return errors.All(error => error <= MedianErrorCm) && centreS <= ZoneTimeS
            ? new(Part, FindingKind.Fine, found)
            : new(Part, FindingKind.Broken, found,
                $"Expected at most {MedianErrorCm.ToString(CultureInfo.InvariantCulture)} cm and {ZoneTimeS.ToString(CultureInfo.InvariantCulture)} s. Scores of this machine cannot be trusted: report it, with what stands above.");
    }

    /// <summary>The median distance from the truth over the frames in which the subject is there and known, cm; NaN without any.</summary>
    private static double MedianError(ScoredTrack track, TruthTrack truth, BodyPoint point)
    {
        var positions = track[point];
        double[] distances =
        [
            .. truth.Frames.Take(positions.Length).Select((frame, k) => (frame, position: positions[k]))
                .Where(f => f.frame.IsPresent && !f.position.IsMissing)
                .Select(f => f.position.DistanceTo(new ArenaPoint(f.frame.Floor[(int)point].X, f.frame.Floor[(int)point].Y)))
                .Order(),
        ];
        return distances.Length > 0 ? distances[distances.Length / 2] : double.NaN;
    }
}
