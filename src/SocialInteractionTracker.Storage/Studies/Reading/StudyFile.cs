using System.Collections.Immutable;
using SocialInteractionTracker.Core.Tracks;
using SocialInteractionTracker.Core.Trials;
using SocialInteractionTracker.Storage.Faults;
using SocialInteractionTracker.Storage.Options;
using SocialInteractionTracker.Storage.Yaml;

namespace SocialInteractionTracker.Storage.Studies.Reading;

/// <summary><c>study.yaml</c> as read: its options, and the sections that trials are set up by.</summary>
internal sealed record StudyFile(string Name, StudyOptions Options)
{
    /// <summary>The file's name.</summary>
    public const string FileName = "study.yaml";

    private const string NameKey = "name";
    private const string TrackerKey = "tracker";
    private const string ArenasKey = "arenas";
    private const string AllowIncompletePairsKey = "allow_incomplete_pairs";

    /// <summary>Whether a subject may have only one trial of a pair.</summary>
    public bool AllowIncompletePairs { get; init; }

    /// <summary>Where <c>control_groups</c> stands; <see langword="null"/> if the study does not name them.</summary>
    public string? ControlGroupsWhere { get; init; }

    /// <summary>The section of each test that has one.</summary>
    public ImmutableDictionary<TestKind, YamlMap> Tests { get; init; } = ImmutableDictionary<TestKind, YamlMap>.Empty;

    /// <summary>The arenas by name.</summary>
    public ImmutableDictionary<string, YamlMap> Arenas { get; init; } = ImmutableDictionary<string, YamlMap>.Empty;

    /// <summary>Reads the file.</summary>
    /// <param name="texts">The study's files.</param>
    /// <param name="faults">Takes what is wrong.</param>
    /// <returns>The study file; <see langword="null"/> if it is absent or no YAML.</returns>
    public static StudyFile? Read(StudyTexts texts, FaultList faults)
    {
        if (!texts.Has(FileName))
        {
            faults.Add(FileName, "no such file", "a study file", $"Make one with 'sit new {texts.Folder}'.");
            return null;
        }

        return YamlFile.IsSmall(texts.PathOf(FileName), FileName, faults) && texts.Read(FileName, faults) is { } text
            && YamlFile.Parse(text, FileName, faults) is { } map ? Read(map, Path.GetFileName(texts.Folder)) : null;
    }

    private static StudyFile Read(YamlMap map, string folderName)
    {
        ImmutableArray<string> ownKeys = [NameKey, TrackerKey, ArenasKey, AllowIncompletePairsKey, .. Enum.GetValues<TestKind>().Select(t => t.Name())];
        var options = OptionBinder.Apply(new StudyOptions(), map, ownKeys);
        if (map.Has(TrackerKey) && OptionValue.Read(typeof(TrackerSource), map.Find(TrackerKey)!, map.Where(TrackerKey), map.Faults) is TrackerSource tracker)
        {
            options = options with { Tracking = options.Tracking with { Source = tracker } };
        }

        return new StudyFile(map.Text(NameKey) ?? folderName, options)
        {
            AllowIncompletePairs = map.Has(AllowIncompletePairsKey)
                && OptionValue.Read(typeof(bool), map.Find(AllowIncompletePairsKey)!, map.Where(AllowIncompletePairsKey), map.Faults) is true,
            ControlGroupsWhere = map.Has("control_groups") ? map.Where("control_groups") : null,
            Tests = ReadTests(map),
            Arenas = ReadArenas(map),
        };
    }

    private static ImmutableDictionary<TestKind, YamlMap> ReadTests(YamlMap map)
    {
        var tests = ImmutableDictionary.CreateBuilder<TestKind, YamlMap>();
        foreach (var test in Enum.GetValues<TestKind>())
        {
            if (map.Map(test.Name()) is { } section)
            {
                section.RefuseUnknown(SettingKeys.Of(test));
                tests[test] = section;
            }
        }

        return tests.ToImmutable();
    }

    private static ImmutableDictionary<string, YamlMap> ReadArenas(YamlMap map)
    {
        var arenas = ImmutableDictionary.CreateBuilder<string, YamlMap>();
        if (map.Map(ArenasKey) is { } section)
        {
            foreach (var (name, node) in section.Entries)
            {
                var arena = YamlMap.IsNull(node) ? section with { Node = [] } : section.Map(name);
                arena?.RefuseUnknown(SettingKeys.All);
                arenas[name] = arena ?? section with { Node = [] };
            }
        }

        return arenas.ToImmutable();
    }
}
