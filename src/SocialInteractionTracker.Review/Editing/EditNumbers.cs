using System.Collections.Immutable;
using System.Globalization;
using SocialInteractionTracker.Core.Classification;
using SocialInteractionTracker.Core.Poses;
using SocialInteractionTracker.Review.Playing;

namespace SocialInteractionTracker.Review.Editing;

/// <summary>The numbers of a trial and its subject as people compare them before and after a change.</summary>
internal static class EditNumbers
{
    private const string None = "–";
    private const string Ratio = "SI ratio";
    private const string Class = "Class";
    private const string BlindFailure = "could not be scored";

    /// <summary>What a change makes another.</summary>
    /// <param name="before">The numbers before, from <see cref="Of"/>.</param>
    /// <param name="after">The numbers after.</param>
    /// <returns>Ratio and class, where they are told, whether they differ or not; then those that differ, in order.</returns>
    public static ImmutableArray<NumberChange> Differences(ImmutableArray<(string Name, string Value)> before, ImmutableArray<(string Name, string Value)> after)
    {
        var was = before.ToDictionary(number => number.Name, number => number.Value, StringComparer.Ordinal);
        var now = after.ToDictionary(number => number.Name, number => number.Value, StringComparer.Ordinal);
        return
        [
            .. after.Select(number => number.Name).Union(before.Select(number => number.Name))
                .Select(name => new NumberChange(name, was.GetValueOrDefault(name, None), now.GetValueOrDefault(name, None)))
                .Where(change => change.Before != change.After || change.Name is Ratio or Class),
        ];
    }

    /// <summary>The numbers of a trial.</summary>
    /// <param name="trial">The trial.</param>
    /// <param name="subject">Its subject's class; <see langword="null"/> where there is none or it is not told.</param>
    /// <param name="isBlind">Whether the reason of a failure, which may name the trial, is hidden.</param>
    /// <returns>The numbers as text, with their units.</returns>
    public static ImmutableArray<(string Name, string Value)> Of(ReviewedTrial trial, SubjectClass? subject, bool isBlind)
    {
        var numbers = ImmutableArray.CreateBuilder<(string, string)>();
        if (subject is not null)
        {
            numbers.Add((Ratio, Number(subject.Measures.SiRatio, 2, "")));
            numbers.Add((Class, subject.PrimaryClass?.Name() ?? None));
        }

        if (trial.Result.Failure is { } failure)
        {
            numbers.Add(("Scores", isBlind ? BlindFailure : failure));
        }

        if (trial.Scored is { } scored)
        {
            numbers.Add(("Window starts", Number(scored.Frames.Window.StartS, 2, "s")));
            numbers.Add(("Window ends", Number(scored.Frames.Window.EndS, 2, "s")));
        }

        foreach (var zone in trial.Result.Score?.Zones ?? [])
        {
            var name = $"{zone.Zone} ({zone.Point.Name()})".Replace('_', ' ');
            numbers.Add(($"{name}: time", Number(zone.TimeS, 2, "s")));
            numbers.Add(($"{name}: entries", Number(zone.Entries, 0, "")));
            numbers.Add(($"{name}: latency", Number(zone.LatencyS, 2, "s")));
        }

        numbers.AddRange(trial.Result.Score is { } score ? MeasureView.Of(score).Select(measure => (measure.Name, Number(measure.Value, 1, measure.Unit))) : []);
        return numbers.DrainToImmutable();
    }

    private static string Number(double? value, int decimals, string unit) => value is not { } number || double.IsNaN(number)
        ? None
        : $"{number.ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)} {unit}".TrimEnd();
}
