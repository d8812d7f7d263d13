using System.Reflection;
using SocialInteractionTracker.Core.Classification;
using SocialInteractionTracker.Core.Poses;
using SocialInteractionTracker.Core.Trials;
using SocialInteractionTracker.Reporting.Groups;
using SocialInteractionTracker.Storage.Studies;

namespace SocialInteractionTracker.Reporting.Pages;

/// <summary>What was done, as sentences for the methods of a paper, with the values that the study used.</summary>
internal static class MethodsSection
{
    /// <summary>The section.</summary>
    /// <param name="data">What the report is made of.</param>
    /// <returns>The section with its heading.</returns>
    public static Html Of(ReportData data) => Html.Of($"""
        <section id="methods"><h2>For the methods section</h2>
        <p class="note">Add how the animals were filmed, and what you excluded and why. All options are in <code>run.json</code>, every measure is defined in the program's protocol.</p>
        <blockquote>{string.Join(' ', Sentences(data))}</blockquote></section>

        """);

    /// <summary>The sentences, in the order to be read.</summary>
    /// <param name="data">What the report is made of.</param>
    /// <returns>The sentences; only of what is in the study.</returns>
    internal static IEnumerable<string> Sentences(ReportData data) =>
        [.. Scoring(data.Results.Study), .. Classes(data), .. Statistics(data)];

    private static IEnumerable<string> Scoring(Study study)
    {
        var version = typeof(MethodsSection).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";
        yield return $"Trials were scored with SocialInteractionTracker {version}.";
        var imported = study.Trials.Count(t => t.Tracks is not null);
        if (imported > 0)
        {
            yield return $"The tracks of {imported} of {study.Trials.Length} trials were made with another program.";
        }

        foreach (var test in study.Trials.GroupBy(t => t.Test).OrderBy(g => g.Key))
        {
            var lengths = string.Join(" or ", test.Select(t => t.DurationS).Distinct().Order().Select(s => FormattableString.Invariant($"{s:0.###} s")));
            var presets = string.Join(" or ", test.Select(t => t.Preset).Distinct().Order(StringComparer.Ordinal));
            var name = test.Key == TestKind.OpenField ? "open-field" : "social-interaction";
            yield return $"Of each {name} trial {lengths} were scored by the timestamps of the video, with the zones of the preset {presets}{Start([.. test])}.";
        }
    }

    private static string Start(StudyTrial[] trials)
    {
        var found = trials.Count(t => t.StartS is null);
        return found == 0 ? "" : found == trials.Length
            ? "; the program found each start in the video"
            : $"; the program found the start of {found} of {trials.Length} trials in the video";
    }

    private static IEnumerable<string> Classes(ReportData data)
    {
        if (data.Results.Classes.Subjects.IsEmpty)
        {
            yield break;
        }

        var options = data.Results.Study.Options.Classification;
        yield return $"The SI ratio is the time of the {Point(options.PrimaryPoint)} in the interaction zone with target over that without.";
        yield return $"Animals {Rule(options)} were called susceptible, others resilient; {Controls(data.Groups)}.";
        if (options.Intermediate is { } band && options.PrimaryRule is ClassRule.Ratio or ClassRule.RatioAndCorner or ClassRule.RatioOrSpeed)
        {
            yield return FormattableString.Invariant($"SI ratios from {band.Low:0.###} to {band.High:0.###} were called intermediate.");
        }

        var uncertainty = options.Uncertainty;
        yield return FormattableString.Invariant(
            $"The {100 * uncertainty.Level:0.#} % intervals of SI ratios and the probabilities of classes are from {uncertainty.Draws} redraws of each trial in blocks of {uncertainty.BlockS:0.###} s, with the errors of keypoints and zone edges (seed {uncertainty.Seed}).");
        var classed = data.Results.Classes.Subjects;
        yield return $"A ratio or class was withheld for {classed.Count(c => c.WithheldReason is not null)} of {classed.Length} animals; the class of {classed.Count(c => c.Borderline)} was borderline.";
    }

    private static string Controls(StudyGroups groups)
    {
        var names = groups.All.Where(g => g.IsControl).Select(g => g.Name).ToArray();
        return names.Length == 0 ? "there were no controls" : $"controls ({string.Join(", ", names)}) were not classed";
    }

    private static string Point(BodyPoint point) => point.Name().Replace('_', ' ');

    private static string Rule(ClassificationOptions options) => options.PrimaryRule switch
    {
        ClassRule.Ratio => FormattableString.Invariant($"with an SI ratio below {options.RatioThreshold:0.###}"),
        ClassRule.RatioAndCorner => FormattableString.Invariant(
            $"with an SI ratio below {options.RatioThreshold:0.###} and a corner ratio (time in the corners with target over that without) above {options.CornerRatioThreshold:0.###}"),
        ClassRule.ControlSd => FormattableString.Invariant(
            $"whose {options.ControlMeasure.Name()} was more than {options.ControlSds:0.###} SD below the controls' mean"),
        ClassRule.Residual => FormattableString.Invariant(
            $"whose time in the zone with target had a standardised residual below {options.ResidualThreshold:0.###} from the line that was fitted to the controls' times with and without target"),
        ClassRule.RatioOrSpeed => FormattableString.Invariant(
            $"with an SI ratio below {options.RatioThreshold:0.###}, or whose mean speed without target less that with target was more than {options.SpeedControlSds:0.###} SD below the controls' mean"),
        _ => throw new ArgumentOutOfRangeException(nameof(options), options.PrimaryRule, "No words are known for this rule."),
    };

    private static IEnumerable<string> Statistics(ReportData data)
    {
        if (!data.Statistics.Comparisons.IsEmpty)
        {
            yield return "Pairs of groups were compared by Welch's t test, and by the Mann-Whitney test with the Hodges-Lehmann shift; effect sizes are Hedges' g with 95 % intervals.";
        }

        if (data.Statistics.Comparisons.Any(c => c.Overall is not null))
        {
            yield return "All groups together were compared by the Kruskal-Wallis test, and the p of pairs adjusted by Holm's method.";
        }

        if (!data.Statistics.Susceptible.IsEmpty)
        {
            yield return "Counts of susceptible animals were compared by Fisher's exact test, controls by what they would have been called.";
        }

        if (!data.Statistics.Correlations.IsEmpty)
        {
            yield return "Correlations are Pearson's and Spearman's, with p adjusted by the method of Benjamini and Hochberg.";
        }
    }
}
