using System.Collections.Immutable;
using SocialInteractionTracker.Core.Arenas;
using SocialInteractionTracker.Core.Trials;
using SocialInteractionTracker.Storage.Options;

namespace SocialInteractionTracker.Storage.Studies.Reading;

/// <summary>The keys that say how a trial is set up, the same for a test, an arena and a trial.</summary>
internal static class SettingKeys
{
    public const string Preset = "preset";
    public const string StartS = "start_s";
    public const string DurationS = "duration_s";
    public const string EndS = "end_s";
    public const string DiameterCm = "diameter_cm";
    public const string Zones = "zones";
    public const string Calibration = "calibration";
    public const string CornersPx = "corners_px";
    public const string CirclePx = "circle_px";
    public const string PxPerCm = "px_per_cm";
    public const string OriginPx = "origin_px";
    public const string Lens = "lens";
    public const string Exclusions = "exclusions";

    /// <summary>Keys of an arena, which trials of any test can be in.</summary>
    public static ImmutableArray<string> All { get; } = [.. Of(TestKind.SocialInteraction).Union(Of(TestKind.OpenField))];

    /// <summary>Keys of a trial's own file.</summary>
    public static ImmutableArray<string> OfTrial { get; } = [.. All, Exclusions];

    /// <summary>Keys that mean something for a test.</summary>
    public static ImmutableArray<string> Of(TestKind test) =>
    [
        Preset, StartS, DurationS, EndS, Zones, Calibration, CornersPx, CirclePx, PxPerCm, OriginPx, Lens,
        .. test == TestKind.OpenField ? [DiameterCm, .. OptionBinder.Keys<OpenFieldLayout>()] : OptionBinder.Keys<SocialInteractionLayout>(),
    ];
}
