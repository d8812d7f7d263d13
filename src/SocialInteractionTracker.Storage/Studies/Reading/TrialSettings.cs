using System.Collections.Immutable;
using SocialInteractionTracker.Core.Arenas;
using SocialInteractionTracker.Core.Tracks;

namespace SocialInteractionTracker.Storage.Studies.Reading;

/// <summary>What the layers of settings come to for one trial.</summary>
internal sealed record TrialSettings(Arena Arena, string Preset, CalibrationRequest Calibration, double? StartS, double DurationS)
{
    /// <summary>Stretches a person excluded.</summary>
    public ImmutableArray<Exclusion> Exclusions { get; init; } = [];
}
