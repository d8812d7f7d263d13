using System.Collections.Immutable;
using SocialInteractionTracker.Core;
using SocialInteractionTracker.Core.Arenas;
using SocialInteractionTracker.Core.Trials;
using SocialInteractionTracker.Storage.Faults;
using SocialInteractionTracker.Storage.Options;
using SocialInteractionTracker.Storage.Yaml;

namespace SocialInteractionTracker.Storage.Presets;

/// <summary>The presets that come with the program.</summary>
public static class PresetLibrary
{
    private const string Folder = "Presets.";
    private static readonly ImmutableArray<string> OwnKeys = ["name", "test", "source", "customary", "duration_s"];

    /// <summary>All presets, in ordinal order of their names.</summary>
    public static ImmutableArray<Preset> All { get; } = ReadAll();

    /// <summary>The preset of a test that is taken when a study names none.</summary>
    /// <param name="test">The test.</param>
    /// <returns><c>golden-2011</c> or <c>open-field</c>.</returns>
    public static Preset Default(TestKind test) =>
        All.Single(p => p.Name == (test == TestKind.SocialInteraction ? "golden-2011" : "open-field"));

    /// <summary>The preset of a name.</summary>
    /// <param name="name">The name.</param>
    /// <returns>The preset; <see langword="null"/> if there is none of that name.</returns>
    public static Preset? Find(string name) => All.FirstOrDefault(p => p.Name == name);

    private static ImmutableArray<Preset> ReadAll()
    {
        var assembly = typeof(PresetLibrary).Assembly;
        return
        [
            .. assembly.GetManifestResourceNames().Where(name => name.Contains(Folder, StringComparison.Ordinal))
                .Select(name =>
                {
                    using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
                    return Read(reader.ReadToEnd(), name);
                })
                .OrderBy(preset => preset.Name, StringComparer.Ordinal),
        ];
    }

    private static Preset Read(string text, string resource)
    {
        var faults = new FaultList();
        var map = YamlFile.Parse(text, resource, faults);
        var preset = map is null ? null : Read(map);
        return preset is not null && faults.Count == 0 ? preset : throw new UserErrorException(faults.ToImmutable());
    }

    private static Preset? Read(YamlMap map)
    {
        var isSocial = map.Text("test") == TestKind.SocialInteraction.Name();
        return new Preset
        {
            Name = map.Text("name")!,
            Test = isSocial ? TestKind.SocialInteraction : TestKind.OpenField,
            Source = map.Text("source")!,
            Customary = [.. map.List("customary").Select(item => item.ToString())],
            DurationS = map.Number("duration_s")!.Value,
            SocialInteraction = isSocial ? OptionBinder.Apply(OptionBinder.Empty<SocialInteractionLayout>(), map, OwnKeys) : null,
            OpenField = isSocial ? null : OptionBinder.Apply(OptionBinder.Empty<OpenFieldLayout>(), map, OwnKeys),
        };
    }
}
