namespace SocialInteractionTracker.Video.Backgrounds;

/// <summary>How a background is made from the frames of a video.</summary>
public sealed record BackgroundOptions
{
    /// <summary>The defaults.</summary>
    public static BackgroundOptions Default { get; } = new();

    /// <summary>Frames sampled over the stretch; default 40 (an animal must cover a place in half of them to hide the floor).</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 3 or above 255.</exception>
    public int Samples
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 3, nameof(Samples));
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, byte.MaxValue, nameof(Samples));
            field = value;
        }
    } = 40;

    /// <summary>Luma step between two groups of a pixel's samples from which on it was seen in two states (animal and floor); default 25.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not above 0.</exception>
    public int TwoStateStep
    {
        get;
        init { ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value, nameof(TwoStateStep)); field = value; }
    } = 25;

    /// <summary>Share of the samples that must show the rarer state for it to count as one; default 0.05 (two of 40).</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not in (0, 0.5].</exception>
    public double RarerStateShare
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value, nameof(RarerStateShare));
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, 0.5, nameof(RarerStateShare));
            field = value;
        }
    } = 0.05;

    /// <summary>Fewest samples that are enough when more would cost much decoding; default 9.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 3.</exception>
    public int FewestSamples
    {
        get;
        init { ArgumentOutOfRangeException.ThrowIfLessThan(value, 3, nameof(FewestSamples)); field = value; }
    } = 9;

    /// <summary>Where the video cannot be jumped through, only so much of the stretch is read, s; default 60.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not above 0.</exception>
    public double ForwardS
    {
        get;
        init { ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value, nameof(ForwardS)); field = value; }
    } = 60;

    /// <summary>Share of a sampled picture that may differ from the others; more is a damaged picture, which is left out; default 0.5.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not in (0, 1].</exception>
    public double DamagedShare
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value, nameof(DamagedShare));
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, 1, nameof(DamagedShare));
            field = value;
        }
    } = 0.5;

    /// <summary>Threads that fetch samples side by side; default 1. The background does not depend on it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not above 0.</exception>
    public int Threads
    {
        get;
        init { ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value, nameof(Threads)); field = value; }
    } = 1;
}
