namespace SocialInteractionTracker.Core.Scoring;

/// <summary>How much of the window that was asked for was got, and how much of it is known.</summary>
/// <param name="AskedS">Length of the window asked for, s.</param>
/// <param name="GotS">Length of the part that frames cover, s.</param>
/// <param name="Frames">Number of frames that the window touches.</param>
public sealed record WindowCoverage(double AskedS, double GotS, int Frames)
{
    /// <summary>Presentation time of the window's start, s.</summary>
    public double StartS { get; init; }

    /// <summary>Time that frames lasted beyond the median frame where a frame was dropped, s; part of <see cref="GotS"/>.</summary>
    public double DroppedFrameS { get; init; }

    /// <summary>Time that a person excluded, s; part of <see cref="GotS"/>.</summary>
    public double ExcludedS { get; init; }

    /// <summary>Time in which the body centre is not known, s; part of <see cref="GotS"/>, without what was excluded.</summary>
    public double UnknownS { get; init; }

    /// <summary>Time in which the nose is not known, s; part of <see cref="GotS"/>, without what was excluded.</summary>
    public double NoseUnknownS { get; init; }

    /// <summary>Time in which the body centre was interpolated over a short gap, s; counted as known.</summary>
    public double InterpolatedS { get; init; }

    /// <summary>Longest uninterrupted stretch in which the body centre is not known, s.</summary>
    public double LongestGapS { get; init; }

    /// <summary>Time got and not excluded, s.</summary>
    public double ScoredS => GotS - ExcludedS;

    /// <summary>Share of the scored time in which the body centre is known, in [0, 1]; 0 if no time was scored.</summary>
    public double TrackedFraction => ScoredS > 0 ? Math.Clamp(1 - (UnknownS / ScoredS), 0, 1) : 0;
}
