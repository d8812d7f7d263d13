using SocialInteractionTracker.Storage.Studies.Editing;

namespace SocialInteractionTracker.Review.Editing;

/// <summary>A change that was written and can be taken back.</summary>
/// <param name="Label">What it is, for people.</param>
internal abstract record EditStep(string Label)
{
    /// <summary>Files were changed.</summary>
    /// <param name="Label">What it is.</param>
    /// <param name="Draft">What was written.</param>
    internal sealed record OfFiles(string Label, StudyDraft Draft) : EditStep(Label);

    /// <summary>A row was added to the trial's corrections.</summary>
    /// <param name="Label">What it is.</param>
    /// <param name="Row">Its number.</param>
    internal sealed record OfRow(string Label, int Row) : EditStep(Label);
}
