using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using SocialInteractionTracker.Core.Arenas;
using SocialInteractionTracker.Core.Classification;
using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Storage.Faults;
using SocialInteractionTracker.Storage.Yaml;
using YamlDotNet.RepresentationModel;

namespace SocialInteractionTracker.Storage.Options;

/// <summary>Reads a YAML value as the type of an option.</summary>
internal static class OptionValue
{
    /// <summary>Whether a type is a record of options of its own, written as keys below the key.</summary>
    public static bool IsRecord(Type type) => type.IsClass && type != typeof(string) && type != typeof(InteractionZoneShape);

    /// <summary>A value of a type; <see langword="null"/> after a fault.</summary>
    /// <exception cref="NotSupportedException">The type is none that an option can have: a programmer's error.</exception>
    public static object? Read(Type type, YamlNode node, string where, FaultList faults) => type switch
    {
        _ when type == typeof(double) => YamlNumber.Read(node, where, faults),
        _ when type == typeof(int) => Whole(node, where, faults),
        _ when type == typeof(bool) => Word(node, where, faults, ("true", true), ("false", false)),
        _ when type == typeof(string) => (node as YamlScalarNode)?.Value ?? Refuse(node, where, "a word", faults),
        _ when type.IsEnum => Word(node, where, faults, [.. Enum.GetValues(type).Cast<object>().Select(v => (Name(v), v))]),
        _ when type == typeof(ArenaPoint) => YamlNumber.ReadFloor(node, where, faults),
        _ when type == typeof(IntermediateBand) => YamlNumber.ReadMany(node, 2, where, faults) is [var low, var high] ? Band(low, high, where, faults) : null,
        _ when IsList(type) => Many(type.GetGenericArguments()[0], node, where, faults),
        _ when type == typeof(InteractionZoneShape) => InteractionZone(node, where, faults),
        _ => throw new NotSupportedException($"No way is known to read a {type.Name} at {where}."),
    };

    /// <summary>A value of an enumeration as files name it.</summary>
    public static string Name(object value) => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString()!);

    private static object? Whole(YamlNode node, string where, FaultList faults) =>
        int.TryParse((node as YamlScalarNode)?.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : Refuse(node, where, "a whole number", faults);

    private static object? Word(YamlNode node, string where, FaultList faults, params (string Word, object Value)[] words)
    {
        var text = (node as YamlScalarNode)?.Value ?? "";
        foreach (var (word, value) in words)
        {
            if (word == text)
            {
                return value;
            }
        }

        faults.AddUnknown(where, "value", text, [.. words.Select(w => w.Word)]);
        return null;
    }

    private static bool IsList(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>);

    private static object? Many(Type item, YamlNode node, string where, FaultList faults)
    {
        if (node is not YamlSequenceNode list)
        {
            return Refuse(node, where, "a list such as [a, b]", faults);
        }

        var values = list.Children.Select(child => Read(item, child, where, faults)).ToArray();
        if (values.Contains(null))
        {
            return null;
        }

        var array = Array.CreateInstance(item, values.Length);
        values.CopyTo(array, 0);
        return typeof(ImmutableArray).GetMethods()
            .Single(m => m.Name == nameof(ImmutableArray.Create) && m.GetParameters() is [{ ParameterType.IsArray: true, Name: "items" }])
            .MakeGenericMethod(item).Invoke(null, [array]);
    }

    private static IntermediateBand? Band(double low, double high, string where, FaultList faults)
    {
        if (low < high)
        {
            return new IntermediateBand(low, high);
        }

        faults.Add(where, $"[{low}, {high}]", "the lower ratio, then the higher one", "Correct the numbers.");
        return null;
    }

    private static object? InteractionZone(YamlNode node, string where, FaultList faults)
    {
        const string Expected = "{ along_cm: 24, deep_cm: 14 } or { within_cm: 8 }";
        if (node is not YamlMappingNode mapping)
        {
            return Refuse(node, where, Expected, faults);
        }

        var map = new YamlMap(where[..where.IndexOf(" line ", StringComparison.Ordinal)], "interaction_zone.", mapping, faults);
        map.RefuseUnknown(["along_cm", "deep_cm", "within_cm"]);
        return (map.Number("along_cm"), map.Number("deep_cm"), map.Number("within_cm")) switch
        {
            (double along, double deep, null) when along > 0 && deep > 0 => new BlockInteractionZone(along, deep),
            (null, null, double within) when within > 0 => new WithinInteractionZone(within),
            _ => Refuse(node, where, Expected + ", all above 0", faults),
        };
    }

    private static object? Refuse(YamlNode node, string where, string expected, FaultList faults)
    {
        faults.Add(where, $"'{node}'", expected, "Correct the value.");
        return null;
    }
}
