using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;

namespace SocialInteractionTracker.Storage.Options;

/// <summary>An option's name in files and the property that holds it.</summary>
/// <param name="Name">The property's name in snake_case; angles, radians in code, are <c>_deg</c> in files.</param>
/// <param name="Property">The property.</param>
/// <param name="IsAngle">Whether the value in files is in degrees and the property in radians.</param>
internal sealed record OptionKey(string Name, PropertyInfo Property, bool IsAngle)
{
    private const string Radians = "Rad";

    /// <summary>Names in files that are not the property's: an arena's size is called the same in every test.</summary>
    private static readonly Dictionary<string, string> OtherNames = new()
    {
        ["arena_width_cm"] = "width_cm",
        ["arena_height_cm"] = "height_cm",
    };

    private static readonly ConcurrentDictionary<Type, ImmutableArray<OptionKey>> Known = new();

    /// <summary>Whether the option can be switched off by <c>null</c>.</summary>
    public bool IsNullable =>
        Nullable.GetUnderlyingType(Property.PropertyType) is not null
        || new NullabilityInfoContext().Create(Property).WriteState == NullabilityState.Nullable;

    /// <summary>The options of a record, in the order of its properties.</summary>
    public static ImmutableArray<OptionKey> Of(Type options) => Known.GetOrAdd(options, type =>
        [.. type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.SetMethod is { IsPublic: true }).Select(Of)]);

    private static OptionKey Of(PropertyInfo property)
    {
        var isAngle = property.PropertyType == typeof(double) && property.Name.EndsWith(Radians, StringComparison.Ordinal);
        var name = isAngle ? property.Name[..^Radians.Length] + "Deg" : property.Name;
        var key = JsonNamingPolicy.SnakeCaseLower.ConvertName(name);
        return new OptionKey(OtherNames.GetValueOrDefault(key, key), property, isAngle);
    }
}
