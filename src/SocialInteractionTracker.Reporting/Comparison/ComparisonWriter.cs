using System.Collections.Immutable;
using System.Text;
using SocialInteractionTracker.Core.Agreement;
using SocialInteractionTracker.Reporting.Figures;
using SocialInteractionTracker.Storage.Exports;
using SocialInteractionTracker.Storage.Tables;

namespace SocialInteractionTracker.Reporting.Comparison;

/// <summary>Writes a comparison of two sources as tables and a figure.</summary>
public static class ComparisonWriter
{
    /// <summary>Writes <c>agreement.csv</c>, <c>zones.csv</c>, <c>distances.csv</c>, <c>classes.csv</c> with their description, and <c>comparison.svg</c> and <c>.png</c>.</summary>
    /// <param name="folder">Where; made if it is absent. Files there with another content are kept as copies.</param>
    /// <param name="comparison">The comparison.</param>
    /// <param name="request">How it is shown.</param>
    /// <returns>Full paths of the files, in the order in which they are best looked at.</returns>
    /// <exception cref="IOException">The folder cannot be written to.</exception>
    public static ImmutableArray<string> Write(string folder, SourceComparison comparison, ComparisonRequest request)
    {
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(comparison);
        ArgumentNullException.ThrowIfNull(request);
        using var figure = ComparisonFigure.Draw(comparison, request);
        (string Name, byte[] Content)[] files =
        [
            (figure.Name + ".png", FigureFiles.Png(figure)),
            (figure.Name + ".svg", Encoding.UTF8.GetBytes(FigureFiles.Svg(figure))),
            Csv(ComparisonTables.Agreement, comparison.Measures),
            Csv(ComparisonTables.Zones, comparison.Zones),
            Csv(ComparisonTables.Distances, comparison.Distances),
            Csv(ComparisonTables.Classes, comparison.Classes),
        ];
        var written = files.Select(file => Path.Combine(Path.GetFullPath(folder), file.Name)).ToImmutableArray();
        foreach (var (path, file) in written.Zip(files))
        {
            PoseFileWriter.Replace(path, file.Content);
        }

        DataPackageWriter.Write(folder, $"{request.NameA}-{request.NameB}", ComparisonTables.Schemas);
        return written;
    }

    private static (string Name, byte[] Content) Csv<T>(Table<T> table, IEnumerable<T> rows) => (table.Name + ".csv", Encoding.UTF8.GetBytes(TableWriter.ToCsv(table, rows)));
}
