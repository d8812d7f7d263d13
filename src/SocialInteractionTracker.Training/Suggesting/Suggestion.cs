namespace SocialInteractionTracker.Training.Suggesting;

/// <summary>A frame worth labelling.</summary>
/// <param name="Candidate">The frame.</param>
/// <param name="Reason">Why it was chosen.</param>
internal sealed record Suggestion(FrameCandidate Candidate, string Reason)
{
    /// <summary>Name of its picture in the folder of suggestions, with <c>/</c>.</summary>
    public string Image => $"frames/{Candidate.TrialId}_{Candidate.Frame:D6}.png";
}
