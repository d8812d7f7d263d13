using SocialInteractionTracker.Training.Frames;
using SocialInteractionTracker.Training.Learning;
using SocialInteractionTracker.Training.Samples;

namespace SocialInteractionTracker.Training.FineTuning;

/// <summary>How a finished model is adapted to a laboratory's pictures.</summary>
public sealed record FineTuningOptions
{
    /// <summary>Fewest labelled frames that are learnt from; default 8.</summary>
    public int FewestFrames { get; init; } = 8;

    /// <summary>One of so many frames is kept out to measure on; default 5.</summary>
    public int KeptOutEvery { get; init; } = 5;

    /// <summary>How the fine network learns; default 400 steps at a quarter of the rate of learning from nothing.</summary>
    public TrainingOptions Fine { get; init; } = new()
    {
        Steps = 400,
        Rate = 5e-4,
        WarmUpSteps = 30,
        Average = 0.99,
        MeasureEvery = 100,
        MeasuresStart = true,
        Threads = 1,
    };

    /// <summary>How the coarse network learns; default 250 steps likewise.</summary>
    public TrainingOptions Coarse { get; init; } = new()
    {
        Steps = 250,
        Rate = 5e-4,
        WarmUpSteps = 30,
        Average = 0.99,
        MeasureEvery = 125,
        MeasuresStart = true,
        Threads = 1,
    };

    /// <summary>How views are changed: the camera is known, so less than in learning from nothing.</summary>
    public AugmentationOptions Augmentation { get; init; } = new()
    {
        LabelledShare = 0.7,
        LeastScale = 0.8,
        MostScale = 1.25,
        PasteProbability = 0.2,
        InversionProbability = 0.02,
    };

    /// <summary>Simulated frames, learnt along so that the networks do not forget what the laboratory's frames do not show.</summary>
    public SimulationOptions Simulation { get; init; } = new() { Trials = 24, TrialsHeldOut = 12 };

    /// <summary>The same with another length and seed.</summary>
    /// <param name="fineSteps">Steps of the fine network; those of the coarse one keep their share.</param>
    /// <param name="seed">Seed of views and simulated trials.</param>
    /// <returns>The options.</returns>
    public FineTuningOptions With(int fineSteps, ulong seed) => this with
    {
        Fine = Fine with { Steps = fineSteps, Seed = seed },
        Coarse = Coarse with { Steps = Math.Max(1, fineSteps * Coarse.Steps / Fine.Steps), Seed = seed },
        Simulation = Simulation with { Seed = seed },
    };
}
