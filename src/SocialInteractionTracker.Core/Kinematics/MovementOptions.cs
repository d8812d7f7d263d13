namespace SocialInteractionTracker.Core.Kinematics;

/// <summary>How movement is computed from positions.</summary>
public sealed record MovementOptions
{
    /// <summary>
    /// Full width of the window in which a parabola is fitted to the positions round each frame, s; 0 does not smooth.
    /// Default 0.4: with the dead band, path lengths of simulated walks with rests (25 to 60 frames/s, noise of the body
    /// centre up to 0.1 cm) come out within 3 %, and the speed of a resting animal stays below the stop speed.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative or NaN.</exception>
    public double SmoothingS { get; init => field = Checked.NotNegative(value, nameof(SmoothingS)); } = 0.4;

    /// <summary>
    /// The path does not follow displacements smaller than this, cm; 0 follows all. Default 0.15: above the noise that
    /// smoothing leaves, so that a resting animal has no path, and below what a step of a mouse moves its body.
    /// Noisier tracks (0.2 cm) need 0.25.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative or NaN.</exception>
    public double DeadBandCm { get; init => field = Checked.NotNegative(value, nameof(DeadBandCm)); } = 0.15;

    /// <summary>At this speed and above the animal moves, cm/s. Default 2.0 (customary; EthoVision XT's default start velocity).</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative or NaN.</exception>
    public double StartSpeedCmPerS { get; init => field = Checked.NotNegative(value, nameof(StartSpeedCmPerS)); } = 2.0;

    /// <summary>Below this speed it is still, cm/s; in between it goes on as before. Default 1.75 (customary; EthoVision XT's default stop velocity).</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative or NaN.</exception>
    public double StopSpeedCmPerS { get; init => field = Checked.NotNegative(value, nameof(StopSpeedCmPerS)); } = 1.75;

    /// <summary>Stillness shorter than this is no immobility, s; of exactly this length it is. Default 0.5 (this program's protocol).</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative or NaN.</exception>
    public double MinImmobileS { get; init => field = Checked.NotNegative(value, nameof(MinImmobileS)); } = 0.5;
}
