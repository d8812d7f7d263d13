using SocialInteractionTracker.Core.Scoring;
using SocialInteractionTracker.Storage.Tables;

namespace SocialInteractionTracker.Reporting.Trials;

/// <summary>A scored trial with what figures show of it.</summary>
/// <param name="Scored">The trial and its scores.</param>
/// <param name="Track">The subject on the floor, with the frames that were scored.</param>
/// <param name="Floor">The arena from above without animals; <see langword="null"/> if no picture was kept.</param>
internal sealed record TrialScene(ScoredTrial Scored, ScoredTrack Track, FloorPicture? Floor)
{
    /// <summary>SHA-256 of the model that tracked it; empty if none did.</summary>
    public string ModelSha256 { get; init; } = "";
}
