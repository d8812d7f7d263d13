using System.Globalization;
using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Storage.Faults;
using YamlDotNet.RepresentationModel;

namespace SocialInteractionTracker.Storage.Yaml;

/// <summary>Reads numbers and points from YAML values.</summary>
internal static class YamlNumber
{
    /// <summary>A finite number; <see langword="null"/> after a fault.</summary>
    public static double? Read(YamlNode node, string where, FaultList faults)
    {
        var text = (node as YamlScalarNode)?.Value;
        if (text is not null && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number))
        {
            return number;
        }

        var isDecimalComma = text is not null && double.TryParse(text.Replace(',', '.'), NumberStyles.Float, CultureInfo.InvariantCulture, out _);
        faults.Add(where, text is null ? "a list or keys" : $"'{text}'", "a number",
            isDecimalComma ? "Use a full stop as the decimal sign." : "Write the number alone, without its unit.");
        return null;
    }

    /// <summary>A list of so many finite numbers; <see langword="null"/> after a fault.</summary>
    public static double[]? ReadMany(YamlNode node, int count, string where, FaultList faults)
    {
        if (node is not YamlSequenceNode list || list.Children.Count != count)
        {
            faults.Add(where, node is YamlSequenceNode other ? $"{other.Children.Count} values" : "something else than a list",
                $"a list of {count} numbers", count == 2 ? "Write it as [x, y]." : "Write them in square brackets.");
            return null;
        }

        var numbers = list.Children.Select(child => Read(child, where, faults)).ToArray();
        return numbers.Contains(null) ? null : [.. numbers.Select(n => n!.Value)];
    }

    /// <summary>A position <c>[x, y]</c> in the picture, px; <see langword="null"/> after a fault.</summary>
    public static PixelPoint? ReadPixel(YamlNode node, string where, FaultList faults) =>
        ReadMany(node, 2, where, faults) is [var x, var y] ? new PixelPoint(x, y) : null;

    /// <summary>A position <c>[x, y]</c> on the floor, cm; <see langword="null"/> after a fault.</summary>
    public static ArenaPoint? ReadFloor(YamlNode node, string where, FaultList faults) =>
        ReadMany(node, 2, where, faults) is [var x, var y] ? new ArenaPoint(x, y) : null;
}
