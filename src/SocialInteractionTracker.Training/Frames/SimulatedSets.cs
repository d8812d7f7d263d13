using System.Collections.Immutable;
using SocialInteractionTracker.Simulation.Randomness;

namespace SocialInteractionTracker.Training.Frames;

/// <summary>Simulated frames to learn from, and others, of other trials, to measure on.</summary>
/// <param name="Learnt">Frames to learn from.</param>
/// <param name="HeldOut">Frames to measure on.</param>
public sealed record SimulatedSets(ImmutableArray<TrainingFrame> Learnt, ImmutableArray<TrainingFrame> HeldOut)
{
    /// <summary>Renders the frames.</summary>
    /// <param name="options">How many, and of which chance.</param>
    /// <returns>The frames.</returns>
    public static SimulatedSets Render(SimulationOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var random = new RandomSource(options.Seed);
        return new SimulatedSets(
            SimulatedFrames.Render(random.Fork("frames to learn from"), options.Trials, options.FramesOfTrial, options.Workers),
            SimulatedFrames.Render(random.Fork("frames held out"), options.TrialsHeldOut, options.FramesOfTrialHeldOut, options.Workers));
    }
}
