using System.Collections.Immutable;
using SocialInteractionTracker.Core.Classification;
using SocialInteractionTracker.Reporting.Statistics;
using SocialInteractionTracker.Storage.Tables;

namespace SocialInteractionTracker.Reporting.Groups;

/// <summary>The groups of a study in numbers.</summary>
internal sealed record GroupStatistics
{
    /// <summary>The measures that any subject has.</summary>
    public required ImmutableArray<Measure> Measures { get; init; }

    /// <summary>Each group in each measure.</summary>
    public required ImmutableArray<GroupRow> Groups { get; init; }

    /// <summary>Each pair of groups in each measure; empty with one group.</summary>
    public required ImmutableArray<ComparisonRow> Comparisons { get; init; }

    /// <summary>How many animals of each group are susceptible; groups without a class are not in it.</summary>
    public required ImmutableArray<ClassCount> Classes { get; init; }

    /// <summary>Each pair of those groups.</summary>
    public required ImmutableArray<SusceptibleRow> Susceptible { get; init; }

    /// <summary>Each measure with each numeric column; empty if there is no such column.</summary>
    public required ImmutableArray<CorrelationRow> Correlations { get; init; }

    /// <summary>Columns that were meant to hold numbers and are not correlated, as a cell is none.</summary>
    public ImmutableArray<NumericColumn> NotRead { get; init; } = [];

    /// <summary>Compares the groups of a study.</summary>
    /// <param name="results">The study's results.</param>
    /// <param name="groups">Its groups.</param>
    /// <param name="subjects">Its subjects.</param>
    /// <returns>The statistics.</returns>
    public static GroupStatistics Of(StudyResults results, StudyGroups groups, ImmutableArray<SubjectRecord> subjects)
    {
        var measures = Reporting.Groups.Measures.Of(results.Study, subjects);
        var columns = NumericColumn.Of(results.Study);
        ImmutableArray<ClassCount> classes = [.. groups.All.Select(group => Count(group, subjects)).Where(c => c.Classed > 0)];
        return new GroupStatistics
        {
            Measures = measures,
            Groups = [.. from measure in measures from @group in groups.All select RowOf(measure, @group, subjects)],
            Comparisons = [.. measures.SelectMany(measure => Compare(measure, groups, subjects))],
            Classes = classes,
            Susceptible = Compare(classes),
            Correlations = Correlate(measures, [.. columns.Where(c => c.NotRead is null)], subjects),
            NotRead = [.. columns.Where(c => c.NotRead is not null)],
        };
    }

    private static GroupRow RowOf(Measure measure, Group group, ImmutableArray<SubjectRecord> subjects)
    {
        var own = subjects.Where(s => s.Group == group).ToArray();
        var values = measure.Values(own);
        return new GroupRow(measure, group, Summary.Of(values), own.Length - values.Length);
    }

    private static ImmutableArray<ComparisonRow> Compare(Measure measure, StudyGroups groups, ImmutableArray<SubjectRecord> subjects)
    {
        var samples = groups.All.Select(group => (Group: group, Values: measure.Values(subjects.Where(s => s.Group == group)))).ToArray();
        var overall = KruskalWallisTest.Of(samples.Select(s => s.Values));
        var pairs = Pairs(samples).Select(pair => new ComparisonRow(measure, pair.A.Group, pair.B.Group)
        {
            CountA = pair.A.Values.Length,
            CountB = pair.B.Values.Length,
            Welch = WelchTest.Of(pair.A.Values, pair.B.Values),
            MannWhitney = MannWhitneyTest.Of(pair.A.Values, pair.B.Values),
            Effect = HedgesG.Of(pair.A.Values, pair.B.Values),
            Overall = overall,
        }).ToArray();
        var welch = Adjustment.Holm([.. pairs.Select(p => p.Welch?.P)]);
        var mannWhitney = Adjustment.Holm([.. pairs.Select(p => p.MannWhitney?.P)]);
        return [.. pairs.Select((p, i) => p with { WelchHolm = welch[i], MannWhitneyHolm = mannWhitney[i] })];
    }

    private static ClassCount Count(Group group, ImmutableArray<SubjectRecord> subjects)
    {
        var classes = subjects.Where(s => s.Group == group)
            .Select(s => s.Row.IsControl ? s.Row.Class?.ControlWouldBe : s.Row.Class?.PrimaryClass).OfType<SusceptibilityClass>().ToArray();
        return new ClassCount(group, classes.Count(c => c == SusceptibilityClass.Susceptible), classes.Length);
    }

    private static ImmutableArray<SusceptibleRow> Compare(ImmutableArray<ClassCount> classes)
    {
        var pairs = Pairs(classes).Select(pair => new SusceptibleRow(pair.A, pair.B)
        {
            Test = FisherTest.Of(pair.A.Susceptible, pair.A.Classed, pair.B.Susceptible, pair.B.Classed),
        }).ToArray();
        var holm = Adjustment.Holm([.. pairs.Select(p => p.Test?.P)]);
        return [.. pairs.Select((p, i) => p with { Holm = holm[i] })];
    }

    private static ImmutableArray<CorrelationRow> Correlate(
        ImmutableArray<Measure> measures, ImmutableArray<NumericColumn> columns, ImmutableArray<SubjectRecord> subjects)
    {
        var defeated = subjects.RemoveAll(s => s.Row.IsControl);
        var hasBoth = defeated.Length > 0 && defeated.Length < subjects.Length;
        return
        [
            .. Correlate(CorrelationRow.All, measures, columns, subjects),
            .. hasBoth ? Correlate(CorrelationRow.WithoutControls, measures, columns, defeated) : [],
        ];
    }

    private static IEnumerable<CorrelationRow> Correlate(
        string scope, ImmutableArray<Measure> measures, ImmutableArray<NumericColumn> columns, ImmutableArray<SubjectRecord> subjects)
    {
        var rows = (from column in columns from measure in measures select Correlate(scope, column, measure, subjects)).ToArray();
        var pearson = Adjustment.BenjaminiHochberg([.. rows.Select(r => r.Pearson?.P)]);
        var spearman = Adjustment.BenjaminiHochberg([.. rows.Select(r => r.Spearman?.P)]);
        return rows.Select((row, i) => row with { PearsonFdr = pearson[i], SpearmanFdr = spearman[i] });
    }

    private static CorrelationRow Correlate(string scope, NumericColumn column, Measure measure, ImmutableArray<SubjectRecord> subjects)
    {
        var both = subjects.Where(s => column.BySubject.ContainsKey(s.Id) && measure.Value(s) is not null).ToArray();
        double[] x = [.. both.Select(s => column.BySubject[s.Id])];
        var y = measure.Values(both);
        return new CorrelationRow(scope, column.Name, measure, both.Length)
        {
            Pearson = PearsonCorrelation.Of(x, y),
            Spearman = SpearmanCorrelation.Of(x, y),
        };
    }

    private static IEnumerable<(T A, T B)> Pairs<T>(IReadOnlyList<T> items) =>
        from a in Enumerable.Range(0, items.Count) from b in Enumerable.Range(a + 1, items.Count - a - 1) select (items[a], items[b]);
}
