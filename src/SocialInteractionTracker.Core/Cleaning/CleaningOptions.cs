namespace SocialInteractionTracker.Core.Cleaning;

/// <summary>How swaps, jumps, gaps and noise of a track are handled.</summary>
public sealed record CleaningOptions
{
    /// <summary>Nothing is changed: positions are final as they were given.</summary>
    public static CleaningOptions AsGiven { get; } = new()
    {
        ConfidenceFloor = 0,
        FloorMarginCm = null,
        LeakDepthCm = null,
        Swaps = null,
        Proportions = null,
        MaxSpeedCmPerS = null,
        DeriveBodyCentre = false,
        MaxGapS = 0,
        Smoothing = SmoothingMethod.None,
    };

    /// <summary>Keypoints less sure than this are missing, in [0, 1]. Default 0.3 (calibrated confidences; DeepLabCut's own cut-off for its likelihood is 0.6).</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not in [0, 1].</exception>
    public double ConfidenceFloor { get; init => field = Checked.Share(value, nameof(ConfidenceFloor)); } = 0.3;

    /// <summary>Positions farther outside the floor than this are missing, cm; the limit is kept. Default 3.0: parallax of a mouse rearing at the wall. <see langword="null"/> does not check.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public double? FloorMarginCm { get; init => field = value is { } given ? Checked.NotNegative(given, nameof(FloorMarginCm)) : null; } = 3.0;

    /// <summary>Keypoints farther inside the enclosure's edge than this, of an animal outside it, are the target's and missing, cm; the limit is kept. Default 1.5: a nose in the mesh. <see langword="null"/> does not check.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public double? LeakDepthCm { get; init => field = value is { } given ? Checked.NotNegative(given, nameof(LeakDepthCm)) : null; } = 1.5;

    /// <summary>How swapped names are repaired; <see langword="null"/> leaves names as they are.</summary>
    public SwapOptions? Swaps { get; init; } = new();

    /// <summary>How far apart an animal's points may be; <see langword="null"/> does not check.</summary>
    public ProportionOptions? Proportions { get; init; } = new();

    /// <summary>Faster movement between two measured positions is a jump, cm/s. Default 150, which no mouse reaches in an arena. <see langword="null"/> does not check.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not above 0.</exception>
    public double? MaxSpeedCmPerS { get; init => field = value is { } given ? Checked.Positive(given, nameof(MaxSpeedCmPerS)) : null; } = 150;

    /// <summary>Error of a keypoint, added to what an animal can move, cm. Default 1.0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public double JumpNoiseCm { get; init => field = Checked.NotNegative(value, nameof(JumpNoiseCm)); } = 1.0;

    /// <summary>A stretch that cannot be reached from its neighbours is dropped when it has less than this of samples for each jump, s. Default 0.5.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public double JumpCostS { get; init => field = Checked.NotNegative(value, nameof(JumpCostS)); } = 0.5;

    /// <summary>Whether a missing body centre is put midway between nose and tail base. Default true.</summary>
    public bool DeriveBodyCentre { get; init; } = true;

    /// <summary>Gaps up to this long are interpolated, s; the limit is interpolated. Default 0.5.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public double MaxGapS { get; init => field = Checked.NotNegative(value, nameof(MaxGapS)); } = 0.5;

    /// <summary>How positions are freed of noise. Default a parabola over time (Savitzky and Golay 1964, doi:10.1021/ac60214a047).</summary>
    public SmoothingMethod Smoothing { get; init; } = SmoothingMethod.SavitzkyGolay;

    /// <summary>Width of the smoothing window, centred on each frame, s. Default 0.2: 7 frames of 30 a second.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not above 0.</exception>
    public double SmoothingWindowS { get; init => field = Checked.Positive(value, nameof(SmoothingWindowS)); } = 0.2;
}
