namespace SocialInteractionTracker.Core.Tracks;

/// <summary>How a trial's track came about, in counts.</summary>
public sealed record TrackingStatistics
{
    /// <summary>Frames of the video.</summary>
    public required int Frames { get; init; }

    /// <summary>Frames in which the subject was found.</summary>
    public required int SubjectFrames { get; init; }

    /// <summary>Frames in which an animal was found inside the enclosure's footprint.</summary>
    public required int TargetFrames { get; init; }

    /// <summary>Length of the subject from nose to tail base, cm: the median of the video, or the default where it was not seen often enough.</summary>
    public required double BodyLengthCm { get; init; }

    /// <summary>Median distance of the pose's body centre from the silhouette's centroid, cm; <see langword="null"/> without a silhouette.</summary>
    public required double? SilhouetteDistanceCm { get; init; }

    /// <summary>Samples (frames times body points) whose position is interpolated.</summary>
    public required int InterpolatedSamples { get; init; }

    /// <summary>Samples taken from the silhouette.</summary>
    public required int SilhouetteSamples { get; init; }

    /// <summary>Samples computed from other points of the frame.</summary>
    public required int DerivedSamples { get; init; }
}
