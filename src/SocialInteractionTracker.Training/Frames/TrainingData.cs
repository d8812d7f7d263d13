using System.Collections.Immutable;
using SocialInteractionTracker.Core;
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
        return Of(learnt, keptOut, SimulatedSets.Render(simulation));
    }

    /// <summary>Reads the labelled frames.</summary>
    /// <param name="learnt">Labels to learn from; may be empty.</param>
    /// <param name="keptOut">Labels to measure on; may be empty.</param>
    /// <param name="simulated">The simulated frames of both kinds.</param>
    /// <returns>As <see cref="Load"/>.</returns>
    /// <exception cref="UserErrorException">A picture is at fault.</exception>
    public static TrainingData Of(LabelTable learnt, LabelTable keptOut, SimulatedSets simulated)
    {
        ArgumentNullException.ThrowIfNull(simulated);
        var guess = BodyCentreGuess.Fit(simulated.Learnt.SelectMany(f => f.Animals));
        return new TrainingData(Read(learnt, guess), simulated.Learnt, [.. Read(keptOut, guess), .. simulated.HeldOut]);
    }

    private static ImmutableArray<TrainingFrame> Read(LabelTable table, BodyCentreGuess guess) =>
    [
        .. LabelledFrames.Read(table)
            .Select(f => f with { Animals = [.. f.Animals.Select(guess.AddTo)] })
            .Where(f => !f.Animals.IsEmpty && f.Animals.All(a => !a.Middle.IsMissing)),
    ];
}
