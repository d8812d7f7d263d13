using System.Collections.Immutable;
using System.Globalization;
using SocialInteractionTracker.Storage.Csv;
using SocialInteractionTracker.Storage.Studies;

namespace SocialInteractionTracker.Reporting.Groups;

/// <summary>A column of <c>subjects.csv</c> that holds numbers.</summary>
/// <param name="Name">Its name.</param>
/// <param name="BySubject">Its numbers by subject; subjects without one are not in it.</param>
/// <param name="NotRead">The first subject whose cell is no number, with the cell; <see langword="null"/> if every filled cell is one.</param>
internal sealed record NumericColumn(string Name, ImmutableDictionary<string, double> BySubject, (string SubjectId, string Cell)? NotRead)
{
    /// <summary>A column with more numbers than this share of its filled cells was meant to hold numbers.</summary>
    private const double MeantAsNumbers = 0.5;

    /// <summary>Columns that say what a subject is, even where they are written as numbers.</summary>
    private static readonly ImmutableArray<string> Labels = ["group", "sex", "cohort"];

    /// <summary>Finds the numeric columns of a study.</summary>
    /// <param name="study">The study.</param>
    /// <returns>
    /// The columns whose filled cells are mostly numbers and that hold at least two different ones. Cells that say that there is
    /// no value (<see cref="MissingWords"/>) are not filled.
    /// </returns>
    public static ImmutableArray<NumericColumn> Of(Study study) =>
        [.. study.CarriedColumns.Select((name, i) => Read(study, name, i)).OfType<NumericColumn>()];

    private static NumericColumn? Read(Study study, string name, int index)
    {
        var cells = study.Subjects.Select(s => (s.Id, Cell: s.Carried.ElementAtOrDefault(index) ?? "")).Where(s => !MissingWords.Have(s.Cell)).ToArray();
        var numbers = cells.Select(s => (s.Id, Number: NumberOf(s.Cell))).Where(s => s.Number is not null)
            .ToImmutableDictionary(s => s.Id, s => s.Number!.Value, StringComparer.Ordinal);
        return Labels.Contains(name) || numbers.Count <= MeantAsNumbers * cells.Length || numbers.Values.Distinct().Count() < 2 ? null
            : new NumericColumn(name, numbers, numbers.Count == cells.Length ? null : cells.First(s => !numbers.ContainsKey(s.Id)));
    }

    private static double? NumberOf(string cell) =>
        double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;
}
