using SocialInteractionTracker.Storage.Reviews;
using SocialInteractionTracker.Storage.Studies.Editing;

namespace SocialInteractionTracker.Review.Editing;

/// <summary>A change that was found to be a sensible one.</summary>
/// <param name="Label">What it is, for people.</param>
internal abstract record EditIntent(string Label)
{
    /// <summary>A change of the study's settings.</summary>
    /// <param name="Label">What it is.</param>
    /// <param name="Edit">The change.</param>
    internal sealed record OfStudy(string Label, StudyEdit Edit) : EditIntent(Label);

    /// <summary>A change of what was tracked.</summary>
    /// <param name="Label">What it is.</param>
    /// <param name="Said">The change.</param>
    internal sealed record OfTrack(string Label, Correction Said) : EditIntent(Label);
}
