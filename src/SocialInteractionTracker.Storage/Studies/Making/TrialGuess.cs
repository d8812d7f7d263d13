using SocialInteractionTracker.Core.Trials;

namespace SocialInteractionTracker.Storage.Studies.Making;

/// <summary>What the name of a video says about its trial.</summary>
/// <param name="Video">The video, relative to the study folder, with <c>/</c>.</param>
/// <param name="TrialId">The trial's id.</param>
/// <param name="SubjectId">The subject's id.</param>
/// <param name="Test">The test.</param>
/// <param name="Session">The session; <see cref="Session.None"/> also where a social-interaction video does not say it.</param>
/// <param name="Because">From what it was guessed, for people.</param>
public sealed record TrialGuess(string Video, string TrialId, string SubjectId, TestKind Test, Session Session, string Because)
{
    /// <summary>The subject's group if the name says it; else <see langword="null"/>.</summary>
    public string? Group { get; init; }

    /// <summary>The day of the recording if the name says it in an order that can only be read one way; else <see langword="null"/>.</summary>
    public DateOnly? RecordedOn { get; init; }
}
