using SocialInteractionTracker.Core.Classification;
using SocialInteractionTracker.Core.Quality;

namespace SocialInteractionTracker.Reporting.Pages;

/// <summary>The study in a few numbers, at the head of the page.</summary>
internal static class OverviewSection
{
    /// <summary>The numbers.</summary>
    /// <param name="data">What the report is made of.</param>
    /// <returns>A list of numbers with what they count; what the study does not have is left out.</returns>
    public static Html Of(ReportData data) => Html.Of($"""
        <dl class="overview">{Numbers(data).Select(n => Html.Of($"<div><dt>{n.What}</dt><dd>{n.Count}{(n.Of.Length > 0 ? Html.Of($" <small>{n.Of}</small>") : Html.Empty)}</dd></div>\n"))}</dl>

        """);

    /// <summary>The numbers and what they count.</summary>
    /// <param name="data">What the report is made of.</param>
    internal static IEnumerable<(string What, int Count, string Of)> Numbers(ReportData data)
    {
        var (trials, classes) = (data.Results.Trials, data.Results.Classes.Subjects);
        yield return ("subjects", data.Subjects.Length, data.Groups.All.Length > 1 ? $"in {data.Groups.All.Length} groups" : "");
        yield return ("trials scored", trials.Count(t => t.Score is not null), $"of {trials.Length}");
        foreach (var kind in Enum.GetValues<SusceptibilityClass>())
        {
            var own = classes.Where(c => c.PrimaryClass == kind).ToArray();
            var borderline = own.Count(c => c.Borderline);
            if (own.Length > 0)
            {
                yield return (kind.Name(), own.Length, borderline > 0 ? $"{borderline} borderline" : "");
            }
        }

        if (classes.Any(c => c.WithheldReason is not null))
        {
            yield return ("withheld", classes.Count(c => c.WithheldReason is not null), $"of {classes.Length}");
        }

        var failing = trials.Count(t => t.Flags.Any(flag => flag.Severity == FlagSeverity.Fail));
        yield return ("trials to look at", trials.Count(t => !t.Flags.IsEmpty), failing > 0 ? $"{failing} unusable as is" : "");
    }
}
