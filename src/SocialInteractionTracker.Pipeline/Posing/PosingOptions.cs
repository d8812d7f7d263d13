using SocialInteractionTracker.Inference.Decoding;

namespace SocialInteractionTracker.Pipeline.Posing;

/// <summary>How animals and their keypoints are found in a frame.</summary>
public sealed record PosingOptions
{
    /// <summary>When a place of the arena is taken for an animal.</summary>
    public AnimalSearchOptions Search { get; init; } = new();

    /// <summary>
    /// How much is seen beyond the arena at least, cm; default 0.5. The body centre is always further in; more makes the coarse picture,
    /// and so the time it takes, larger.
    /// </summary>
    public double MarginCm { get; init; } = 0.5;

    /// <summary>
    /// How far beyond the arena's bounding rectangle a body centre may be seen, cm; default 1 (a body above the floor is seen displaced).
    /// Beyond the recorded picture its edge is repeated, and such streaks can look like an animal.
    /// </summary>
    public double OutsideCm { get; init; } = 1;

    /// <summary>A crop is taken once more, centred on the body, when a sure keypoint lies this near to its edge, cm; default 1.</summary>
    public double EdgeCm { get; init; } = 1;

    /// <summary>A crop is taken once more when the middle of nose and tail base is this far from its centre, cm; default 3.</summary>
    public double OffCentreCm { get; init; } = 3;

    /// <summary>A keypoint of this confidence or more is sure enough to ask for a second crop; default 0.8.</summary>
    public float SureConfidence { get; init; } = 0.8f;

    /// <summary>
    /// A crop in which the nose, an ear or the tail base is less sure than this is looked at once more, turned by half a turn, and the mean
    /// of both taken; default 0.4, one look more in sixteen frames of the sample study; 0 never. Networks that had never seen a set-up put up to 7 % more
    /// keypoints within a tenth of the body so (models/sit-mouse-2.md); 0.6 looks half as often again and gains no more.
    /// </summary>
    public float SecondLookConfidence { get; init; } = 0.4f;

    /// <summary>Two instances are one animal when at least half of their keypoints are nearer than this, cm; default 1.5.</summary>
    public double SameAnimalCm { get; init; } = 1.5;

    /// <summary>Whether luma 16 to 235 is stretched to the full range before the networks see it; default no (decoding does it).</summary>
    public bool ExpandLimitedRange { get; init; }
}
