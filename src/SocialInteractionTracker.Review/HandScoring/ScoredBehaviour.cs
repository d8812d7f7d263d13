using System.Collections.Immutable;
using SocialInteractionTracker.Core.Arenas;
using SocialInteractionTracker.Core.Bouts;
using SocialInteractionTracker.Core.HandScoring;

namespace SocialInteractionTracker.Review.HandScoring;

/// <summary>A behaviour that can be scored by hand in a trial.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Key">The key to hold.</param>
internal sealed record ScoredBehaviour(string Name, string Key)
{
    /// <summary>What can be scored in an arena.</summary>
    /// <param name="arena">The arena.</param>
    /// <param name="options">What the study asks for.</param>
    /// <returns>The behaviours; those for which no key is left are not among them.</returns>
    public static ImmutableArray<ScoredBehaviour> Of(Arena arena, HandScoringOptions options)
    {
        IEnumerable<string> names = !options.Behaviours.IsEmpty ? options.Behaviours
            : [.. arena.Zones.Select(zone => zone.Name), .. arena.Enclosure is null ? (string[])[] : [BehaviourNames.Investigation]];
        return [.. names.Zip(options.Keys, (name, key) => new ScoredBehaviour(name, key))];
    }
}
