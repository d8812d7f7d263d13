using System.Collections.Immutable;
using SocialInteractionTracker.Core.Tracks;
using SocialInteractionTracker.Storage.Yaml;
using YamlDotNet.RepresentationModel;

namespace SocialInteractionTracker.Storage.Studies.Reading;

/// <summary>Reads the stretches of a trial that a person took out of the scoring.</summary>
internal static class ExclusionReader
{
    /// <summary>The exclusions of a trial's file, in order of start.</summary>
    public static ImmutableArray<Exclusion> Read(YamlMap trial)
    {
        var exclusions = ImmutableArray.CreateBuilder<Exclusion>();
        foreach (var node in trial.List(SettingKeys.Exclusions))
        {
            if (node is not YamlMappingNode mapping)
            {
                trial.Faults.Add(trial.Where(SettingKeys.Exclusions, node), $"'{node}'", "{ start_s: 10, end_s: 12, reason: ... }", "Write start and end.");
                continue;
            }

            if (Stretch(new YamlMap(trial.File, $"{SettingKeys.Exclusions}.", mapping, trial.Faults)) is { } exclusion)
            {
                exclusions.Add(exclusion);
            }
        }

        return [.. exclusions.OrderBy(e => e.StartS).ThenBy(e => e.EndS)];
    }

    private static Exclusion? Stretch(YamlMap map)
    {
        map.RefuseUnknown(["start_s", "end_s", "reason"]);
        if ((map.Number("start_s"), map.Number("end_s")) is not (double start, double end))
        {
            if (!map.Has("start_s") || !map.Has("end_s"))
            {
                map.Faults.Add(map.Where("start_s"), "a stretch without start or end", "start_s and end_s", "Add what is missing.");
            }

            return null;
        }

        if (start < end)
        {
            return new Exclusion(start, end);
        }

        map.Faults.Add(map.Where("end_s"), $"a start of {start} s after the end of {end} s", "an end after the start", "Correct one of them.");
        return null;
    }
}
