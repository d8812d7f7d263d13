using System.Collections;
using System.Collections.Immutable;
using System.Globalization;
using SocialInteractionTracker.Storage.Studies;

namespace SocialInteractionTracker.Storage.Options;

/// <summary>A key of <c>study.yaml</c> and its default.</summary>
/// <param name="Key">The key with those above it, for example <c>tracking.cleaning.max_gap_s</c>; its ending says the unit.</param>
/// <param name="Default">The default as it would be written; <c>null</c> for none.</param>
public sealed record OptionEntry(string Key, string Default)
{
    /// <summary>All keys that options have, in the order of the records.</summary>
    /// <returns>The keys.</returns>
    public static ImmutableArray<OptionEntry> All() => [.. Of(new StudyOptions(), "")];

    private static IEnumerable<OptionEntry> Of(object options, string above)
    {
        foreach (var key in OptionKey.Of(options.GetType()))
        {
            var value = key.Property.GetValue(options);
            if (value is not null && OptionValue.IsRecord(key.Property.PropertyType))
            {
                foreach (var entry in Of(value, $"{above}{key.Name}."))
                {
                    yield return entry;
                }
            }
            else
            {
                yield return new OptionEntry(above + key.Name, Text(key.IsAngle ? double.RadiansToDegrees((double)value!) : value));
            }
        }
    }

    private static string Text(object? value) => value switch
    {
        null => "null",
        string word => word,
        bool flag => flag ? "true" : "false",
        Enum word => OptionValue.Name(word),
        double number => Math.Round(number, 6).ToString(CultureInfo.InvariantCulture),
        IEnumerable list => $"[{string.Join(", ", list.Cast<object>().Select(Text))}]",
        _ => string.Create(CultureInfo.InvariantCulture, $"{value}"),
    };
}
