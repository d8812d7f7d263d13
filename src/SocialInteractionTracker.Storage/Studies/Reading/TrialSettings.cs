using System.Collections.Immutable;
using SocialInteractionTracker.Core.Arenas;
using SocialInteractionTracker.Core.Tracks;

namespace SocialInteractionTracker.Storage.Studies.Reading;

/// <summary>What the layers of settings come to for one trial.</summary>
internal sealed record TrialSettings(Arena Arena, string Preset, CalibrationRequest Calibration, double? StartS, double DurationS)
{
    /// <summary>The measures of a social-interaction arena; <see langword="null"/> for an open field.</summary>
    public SocialInteractionLayout? SocialInteraction { get; init; }

    /// <summary>The measures of an open field; <see langword="null"/> for a social-interaction arena.</summary>
    public OpenFieldLayout? OpenField { get; init; }

    /// <summary>Stretches a person excluded.</summary>
    public ImmutableArray<Exclusion> Exclusions { get; init; } = [];
}
