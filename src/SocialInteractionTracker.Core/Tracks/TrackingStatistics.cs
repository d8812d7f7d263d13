namespace SocialInteractionTracker.Core.Tracks;

/// <summary>How a trial's track came about, in counts.</summary>
public sealed record TrackingStatistics
{
    /// <summary>Frames of the video.</summary>
    public int Frames { get; init; }

    /// <summary>Frames in which the subject was found.</summary>
    public int SubjectFrames { get; init; }

    /// <summary>Frames in which an animal was found inside the enclosure's footprint.</summary>
    public int TargetFrames { get; init; }

    /// <summary>Length of the subject from nose to tail base, cm: the median of the video, or the default where it was not seen often enough.</summary>
    public double BodyLengthCm { get; init; }

    /// <summary>Median distance of the pose's body centre from the silhouette's centroid, cm; <see langword="null"/> without a silhouette.</summary>
    public double? SilhouetteDistanceCm { get; init; }

    /// <summary>Samples (frames times body points) whose position is interpolated.</summary>
    public int InterpolatedSamples { get; init; }

    /// <summary>Samples taken from the silhouette.</summary>
    public int SilhouetteSamples { get; init; }

    /// <summary>Samples computed from other points of the frame.</summary>
    public int DerivedSamples { get; init; }
}
