using SocialInteractionTracker.Core.Classification;
using SocialInteractionTracker.Core.SocialInteraction;
using SocialInteractionTracker.Storage.Studies;

namespace SocialInteractionTracker.Storage.Tables;

/// <summary>A subject and what its pair of trials says.</summary>
/// <param name="Subject">The subject.</param>
/// <param name="IsControl">Whether it belongs to a control group.</param>
/// <param name="Class">Its class and measures; <see langword="null"/> if it has no social-interaction trials.</param>
/// <param name="Other">The measures of the other body point; <see langword="null"/> if they were not asked for.</param>
public sealed record SubjectRow(Subject Subject, bool IsControl, SubjectClass? Class, PairMeasures? Other)
{
    /// <summary>The measures of the primary body point.</summary>
    public PairMeasures? Pair => Class?.Measures;
}
