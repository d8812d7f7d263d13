using System.Collections.Immutable;
using System.Globalization;
using SocialInteractionTracker.Storage.Studies;

namespace SocialInteractionTracker.Reporting.Groups;

/// <summary>A column of <c>subjects.csv</c> that holds numbers.</summary>
/// <param name="Name">Its name.</param>
/// <param name="BySubject">Its numbers by subject; subjects with an empty cell are not in it.</param>
internal sealed record NumericColumn(string Name, ImmutableDictionary<string, double> BySubject)
{
    /// <summary>Columns that say what a subject is, even where they are written as numbers.</summary>
    private static readonly ImmutableArray<string> Labels = ["group", "sex", "cohort"];

    /// <summary>Finds the numeric columns of a study.</summary>
    /// <param name="study">The study.</param>
    /// <returns>The columns whose every filled cell is a number and that hold at least two different ones.</returns>
    public static ImmutableArray<NumericColumn> Of(Study study) =>
        [.. study.CarriedColumns.Select((name, i) => Read(study, name, i)).OfType<NumericColumn>()];

    private static NumericColumn? Read(Study study, string name, int index)
    {
        if (Labels.Contains(name))
        {
            return null;
        }

        var numbers = ImmutableDictionary.CreateBuilder<string, double>(StringComparer.Ordinal);
        foreach (var subject in study.Subjects)
        {
            var cell = subject.Carried.ElementAtOrDefault(index) ?? "";
            if (cell.Length == 0)
            {
                continue;
            }

            if (!double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number))
            {
                return null;
            }

            numbers.Add(subject.Id, number);
        }

        return numbers.Values.Distinct().Count() > 1 ? new NumericColumn(name, numbers.ToImmutable()) : null;
    }
}
