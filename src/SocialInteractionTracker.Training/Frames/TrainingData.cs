using System.Collections.Immutable;
using System.Globalization;
using SocialInteractionTracker.Simulation.Randomness;

namespace SocialInteractionTracker.Training.Frames;

/// <summary>The frames networks learn from and those they are measured on.</summary>
/// <param name="Labelled">Labelled frames to learn from.</param>
/// <param name="Simulated">Simulated frames to learn from.</param>
/// <param name="HeldOut">Frames to measure on, of both kinds.</param>
public sealed record TrainingData(ImmutableArray<TrainingFrame> Labelled, ImmutableArray<TrainingFrame> Simulated, ImmutableArray<TrainingFrame> HeldOut)
{
    private const int HeldOutTrials = 30;
    private const int FramesOfTrial = 4;

    /// <summary>Reads and renders the frames.</summary>
    /// <param name="labels">Table of labels; <see langword="null"/> for simulated frames only.</param>
    /// <param name="holdOut">Recordings that are not learnt from; <c>NAME/N</c> holds every Nth frame of one out.</param>
    /// <param name="trials">Number of simulated trials to learn from, 8 frames each.</param>
    /// <param name="seed">Seed of the simulation.</param>
    /// <param name="workers">How many trials are rendered side by side.</param>
    /// <returns>The frames; the body centre is guessed where only the other points were labelled.</returns>
    public static TrainingData Load(string? labels, IReadOnlyCollection<string> holdOut, int trials, ulong seed, int workers)
    {
        const int framesEach = 8;
        var random = new RandomSource(seed);
        var simulated = SimulatedFrames.Render(random.Fork("frames to learn from"), trials, framesEach, workers);
        var unseen = SimulatedFrames.Render(random.Fork("frames held out"), HeldOutTrials, FramesOfTrial, workers);
        var guess = BodyCentreGuess.Fit(simulated.SelectMany(f => f.Animals));
        ImmutableArray<TrainingFrame> all = labels is null ? [] : LabelledFrames.Read(labels);
        var heldOut = all.GroupBy(f => f.Recording).SelectMany(g => Chosen([.. g], holdOut)).ToHashSet();
        return new TrainingData(
            [.. all.Where(f => !heldOut.Contains(f)).Select(f => f with { Animals = [.. f.Animals.Select(guess.AddTo)] }).Where(HasMiddle)],
            simulated,
            [.. all.Where(heldOut.Contains).Select(f => f with { Animals = [.. f.Animals.Select(guess.AddTo)] }).Where(HasMiddle), .. unseen]);
    }

    private static bool HasMiddle(TrainingFrame frame) => !frame.Animals.IsEmpty && frame.Animals.All(a => !a.Middle.IsMissing);

    private static IEnumerable<TrainingFrame> Chosen(ImmutableArray<TrainingFrame> recording, IReadOnlyCollection<string> holdOut)
    {
        foreach (var rule in holdOut)
        {
            var parts = rule.Split('/');
            if (parts[0] == recording[0].Recording)
            {
                var every = parts.Length > 1 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : 1;
                return recording.Where((_, index) => index % every == 0);
            }
        }

        return [];
    }
}
