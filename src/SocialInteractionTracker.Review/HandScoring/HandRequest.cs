using System.Collections.Immutable;

namespace SocialInteractionTracker.Review.HandScoring;

/// <summary>What a person who scores by hand asks for.</summary>
/// <param name="Reviewer">Who.</param>
internal sealed record HandRequest(string? Reviewer)
{
    /// <summary>What to look for; needed to begin a pass.</summary>
    public ImmutableArray<string>? Behaviours { get; init; }

    /// <summary>All bouts as they should be; needed to change a pass.</summary>
    public ImmutableArray<HandBoutView>? Bouts { get; init; }

    /// <summary>The revision that the page changed; needed to change or finish a pass.</summary>
    public string? Revision { get; init; }

    /// <summary>What is wrong with the request to begin a pass.</summary>
    /// <param name="known">What can be scored.</param>
    /// <returns>A sentence; <see langword="null"/> if nothing is.</returns>
    public string? BeginFault(ImmutableArray<ScoredBehaviour> known) => Behaviours switch
    {
        null or [] => "Found nothing to be scored; expected one behaviour or more.",
        { } asked when asked.FirstOrDefault(name => known.All(b => b.Name != name)) is { } unknown =>
            $"Found the behaviour '{unknown}'; expected some of: {string.Join(", ", known.Select(b => b.Name))}.",
        _ => null,
    };

    /// <summary>What is wrong with the request to change a pass.</summary>
    /// <returns>A sentence; <see langword="null"/> if nothing is.</returns>
    public string? BoutsFault() => Bouts switch
    {
        null => "Found no list of bouts.",
        { } bouts when bouts.Any(b => b is null) => "Found an empty bout; expected a behaviour, and an end after the start.",
        { } bouts when bouts.FirstOrDefault(b => b.Behaviour is null || b.StartFrame < 0 || b.EndFrame <= b.StartFrame) is { } wrong =>
            $"Found a bout of '{wrong.Behaviour}' from frame {wrong.StartFrame} to {wrong.EndFrame}; expected a behaviour, and an end after the start.",
        _ => null,
    };
}
