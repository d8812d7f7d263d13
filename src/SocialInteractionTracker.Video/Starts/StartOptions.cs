namespace SocialInteractionTracker.Video.Starts;

/// <summary>How the start of a trial is found.</summary>
public sealed record StartOptions
{
    /// <summary>The defaults.</summary>
    public static StartOptions Default { get; } = new();

    /// <summary>Smallest area of an animal, cm2; default 2.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not above 0.</exception>
    public double SmallestAnimalCm2
    {
        get;
        init { ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value, nameof(SmallestAnimalCm2)); field = value; }
    } = 2;

    /// <summary>Largest area of all animals together, cm2; default 120 (subject and target); more is a hand or a lamp.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not above 0.</exception>
    public double LargestAnimalsCm2
    {
        get;
        init { ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value, nameof(LargestAnimalsCm2)); field = value; }
    } = 120;

    /// <summary>Area of something that reaches in from the picture's border from which on it is a hand, cm2; default 100 (a hand with its arm has more, a mouse at the border with its reflection in the wall has less).</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not above 0.</exception>
    public double HandCm2
    {
        get;
        init { ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value, nameof(HandCm2)); field = value; }
    } = 100;

    /// <summary>A hand that was seen has gone when less than this reaches in, cm2; default 5.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not above 0.</exception>
    public double HandGoneCm2
    {
        get;
        init { ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value, nameof(HandGoneCm2)); field = value; }
    } = 5;

    /// <summary>Share of the samples that show the animal in the first <see cref="StableS"/> of the trial; default 0.8.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not in [0, 1].</exception>
    public double StableShare
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value, nameof(StableShare));
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, 1, nameof(StableShare));
            field = value;
        }
    } = 0.8;

    /// <summary>What looks like a hand for no longer than this is a flicker and interrupts nothing, s; default 0.3.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public double FlickerS
    {
        get;
        init { ArgumentOutOfRangeException.ThrowIfNegative(value, nameof(FlickerS)); field = value; }
    } = 0.3;

    /// <summary>How long the animal must be seen without a hand, s; default 2.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public double StableS
    {
        get;
        init { ArgumentOutOfRangeException.ThrowIfNegative(value, nameof(StableS)); field = value; }
    } = 2;

    /// <summary>For so long the animal may be out of sight in the trial, s; default 10.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public double LossS
    {
        get;
        init { ArgumentOutOfRangeException.ThrowIfNegative(value, nameof(LossS)); field = value; }
    } = 10;

    /// <summary>The trial starts within this time of the first sample, s; default 120.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not above 0.</exception>
    public double SearchS
    {
        get;
        init { ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value, nameof(SearchS)); field = value; }
    } = 120;
}
