using System.Text.Json.Nodes;
using SocialInteractionTracker.Storage.Tables;

namespace SocialInteractionTracker.Storage.Options;

/// <summary>Options as JSON under the names and in the units of <c>study.yaml</c>, for the run's manifest.</summary>
public static class OptionJson
{
    /// <summary>Rounding of angles, which are radians in code: decimals of a degree.</summary>
    private const int AngleDecimals = 6;

    /// <summary>A record of options.</summary>
    /// <param name="options">The record.</param>
    /// <returns>Its keys in the order of its properties; records below it are objects of their own.</returns>
    public static JsonObject Of(object options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return new JsonObject(OptionKey.Of(options.GetType()).Select(key => KeyValuePair.Create(key.Name, Value(key, key.Property.GetValue(options)))));
    }

    private static JsonNode? Value(OptionKey key, object? value) => value switch
    {
        null => null,
        double angleRad when key.IsAngle => Math.Round(double.RadiansToDegrees(angleRad), AngleDecimals),
        _ when OptionValue.IsRecord(value.GetType()) => Of(value),
        _ => RunManifestWriter.ToJson(value),
    };
}
