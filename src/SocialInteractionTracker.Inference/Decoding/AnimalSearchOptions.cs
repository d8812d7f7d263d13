namespace SocialInteractionTracker.Inference.Decoding;

/// <summary>When a place of the whole arena is taken for an animal.</summary>
/// <remarks>
/// Logits were read off sit-mouse-2 on the labelled frames, each of one animal, at the right scale and at scales a quarter off: the animal
/// has -1.9 to 1.6, nineteen of twenty other places have less than -1.9 and half less than -4.9. Some reach 0.4, so no floor parts them
/// wholly. The floors are lower than that because a target behind its mesh or an animal of an unknown kind scores less.
/// </remarks>
public sealed record AnimalSearchOptions
{
    /// <summary>Most animals looked for in a frame; default 3 (subject, target, one false place).</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not above 0.</exception>
    public int MostAnimals
    {
        get;
        init { ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value, nameof(MostAnimals)); field = value; }
    } = 3;

    /// <summary>A maximum of the body centre's map below this logit is not weighed at all; default -7.</summary>
    public float CandidateFloorLogit { get; init; } = -7;

    /// <summary>Support the best place needs, mean logit; above it an instance is given; default -5 (a curled or rearing animal scores low).</summary>
    public float BestFloorLogit { get; init; } = -5;

    /// <summary>Support any further place needs, mean logit; default -2.8.</summary>
    public float FurtherFloorLogit { get; init; } = -2.8f;

    /// <summary>Two body centres are at least this far apart, cm; default 3 (mice side by side).</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not above 0.</exception>
    public double SeparationCm
    {
        get;
        init { ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value, nameof(SeparationCm)); field = value; }
    } = 3;

    /// <summary>Nose and tail base are looked for within this distance of the body centre, cm; default 7 (a stretched large mouse).</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not above 0.</exception>
    public double ReachCm
    {
        get;
        init { ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value, nameof(ReachCm)); field = value; }
    } = 7;
}
