namespace SocialInteractionTracker.Training.Frames;

/// <summary>How many simulated frames are rendered, and of which chance.</summary>
public sealed record SimulationOptions
{
    /// <summary>Trials to learn from, each with a look and animals of its own; default 200.</summary>
    public int Trials { get; init; } = 200;

    /// <summary>Frames of each, at random moments; default 8.</summary>
    public int FramesOfTrial { get; init; } = 8;

    /// <summary>Further trials to measure on; default 30.</summary>
    public int TrialsHeldOut { get; init; } = 30;

    /// <summary>Frames of each of those; default 4.</summary>
    public int FramesOfTrialHeldOut { get; init; } = 4;

    /// <summary>Seed of all of them; default 1.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>How many trials are rendered side by side; default 2.</summary>
    public int Workers { get; init; } = 2;
}
