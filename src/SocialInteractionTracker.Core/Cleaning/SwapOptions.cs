namespace SocialInteractionTracker.Core.Cleaning;

/// <summary>How exchanged names (nose and tail base, left and right ear) are found; weights are per second of evidence, against the cost of sudden turns.</summary>
/// <remarks>For each frame names are kept or exchanged so that the sum of all costs over the video is least. The weights are this program's own, set on the detections of a real recording with names exchanged on purpose, and on simulated trials.</remarks>
public sealed record SwapOptions
{
    /// <summary>Slower than this the direction of travel says nothing, cm/s. Default 5.0: mice step back and sway more slowly.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public double MovingSpeedCmPerS { get; init => field = Checked.NotNegative(value, nameof(MovingSpeedCmPerS)); } = 5.0;

    /// <summary>From this speed on the direction of travel counts in full, cm/s; less in proportion below. Default 30.0: mice go sideways and backwards along walls at up to 10.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not above 0.</exception>
    public double FastSpeedCmPerS { get; init => field = Checked.Positive(value, nameof(FastSpeedCmPerS)); } = 30.0;

    /// <summary>Velocity is taken from this long before to this long after a frame, s. Default 0.1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not above 0.</exception>
    public double VelocityHalfWindowS { get; init => field = Checked.Positive(value, nameof(VelocityHalfWindowS)); } = 0.1;

    /// <summary>Weight of moving tail first at full speed, 1/s. Default 3.0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public double MotionWeightPerS { get; init => field = Checked.NotNegative(value, nameof(MotionWeightPerS)); } = 3.0;

    /// <summary>Weight of ears nearer to the tail base than to the nose, and of ears on the wrong sides of the head, 1/s. Default 5.0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public double EarWeightPerS { get; init => field = Checked.NotNegative(value, nameof(EarWeightPerS)); } = 5.0;

    /// <summary>Weight of the names that the network gave to nose and tail base, times its confidence, 1/s. Default 2.0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public double NameWeightPerS { get; init => field = Checked.NotNegative(value, nameof(NameWeightPerS)); } = 2.0;

    /// <summary>Weight of the names that the network gave to the ears, times its confidence, 1/s. Default 4.0: one displaced point must not exchange them.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public double EarNameWeightPerS { get; init => field = Checked.NotNegative(value, nameof(EarNameWeightPerS)); } = 4.0;

    /// <summary>Cost of a heading that turns by half a circle from one frame to the next. Default 1.5: against sure names alone, exchanges of up to about a second are found.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public double TurnWeight { get; init => field = Checked.NotNegative(value, nameof(TurnWeight)); } = 1.5;

    /// <summary>After this long without a heading its continuity has lost two thirds of its weight, s. Default 0.3: a mouse turns round in that time.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not above 0.</exception>
    public double ContinuityS { get; init => field = Checked.Positive(value, nameof(ContinuityS)); } = 0.3;
}
