namespace SocialInteractionTracker.Core.Cleaning;

/// <summary>How exchanged names (nose and tail base, left and right ear) are found; weights are per second of evidence against a change of heading, which costs 1.</summary>
/// <remarks>For each frame names are kept or exchanged so that the sum of all costs over the video is least. The weights are this program's own, set on synthetic animals.</remarks>
public sealed record SwapOptions
{
    /// <summary>Slower than this the direction of travel says nothing, cm/s. Default 5.0: mice step back and sway more slowly.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public double MovingSpeedCmPerS { get; init => field = Checked.NotNegative(value, nameof(MovingSpeedCmPerS)); } = 5.0;

    /// <summary>Velocity is taken from this long before to this long after a frame, s. Default 0.1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not above 0.</exception>
    public double VelocityHalfWindowS { get; init => field = Checked.Positive(value, nameof(VelocityHalfWindowS)); } = 0.1;

    /// <summary>Weight of moving tail first, 1/s. Default 5.0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public double MotionWeightPerS { get; init => field = Checked.NotNegative(value, nameof(MotionWeightPerS)); } = 5.0;

    /// <summary>Weight of ears nearer to the tail base than to the nose, 1/s. Default 10.0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public double EarWeightPerS { get; init => field = Checked.NotNegative(value, nameof(EarWeightPerS)); } = 10.0;

    /// <summary>Weight of the names the network gave, times its confidence, 1/s. Default 0.5.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public double NameWeightPerS { get; init => field = Checked.NotNegative(value, nameof(NameWeightPerS)); } = 0.5;

    /// <summary>After this long without a heading its continuity has lost two thirds of its weight, s. Default 0.3: a mouse turns round in that time.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not above 0.</exception>
    public double ContinuityS { get; init => field = Checked.Positive(value, nameof(ContinuityS)); } = 0.3;
}
