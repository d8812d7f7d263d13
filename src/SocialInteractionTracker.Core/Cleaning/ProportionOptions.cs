namespace SocialInteractionTracker.Core.Cleaning;

/// <summary>How far apart an animal's points may be, in body lengths (nose to tail base).</summary>
/// <remarks>The body length is the video's own median. The limits leave room for a stretched animal and belong to what is allowed.</remarks>
public sealed record ProportionOptions
{
    /// <summary>Body length where the video does not show it often enough, cm. Default 8.0: an adult mouse.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not above 0.</exception>
    public double DefaultBodyLengthCm { get; init => field = Checked.Positive(value, nameof(DefaultBodyLengthCm)); } = 8.0;

    /// <summary>Shortest body length believed, cm. Default 5.0: a weanling.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not above 0.</exception>
    public double ShortestBodyLengthCm { get; init => field = Checked.Positive(value, nameof(ShortestBodyLengthCm)); } = 5.0;

    /// <summary>Longest nose to tail base, body lengths. Default 1.6.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not above 0.</exception>
    public double NoseToTailBase { get; init => field = Checked.Positive(value, nameof(NoseToTailBase)); } = 1.6;

    /// <summary>Longest body centre to nose, ear or tail base, body lengths. Default 1.0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not above 0.</exception>
    public double CentreToEnd { get; init => field = Checked.Positive(value, nameof(CentreToEnd)); } = 1.0;

    /// <summary>Longest ear to tail base, body lengths. Default 1.3.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not above 0.</exception>
    public double EarToTailBase { get; init => field = Checked.Positive(value, nameof(EarToTailBase)); } = 1.3;

    /// <summary>Longest ear to nose or to the other ear, body lengths. Default 0.6.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not above 0.</exception>
    public double WithinHead { get; init => field = Checked.Positive(value, nameof(WithinHead)); } = 0.6;

    /// <summary>The limits that hold whichever end is called the nose.</summary>
    internal ProportionOptions WithEitherNaming() => this with { WithinHead = Math.Max(WithinHead, EarToTailBase) };
}
