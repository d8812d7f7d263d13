namespace SocialInteractionTracker.Simulation.Cameras;

/// <summary>Where the camera hangs and what its pictures are like.</summary>
public sealed record CameraOptions
{
    /// <summary>Width of the picture, px.</summary>
    public int Width { get; init; } = 640;

    /// <summary>Height of the picture, px.</summary>
    public int Height { get; init; } = 480;

    /// <summary>Scale on the floor below the camera, px/cm.</summary>
    public double PxPerCm { get; init; } = 8.6;

    /// <summary>Height above the floor, cm.</summary>
    public double HeightCm { get; init; } = 190;

    /// <summary>Off the middle of the arena to the right, cm.</summary>
    public double OffsetXCm { get; init; }

    /// <summary>Off the middle of the arena downwards in the picture, cm.</summary>
    public double OffsetYCm { get; init; }

    /// <summary>Tilt about the picture's horizontal axis, degrees.</summary>
    public double TiltXDeg { get; init; }

    /// <summary>Tilt about the picture's vertical axis, degrees.</summary>
    public double TiltYDeg { get; init; }

    /// <summary>Turn in the picture's plane, degrees.</summary>
    public double TurnDeg { get; init; }

    /// <summary>First radial coefficient of the lens's distortion; 0 for none, negative for a barrel.</summary>
    public double RadialK1 { get; init; }

    /// <summary>Standard deviation of the noise of each pixel and channel, grey levels.</summary>
    public double NoiseSd { get; init; } = 1.5;

    /// <summary>How far a sharp edge is smeared, standard deviation, px.</summary>
    public double BlurPx { get; init; } = 0.6;

    /// <summary>How long the shutter is open, s: fast movements are blurred.</summary>
    public double ExposureS { get; init; } = 1.0 / 90;

    /// <summary>Whether the pictures are without colour.</summary>
    public bool Monochrome { get; init; }
}
