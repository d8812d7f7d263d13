using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using SocialInteractionTracker.Storage.Yaml;
using YamlDotNet.RepresentationModel;

namespace SocialInteractionTracker.Storage.Options;

/// <summary>Puts the keys of a YAML mapping into a record of options by name: <c>max_gap_s</c> into <c>MaxGapS</c>.</summary>
/// <remarks>
/// A record's own <c>init</c> checks say which values are allowed; what they throw becomes a fault. So an option that is
/// added to a record is at once a key of study files.
/// </remarks>
internal static class OptionBinder
{
    /// <summary>The keys of a record of options.</summary>
    public static ImmutableArray<string> Keys<T>() => [.. OptionKey.Of(typeof(T)).Select(key => key.Name)];

    /// <summary>A copy of a record with the values of a mapping.</summary>
    /// <param name="start">The record; keys that are absent keep its values.</param>
    /// <param name="map">The mapping; a key the record does not have is a fault.</param>
    /// <param name="handledElsewhere">Further keys that are known.</param>
    public static T Apply<T>(T start, YamlMap map, params ImmutableArray<string> handledElsewhere)
        where T : class
    {
        map.RefuseUnknown([.. Keys<T>(), .. handledElsewhere]);
        return (T)ApplyKnown(start, map, handledElsewhere);
    }

    /// <summary>A copy of a record with the values of those keys of a mapping that the record has; others are passed over.</summary>
    public static T ApplyKnown<T>(T start, YamlMap map, params ImmutableArray<string> handledElsewhere)
        where T : class => (T)ApplyKnown((object)start, map, handledElsewhere);

    /// <summary>A record without values, to be filled by <see cref="Apply{T}"/>.</summary>
    public static T Empty<T>()
        where T : class => Activator.CreateInstance<T>();

    private static object ApplyKnown(object start, YamlMap map, ImmutableArray<string> handledElsewhere)
    {
        var copy = Copy(start);
        foreach (var key in OptionKey.Of(start.GetType()))
        {
            if (map.Find(key.Name) is { } node && !handledElsewhere.Contains(key.Name))
            {
                Set(copy, key, node, map);
            }
        }

        return copy;
    }

    private static void Set(object options, OptionKey key, YamlNode node, YamlMap map)
    {
        if (YamlMap.IsNull(node))
        {
            SetNull(options, key, map);
            return;
        }

        var type = Nullable.GetUnderlyingType(key.Property.PropertyType) ?? key.Property.PropertyType;
        var value = OptionValue.IsRecord(type)
            ? Nested(key.Property.GetValue(options), type, key, map)
            : OptionValue.Read(type, node, map.Where(key.Name), map.Faults);
        if (value is not null)
        {
            SetChecked(options, key, key.IsAngle ? double.DegreesToRadians((double)value) : value, node, map);
        }
    }

    private static void SetNull(object options, OptionKey key, YamlMap map)
    {
        if (key.IsNullable)
        {
            key.Property.SetValue(options, null);
        }
        else if (!OptionValue.IsRecord(key.Property.PropertyType))
        {
            map.Faults.Add(map.Where(key.Name), "no value", "a value", "Fill it in, or remove the line for the default.");
        }
    }

    private static object? Nested(object? current, Type type, OptionKey key, YamlMap map)
    {
        if (map.Map(key.Name) is not { } inner)
        {
            return null;
        }

        inner.RefuseUnknown([.. OptionKey.Of(type).Select(k => k.Name)]);
        return ApplyKnown(current ?? Activator.CreateInstance(type)!, inner, []);
    }

    private static void SetChecked(object options, OptionKey key, object value, YamlNode node, YamlMap map)
    {
        try
        {
            key.Property.SetValue(options, value, BindingFlags.DoNotWrapExceptions, null, null, CultureInfo.InvariantCulture);
        }
        catch (ArgumentException e)
        {
            map.Faults.Add(map.Where(key.Name), $"'{node}'", Expected(e), "Correct the value, or remove the line for the default.");
        }
    }

    private static object Copy(object options) =>
        options.GetType().GetMethod("<Clone>$")!.Invoke(options, null)!;

    private static string Expected(ArgumentException e)
    {
        var end = e.Message.IndexOf(" (Parameter", StringComparison.Ordinal);
        var sentence = end < 0 ? e.Message : e.Message[..end];
        return sentence.TrimEnd('.').Replace("Expected ", "", StringComparison.Ordinal);
    }
}
