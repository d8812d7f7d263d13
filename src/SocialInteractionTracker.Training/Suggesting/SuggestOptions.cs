namespace SocialInteractionTracker.Training.Suggesting;

/// <summary>How frames worth labelling are chosen.</summary>
public sealed record SuggestOptions
{
    /// <summary>Number of frames; default 20.</summary>
    public int Frames { get; init; } = 20;

    /// <summary>Of each stretch of this length only the least sure frame can be chosen, s; default 0.5, since neighbours show the same.</summary>
    public double StretchS { get; init; } = 0.5;

    /// <summary>A keypoint below this confidence is called unsure; default 0.6.</summary>
    public float UnsureBelow { get; init; } = 0.6f;

    /// <summary>Added to the uncertainty of a frame whose keypoints were rejected in cleaning; default 0.5.</summary>
    public double RejectedUncertainty { get; init; } = 0.5;

    /// <summary>What a sure frame counts beside an unsure one, so that variety alone can bring it in; default 0.15.</summary>
    public double SureWeight { get; init; } = 0.15;

    /// <summary>Two places so far apart are wholly different, cm; default 15.</summary>
    public double PlaceScaleCm { get; init; } = 15;

    /// <summary>Two body lengths so far apart are wholly different, cm; default 4 (stretched against curled up).</summary>
    public double LengthScaleCm { get; init; } = 4;

    /// <summary>Frames of one trial so far apart in time are wholly different, s; default 20.</summary>
    public double TimeScaleS { get; init; } = 20;
}
