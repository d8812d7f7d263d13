using SocialInteractionTracker.Reporting.Pages;
using SocialInteractionTracker.Storage.Studies;

namespace SocialInteractionTracker.Reporting.Trials;

/// <summary>A trial whose figure was drawn.</summary>
/// <param name="Profile">What of it goes into the figures of groups.</param>
/// <param name="Tile">The trial in small, for the page.</param>
internal sealed record DrawnTrial(TrialProfile Profile, Html Tile)
{
    /// <summary>SHA-256 of the model that tracked it; empty if none did.</summary>
    public string ModelSha256 { get; init; } = "";

    /// <summary>The trial.</summary>
    public StudyTrial Trial => Profile.Scored.Trial;

    /// <summary>Its subject's id.</summary>
    public string SubjectId => Trial.SubjectId;
}
