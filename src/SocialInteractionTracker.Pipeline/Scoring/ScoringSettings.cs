using SocialInteractionTracker.Core.Scoring;
using SocialInteractionTracker.Storage.Studies;

namespace SocialInteractionTracker.Pipeline.Scoring;

/// <summary>What a study's options mean for scoring.</summary>
public static class ScoringSettings
{
    /// <summary>The scorer's options of a study.</summary>
    /// <param name="options">The study's options.</param>
    /// <returns>The options.</returns>
    public static ScoringOptions Of(StudyOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return new ScoringOptions
        {
            Entry = options.Entries,
            Movement = options.Movement,
            SocialInteraction = options.Behaviour,
            BinLengthsS = options.BinsS,
        };
    }
}
