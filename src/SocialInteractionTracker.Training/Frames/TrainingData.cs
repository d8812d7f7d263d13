using System.Collections.Immutable;
using SocialInteractionTracker.Core;
using SocialInteractionTracker.Simulation.Randomness;
using SocialInteractionTracker.Storage.Labels;

namespace SocialInteractionTracker.Training.Frames;

/// <summary>The frames networks learn from and those they are measured on.</summary>
/// <param name="Labelled">Labelled frames to learn from.</param>
/// <param name="Simulated">Simulated frames to learn from.</param>
/// <param name="HeldOut">Frames to measure on, of both kinds.</param>
public sealed record TrainingData(ImmutableArray<TrainingFrame> Labelled, ImmutableArray<TrainingFrame> Simulated, ImmutableArray<TrainingFrame> HeldOut)
{
    /// <summary>Reads and renders the frames.</summary>
    /// <param name="learnt">Labels to learn from; may be empty.</param>
    /// <param name="keptOut">Labels to measure on; may be empty.</param>
    /// <param name="simulation">The simulated frames.</param>
    /// <returns>The frames; the body centre is guessed where only the other points were labelled. Frames without any label are left out.</returns>
    /// <exception cref="UserErrorException">A picture is at fault.</exception>
    public static TrainingData Load(LabelTable learnt, LabelTable keptOut, SimulationOptions simulation)
    {
        ArgumentNullException.ThrowIfNull(simulation);
        var random = new RandomSource(simulation.Seed);
        var simulated = SimulatedFrames.Render(random.Fork("frames to learn from"), simulation.Trials, simulation.FramesOfTrial, simulation.Workers);
        var unseen = SimulatedFrames.Render(
            random.Fork("frames held out"), simulation.TrialsHeldOut, simulation.FramesOfTrialHeldOut, simulation.Workers);
        var guess = BodyCentreGuess.Fit(simulated.SelectMany(f => f.Animals));
        return new TrainingData(Read(learnt, guess), simulated, [.. Read(keptOut, guess), .. unseen]);
    }

    private static ImmutableArray<TrainingFrame> Read(LabelTable table, BodyCentreGuess guess) =>
    [
        .. LabelledFrames.Read(table)
            .Select(f => f with { Animals = [.. f.Animals.Select(guess.AddTo)] })
            .Where(f => !f.Animals.IsEmpty && f.Animals.All(a => !a.Middle.IsMissing)),
    ];
}
