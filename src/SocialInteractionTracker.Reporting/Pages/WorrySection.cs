using System.Collections.Immutable;
using SocialInteractionTracker.Storage.Tables;

namespace SocialInteractionTracker.Reporting.Pages;

/// <summary>What to worry about, first what could change a class.</summary>
internal static class WorrySection
{
    /// <summary>So many of a kind are seen at once; the others are a press away.</summary>
    private const int SeenAtOnce = 8;

    /// <summary>The section.</summary>
    /// <param name="data">What the report is made of.</param>
    /// <returns>The section with its heading; it says so if there is nothing.</returns>
    public static Html Of(ReportData data)
    {
        var worries = data.Subjects
            .SelectMany(s => Together(s.Id, Concern.Of(s.Row.Class))
                .Concat(s.Trials.SelectMany(t => Together(t.Trial.TrialId, Concern.Of(t)))))
            .ToLookup(worry => worry.Kind);
        return Html.Of($"""
            <section id="worries"><h2>What to worry about first</h2>
            {(worries.Count == 0
                ? Html.Of($"<p>Nothing was found: no trial failed or has a flag, no class is withheld or flips easily.</p>")
                : Html.Of($"<p class=\"note\">First what could change a class. Look at the trials with <code>sit review</code>.</p>\n{worries.OrderBy(kind => kind.Key).Select(kind => OfKind(kind.Key, [.. kind]))}"))}</section>

            """);
    }

    /// <summary>One entry a place and kind, with all that was found there.</summary>
    private static IEnumerable<Worry> Together(string where, ImmutableArray<Concern> concerns) =>
        concerns.GroupBy(c => c.Kind).Select(same => new Worry(where, same.Key, string.Join(' ', same.Select(c => c.Sentence))));

    private static Html OfKind(ConcernKind kind, ImmutableArray<Worry> worries)
    {
        var (seen, rest) = (worries.Take(SeenAtOnce), worries.Skip(SeenAtOnce).ToArray());
        return Html.Of($"""
            <h3><span class="tag {Tone(kind)}">{Word(kind)}</span> {worries.Length} {Noun(kind, worries.Length)}</h3>
            {Items(kind, seen)}{(rest.Length == 0 ? Html.Empty : Html.Of($"<details><summary>{rest.Length} more</summary>\n{Items(kind, rest)}</details>\n"))}
            """);
    }

    private static Html Items(ConcernKind kind, IEnumerable<Worry> worries) =>
        Html.Of($"<ul class=\"worry {Tone(kind)}\">\n{worries.Select(worry => Html.Of($"<li><strong>{worry.Where}</strong> {worry.Sentences}</li>\n"))}</ul>\n");

    private static string Noun(ConcernKind kind, int count) => kind switch
    {
        ConcernKind.Borderline or ConcernKind.Withheld => count == 1 ? "subject" : "subjects",
        _ => count == 1 ? "trial" : "trials",
    };

    private static string Tone(ConcernKind kind) => kind is ConcernKind.Failed or ConcernKind.FailingFlag ? "fail" : "warn";

    private static string Word(ConcernKind kind) => kind switch
    {
        ConcernKind.Failed => "failed",
        ConcernKind.Borderline => "borderline",
        ConcernKind.Withheld => "withheld",
        ConcernKind.FailingFlag => "do not use as it is",
        ConcernKind.Warning => "look at",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No word is known for this kind."),
    };

    private sealed record Worry(string Where, ConcernKind Kind, string Sentences);
}
