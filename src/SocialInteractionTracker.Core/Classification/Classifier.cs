using System.Collections.Immutable;
using SocialInteractionTracker.Core.SocialInteraction;

namespace SocialInteractionTracker.Core.Classification;

/// <summary>Calls the subjects of a study susceptible or resilient, and says how sure that is.</summary>
/// <remarks>
/// Pure and deterministic: the same pairs and options give the same result in any order of pairs, on any machine. Every
/// subject gets its class under every rule of <see cref="ClassRules.All"/>; the primary rule's is the subject's class.
/// Subjects of a control group are <see cref="SusceptibilityClass.Control"/>, with the class they would have had beside it.
/// A rule whose numbers are withheld gives no class and says why.
/// </remarks>
public static class Classifier
{
    /// <summary>Classifies a study.</summary>
    /// <param name="pairs">One element a subject; thresholds are computed from the controls among them.</param>
    /// <param name="options">Rules, thresholds and how uncertainty is drawn.</param>
    /// <returns>One class a pair, in the order given, and the controls' thresholds.</returns>
    /// <exception cref="ArgumentException">A subject is given twice.</exception>
    public static StudyClasses Classify(IReadOnlyList<SubjectPair> pairs, ClassificationOptions options)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        ArgumentNullException.ThrowIfNull(options);
        RequireDistinct(pairs);
        var grid = RobustnessGrid.Of(pairs, options);
        return new StudyClasses(
            [.. pairs.Select((pair, k) => ClassifyOne(grid, k, pair, options))], grid.Primary.Thresholds);
    }

    /// <summary>Classifies one subject without saying how sure that is, for those who wait for it: nothing is drawn, no other choice tried.</summary>
    /// <param name="pairs">One element a subject; thresholds are computed from the controls among them.</param>
    /// <param name="index">Which of them.</param>
    /// <param name="options">Rules and thresholds.</param>
    /// <returns>The class, the same as <see cref="Classify"/> gives.</returns>
    public static SubjectClass Judge(IReadOnlyList<SubjectPair> pairs, int index, ClassificationOptions options)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        ArgumentNullException.ThrowIfNull(options);
        return Judge(StudyMeasures.Of(pairs, options.PrimaryPoint, 0, options), index, pairs[index], options).Subject;
    }

    private static (SubjectClass Subject, SusceptibilityClass? Given) Judge(StudyMeasures study, int index, SubjectPair pair, ClassificationOptions options)
    {
        var (measures, controls) = (study.Pairs[index], study.For(pair));
        ImmutableArray<RuleClass> classes = [.. ClassRules.All.Select(rule => Judge(rule, measures, controls, options))];
        var primary = classes.First(c => c.Rule == options.PrimaryRule);
        var subject = new SubjectClass
        {
            SubjectId = pair.SubjectId,
            Measures = measures,
            Classes = classes,
            PrimaryClass = pair.IsControl ? SusceptibilityClass.Control : primary.Class,
            ControlWouldBe = pair.IsControl ? primary.Class : null,
            WithheldReason = Withheld(measures, primary),
        };
        return (subject, primary.Class);
    }

    private static SubjectClass ClassifyOne(RobustnessGrid grid, int index, SubjectPair pair, ClassificationOptions options)
    {
        var (measures, controls) = (grid.Primary.Pairs[index], grid.Primary.For(pair));
        var (subject, judged) = Judge(grid.Primary, index, pair, options);
        return judged is { } given ? WithCertainty(subject, given, grid.CellsOf(index, pair)) : subject;

        SubjectClass WithCertainty(SubjectClass plain, SusceptibilityClass given, ImmutableArray<RobustnessCell> cells)
        {
            var drawn = ClassUncertainty.Draw(pair, measures, controls, given, options);
            var sure = plain with
            {
                Interval = drawn?.Interval,
                PSusceptible = drawn?.PSusceptible,
                ClassProbability = drawn?.ClassProbability,
                Cells = cells,
                Flips = cells.Count(c => c.Class is { } other && other != given),
            };
            return pair.IsControl ? sure : sure with { BorderlineReasons = BorderlineFinder.Find(sure, pair, controls, options) };
        }
    }

    private static RuleClass Judge(
        ClassRule rule, PairMeasures measures, ControlThresholds controls, ClassificationOptions options)
    {
        var input = RuleInput.From(measures, options.ControlMeasure);
        var given = RuleCriteria.Decide(rule, input, controls, options);
        return new RuleClass(rule, given, given is null ? RuleReasons.Explain(rule, measures, controls, options) : null);
    }

    private static string? Withheld(PairMeasures measures, RuleClass primary)
    {
        var reasons = string.Join(' ', measures.WithheldReasons);
        return primary.WithheldReason is { } ofClass && ofClass != reasons
            ? $"{reasons} {ofClass}".Trim()
            : reasons.Length > 0 ? reasons : null;
    }

    private static void RequireDistinct(IReadOnlyList<SubjectPair> pairs)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var pair in pairs)
        {
            if (!seen.Add(pair.SubjectId))
            {
                throw new ArgumentException($"Subject {pair.SubjectId} is given twice.", nameof(pairs));
            }
        }
    }
}
