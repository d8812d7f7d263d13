namespace SocialInteractionTracker.Simulation.Studies;

/// <summary>What a study of random animals is made from.</summary>
public sealed record RandomStudyOptions
{
    /// <summary>Seed; equal seeds give the same bytes of truth. Default 1.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Number of control animals. Default 4.</summary>
    public int Controls { get; init => field = NotNegative(value, nameof(Controls)); } = 4;

    /// <summary>Number of defeated animals. Default 8.</summary>
    public int Defeated { get; init => field = NotNegative(value, nameof(Defeated)); } = 8;

    /// <summary>Number of subjects that have an open-field trial too, from the first on. Default 2.</summary>
    public int OpenFields { get; init => field = NotNegative(value, nameof(OpenFields)); } = 2;

    /// <summary>Length of the scored window of each trial, s. Default 150 (Golden et al. 2011).</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not above 0.</exception>
    public double DurationS
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value, nameof(DurationS));
            field = value;
        }
    } = 150;

    /// <summary>
    /// Whether every arena has a look of its own: light, coats, dirt, tilt, lens, cable, hand, lost frames.
    /// Otherwise all are plain white boxes seen from straight above. Default true.
    /// </summary>
    public bool Varied { get; init; } = true;

    private static int NotNegative(int value, string name)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value, name);
        return value;
    }
}
