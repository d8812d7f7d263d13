using System.Collections.Immutable;

namespace SocialInteractionTracker.Storage.Studies.Editing;

/// <summary>A change of a study that is not written yet.</summary>
/// <param name="TrialId">The trial that it was made on.</param>
/// <param name="Files">The files that change; empty if all is so already.</param>
/// <param name="Study">The study as it is then.</param>
public sealed record StudyDraft(string TrialId, ImmutableArray<FileChange> Files, Study Study);
