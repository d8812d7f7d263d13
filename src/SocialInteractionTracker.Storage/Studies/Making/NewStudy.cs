using System.Collections.Immutable;

namespace SocialInteractionTracker.Storage.Studies.Making;

/// <summary>A study that was made of a folder of videos.</summary>
/// <param name="Guesses">What was guessed of each video, in ordinal order of their paths.</param>
/// <param name="Written">Names of the files that were written.</param>
/// <param name="Kept">Names of the files that were there already and were left alone.</param>
/// <param name="Notes">What a person should look at, one sentence each.</param>
public sealed record NewStudy(
    ImmutableArray<TrialGuess> Guesses, ImmutableArray<string> Written, ImmutableArray<string> Kept, ImmutableArray<string> Notes);
