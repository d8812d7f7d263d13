using System.Collections.Immutable;
using SocialInteractionTracker.Core.Arenas;
using SocialInteractionTracker.Storage.Options;
using SocialInteractionTracker.Storage.Presets;
using SocialInteractionTracker.Storage.Yaml;

namespace SocialInteractionTracker.Storage.Studies.Reading;

/// <summary>Makes the measures of an arena of a preset and what the study changes of it.</summary>
internal static class ArenaReader
{
    private static readonly ImmutableArray<string> SizeKeys = ["width_cm", "height_cm", SettingKeys.DiameterCm];

    /// <summary>The measures of a trial's arena.</summary>
    /// <returns>The one of the preset's test; the preset's own after a fault.</returns>
    public static (SocialInteractionLayout? SocialInteraction, OpenFieldLayout? OpenField) Read(Preset preset, IReadOnlyList<YamlMap> layers) => preset switch
    {
        { SocialInteraction: { } layout } =>
            (Sound(layers.Aggregate(layout, (l, layer) => OptionBinder.ApplyKnown(l, layer)), l => l.Problems(), layers) ?? layout, null),
        { OpenField: { } layout } =>
            (null, Sound(layers.Aggregate(layout, OpenField), l => l.Problems(), layers) ?? layout),
        _ => throw new ArgumentException($"The preset {preset.Name} has no layout.", nameof(preset)),
    };

    private static OpenFieldLayout OpenField(OpenFieldLayout layout, YamlMap layer)
    {
        var changed = OptionBinder.ApplyKnown(layout, layer);
        if (!layer.Has(SettingKeys.DiameterCm) || layer.Number(SettingKeys.DiameterCm) is not { } diameter)
        {
            return changed;
        }

        if (diameter > 0)
        {
            return changed with { Shape = ArenaShape.Circle, WidthCm = diameter, HeightCm = diameter };
        }

        layer.Faults.Add(layer.Where(SettingKeys.DiameterCm), $"'{diameter}'", "a number above 0", "Correct the value.");
        return changed;
    }

    private static T? Sound<T>(T layout, Func<T, ImmutableArray<string>> problems, IReadOnlyList<YamlMap> layers)
        where T : class
    {
        var found = problems(layout);
        foreach (var problem in found)
        {
            var sized = SettingsReader.Last(layers, [.. SizeKeys]) ?? layers[^1];
            sized.Faults.Add(sized.Where(SizeKeys.FirstOrDefault(sized.Has, SettingKeys.Preset)), problem.TrimEnd('.'),
                "measures that fit together", "Correct the size of the arena, the enclosure or the zones.");
        }

        return found.IsEmpty ? layout : null;
    }
}
