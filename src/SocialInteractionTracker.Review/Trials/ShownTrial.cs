using SocialInteractionTracker.Storage.Studies;

namespace SocialInteractionTracker.Review.Trials;

/// <summary>A trial under the name that the page knows it by.</summary>
/// <param name="Key">What addresses call it.</param>
/// <param name="Title">What the page calls it.</param>
/// <param name="Trial">The trial.</param>
internal sealed record ShownTrial(string Key, string Title, StudyTrial Trial);
