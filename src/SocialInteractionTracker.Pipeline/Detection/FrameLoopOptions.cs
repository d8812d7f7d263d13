namespace SocialInteractionTracker.Pipeline.Detection;

/// <summary>What is done with each frame of a loop besides detecting.</summary>
public sealed record FrameLoopOptions
{
    /// <summary>Keeps rectified pictures; <see langword="null"/> to keep none.</summary>
    public PictureSampler? Sampler { get; init; }

    /// <summary>Hears the number of frames done, now and then; <see langword="null"/> for nobody.</summary>
    public IProgress<int>? Progress { get; init; }
}
