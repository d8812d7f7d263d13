namespace SocialInteractionTracker.Simulation.Recording;

/// <summary>When the camera takes its frames.</summary>
public sealed record TimingOptions
{
    /// <summary>Nominal frame rate, 1/s.</summary>
    public double FramesPerS { get; init; } = 30;

    /// <summary>How many times a few frames in a row are lost.</summary>
    public int Drops { get; init; }

    /// <summary>How many times the camera halves its rate for a while, as a web camera in dim light.</summary>
    public int SlowStretches { get; init; }
}
