using System.Collections.Immutable;
using SocialInteractionTracker.Core.Arenas;
using SocialInteractionTracker.Core.Trials;

namespace SocialInteractionTracker.Storage.Presets;

/// <summary>A published or customary protocol: arena, zones and duration.</summary>
public sealed record Preset
{
    /// <summary>Its name in study files.</summary>
    public required string Name { get; init; }

    /// <summary>Which test it is of.</summary>
    public required TestKind Test { get; init; }

    /// <summary>Where it is from.</summary>
    public required string Source { get; init; }

    /// <summary>The keys whose values are customary and to be confirmed by the user; empty if the source gives them all.</summary>
    public required ImmutableArray<string> Customary { get; init; }

    /// <summary>Length of the scored window, s.</summary>
    public required double DurationS { get; init; }

    /// <summary>Arena, enclosure and zones of a social-interaction test; <see langword="null"/> for an open field.</summary>
    public SocialInteractionLayout? SocialInteraction { get; init; }

    /// <summary>Arena and zones of an open field; <see langword="null"/> for a social-interaction test.</summary>
    public OpenFieldLayout? OpenField { get; init; }
}
