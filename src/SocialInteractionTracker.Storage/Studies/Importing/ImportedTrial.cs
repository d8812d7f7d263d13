using SocialInteractionTracker.Storage.Imports;

namespace SocialInteractionTracker.Storage.Studies.Importing;

/// <summary>A trial that got its tracks from a file.</summary>
/// <param name="Source">The file as it was given.</param>
/// <param name="TrialId">The trial.</param>
/// <param name="IsNew">Whether the trial was added to <c>trials.csv</c>.</param>
/// <param name="Because">From what trial, subject and session were told.</param>
/// <param name="Report">What was taken of the file, what was dropped and what is missing.</param>
public sealed record ImportedTrial(string Source, string TrialId, bool IsNew, string Because, ImportReport Report);
