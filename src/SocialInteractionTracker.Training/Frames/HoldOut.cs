using System.Collections.Immutable;
using System.Globalization;
using SocialInteractionTracker.Core;
using SocialInteractionTracker.Storage.Labels;

namespace SocialInteractionTracker.Training.Frames;

/// <summary>Divides labelled frames into those that are learnt from and those that are kept out to measure on.</summary>
internal static class HoldOut
{
    private const string Option = "--hold-out";
    private const char Every = '/';

    /// <summary>Keeps out what rules say.</summary>
    /// <param name="table">The labelled frames.</param>
    /// <param name="rules"><c>NAME</c> keeps a recording out, <c>NAME/N</c> its first and then every Nth frame.</param>
    /// <returns>The frames to learn from and those kept out, in the table's order.</returns>
    /// <exception cref="UserErrorException">A rule names no recording of the table, or N is no whole number above 0.</exception>
    public static (LabelTable Learnt, LabelTable KeptOut) Split(LabelTable table, IReadOnlyCollection<string> rules)
    {
        var everyOf = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var rule in rules)
        {
            var (recording, every) = Parse(rule);
            everyOf[recording] = table.Frames.Any(f => f.Recording == recording)
                ? every
                : throw Fault(rule, $"a recording of the labels: {string.Join(", ", table.Frames.Select(f => f.Recording).Distinct().Order(StringComparer.Ordinal))}");
        }

        return Split(table, (frame, index) => everyOf.TryGetValue(frame.Recording, out var every) && index % every == 0);
    }

    /// <summary>Keeps every so many frames of each recording out, beginning in the middle of the first stretch.</summary>
    /// <param name="table">The labelled frames.</param>
    /// <param name="every">One of so many is kept out; above 1.</param>
    /// <returns>The frames to learn from and those kept out, in the table's order.</returns>
    public static (LabelTable Learnt, LabelTable KeptOut) Split(LabelTable table, int every)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(every, 2);
        return Split(table, (_, index) => index % every == every / 2);
    }

    private static (LabelTable Learnt, LabelTable KeptOut) Split(LabelTable table, Func<LabelledFrame, int, bool> isKeptOut)
    {
        var kept = table.Frames.GroupBy(f => f.Recording)
            .SelectMany(recording => recording.Where(isKeptOut))
            .ToHashSet(ReferenceEqualityComparer.Instance);
        return (table with { Frames = [.. table.Frames.Where(f => !kept.Contains(f))] }, table with { Frames = [.. table.Frames.Where(kept.Contains)] });
    }

    private static (string Recording, int Every) Parse(string rule)
    {
        var at = rule.LastIndexOf(Every);
        if (at < 0)
        {
            return (rule, 1);
        }

        return int.TryParse(rule.AsSpan(at + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var every) && every > 0
            ? (rule[..at], every)
            : throw Fault(rule, "NAME, or NAME/N with a whole number N above 0");
    }

    private static UserErrorException Fault(string rule, string expected) =>
        new(new Fault(Option, $"'{rule}'", expected, "Correct the name."));
}
