using SocialInteractionTracker.Core.Poses;
using SocialInteractionTracker.Core.Tracks;

namespace SocialInteractionTracker.Core.Cleaning;

/// <summary>Makes the final positions of a track whose animal is known, such as one imported from another program.</summary>
public static class TrackCleaner
{
    /// <summary>Drops what is unsure or implausible, repairs swapped names, bridges gaps and smooths.</summary>
    /// <param name="track">The track; only its raw positions and confidences are looked at. Points that the source does not have are missing throughout.</param>
    /// <param name="context">What is known of the trial.</param>
    /// <param name="options">How the track is cleaned; <see cref="CleaningOptions.AsGiven"/> for not at all.</param>
    /// <returns>The same raw positions with new final ones, and what was noticed and repaired.</returns>
    public static SubjectTrackResult Clean(Track track, TrackingContext context, CleaningOptions options)
    {
        ArgumentNullException.ThrowIfNull(track);
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(options);
        var body = BodySeries.FromRaw(track, context.Calibration, SampleOrigin.Measured);
        var log = new EventLog();
        var bodyLengthCm = Repair(body, context, options, log);
        Complete(body, options);
        var subjectFrames = Enumerable.Range(0, track.Times.Count).Count(k => track.Points.Any(point => !point.Raw[k].IsMissing));
        return Result(body, log, new TrackingStatistics { SubjectFrames = subjectFrames, BodyLengthCm = bodyLengthCm });
    }

    /// <summary>The steps that judge what was measured; afterwards every position left is believed.</summary>
    /// <returns>The animal's length, cm.</returns>
    internal static double Repair(BodySeries body, TrackingContext context, CleaningOptions options, EventLog log)
    {
        KeypointFilter.DropUnsure(body, options.ConfidenceFloor);
        if (options.FloorMarginCm is { } marginCm)
        {
            KeypointFilter.DropOutside(body, context.Arena.Floor, marginCm, log);
        }

        if (options.LeakDepthCm is { } depthCm)
        {
            KeypointFilter.DropLeaks(body, context, depthCm, log);
        }

        var bodyLengthCm = BodyLength.MedianCm(body, options.Proportions ?? new ProportionOptions());
        RepairShape(body, bodyLengthCm, options, log);
        if (options.MaxSpeedCmPerS is not null)
        {
            foreach (var point in BodyPoints.All)
            {
                JumpFilter.Apply(body, point, ReachOf(options), options.JumpCostS, log);
            }
        }

        return bodyLengthCm;
    }

    /// <summary>The steps that smooth and add.</summary>
    internal static void Complete(BodySeries body, CleaningOptions options)
    {
        if (options.DeriveBodyCentre)
        {
            BodyCentre.Derive(body);
        }

        foreach (var point in BodyPoints.All)
        {
            Smoother.Apply(body[point], body.Times, ReachOf(options), options);
            GapFiller.Fill(body[point], body.Times, options.MaxGapS, ReachOf(options));
        }
    }

    /// <summary>Puts together what the caller gets.</summary>
    internal static SubjectTrackResult Result(BodySeries body, EventLog log, TrackingStatistics statistics)
    {
        var counts = new int[Enum.GetValues<SampleOrigin>().Length];
        foreach (var point in BodyPoints.All)
        {
            foreach (var origin in body[point].Origin)
            {
                counts[(int)origin]++;
            }
        }

        return new SubjectTrackResult(body.ToTrack(), log.ToEvents(body.Times), statistics with
        {
            Frames = body.Count,
            InterpolatedSamples = counts[(int)SampleOrigin.Interpolated],
            SilhouetteSamples = counts[(int)SampleOrigin.Silhouette],
            DerivedSamples = counts[(int)SampleOrigin.Derived],
        });
    }

    private static void RepairShape(BodySeries body, double bodyLengthCm, CleaningOptions options, EventLog log)
    {
        if (options.Proportions is { } proportions)
        {
            ProportionFilter.Apply(body, bodyLengthCm, options.Swaps is null ? proportions : proportions.WithEitherNaming(), log);
        }

        if (options.Swaps is { } swaps)
        {
            ProportionFilter.DropDisplacedNoses(body, bodyLengthCm, options.Proportions, log);
            NoseTailSwaps.Repair(body, bodyLengthCm, swaps, log);
            EarSwaps.Repair(body, bodyLengthCm, swaps, log);
            if (options.Proportions is { } afterwards)
            {
                ProportionFilter.Apply(body, bodyLengthCm, afterwards, log);
            }
        }
    }

    private static Reach ReachOf(CleaningOptions options) =>
        new(options.MaxSpeedCmPerS ?? double.PositiveInfinity, options.JumpNoiseCm);
}
