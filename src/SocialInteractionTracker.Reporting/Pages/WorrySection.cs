using SocialInteractionTracker.Storage.Tables;

namespace SocialInteractionTracker.Reporting.Pages;

/// <summary>What to worry about, first what could change a class.</summary>
internal static class WorrySection
{
    /// <summary>The section.</summary>
    /// <param name="data">What the report is made of.</param>
    /// <returns>The section with its heading; it says so if there is nothing.</returns>
    public static Html Of(ReportData data)
    {
        var worries = data.Subjects
            .SelectMany(s => Concern.Of(s.Row.Class).Select(concern => (Where: s.Id, Concern: concern))
                .Concat(s.Trials.SelectMany(t => Concern.Of(t).Select(concern => (Where: t.Trial.TrialId, Concern: concern)))))
            .OrderBy(worry => worry.Concern.Kind).ToArray();
        return Html.Of($"""
            <section id="worries"><h2>What to worry about first</h2>
            {(worries.Length == 0 ? Html.Of($"<p>Nothing was found: no trial failed or has a flag, no class is withheld or flips easily.</p>") : List(worries))}</section>

            """);
    }

    private static Html List((string Where, Concern Concern)[] worries) => Html.Of($"""
        <p class="note">First what could change a class. Look at the trials with <code>sit review</code>.</p>
        <ul class="worry">
        {worries.Select(worry => Html.Of($"<li{Class(worry.Concern.Kind)}><strong>{worry.Where}</strong> <span class=\"tag {Tone(worry.Concern.Kind)}\">{Word(worry.Concern.Kind)}</span> {worry.Concern.Sentence}</li>\n"))}</ul>
        """);

    private static Html Class(ConcernKind kind) => IsGrave(kind) ? new Html(" class=\"fail\"") : Html.Empty;

    private static string Tone(ConcernKind kind) => IsGrave(kind) ? "fail" : "warn";

    private static bool IsGrave(ConcernKind kind) => kind is ConcernKind.Failed or ConcernKind.FailingFlag;

    private static string Word(ConcernKind kind) => kind switch
    {
        ConcernKind.Failed => "failed",
        ConcernKind.Borderline => "borderline",
        ConcernKind.Withheld => "withheld",
        ConcernKind.FailingFlag => "do not use as it is",
        ConcernKind.Warning => "look at",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No word is known for this kind."),
    };
}
