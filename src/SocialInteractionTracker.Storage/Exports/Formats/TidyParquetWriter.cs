using System.Collections.Immutable;
using SocialInteractionTracker.Storage.Parquet;
using SocialInteractionTracker.Storage.PoseTables;

namespace SocialInteractionTracker.Storage.Exports.Formats;

/// <summary>A tidy table as Parquet; see <see cref="TidyRows"/>. Missing numbers are NaN.</summary>
internal static class TidyParquetWriter
{
    public static Task WriteAsync(Stream stream, PoseTable table, ExportDetails details, CancellationToken cancellationToken)
    {
        var rows = new TidyRows(table, details);
        var metadata = ImmutableSortedDictionary<string, string>.Empty.Add("name", details.Name).Add("scorer", details.Scorer);
        return ParquetTable.WriteAsync(stream, [.. Columns(rows)], metadata, cancellationToken);
    }

    private static IEnumerable<ParquetColumn> Columns(TidyRows rows)
    {
        yield return new ParquetColumn.Of<int>("frame", All(rows.Frame));
        if (rows.HasTimes)
        {
            yield return new ParquetColumn.Of<double>("time_s", All(rows.TimeS));
        }

        if (rows.HasIndividuals)
        {
            yield return new ParquetColumn.OfText("individual", All(rows.Individual));
        }

        yield return new ParquetColumn.OfText("point", All(rows.Point));
        yield return new ParquetColumn.Of<double>(rows.PositionNames.X, All(rows.X));
        yield return new ParquetColumn.Of<double>(rows.PositionNames.Y, All(rows.Y));
        if (rows.HasConfidences)
        {
            yield return new ParquetColumn.Of<double>("confidence", All(rows.Confidence));
        }

        if (rows.HasFloorPositions)
        {
            yield return new ParquetColumn.Of<double>("x_cm", All(row => rows.OnFloor(row).XCm));
            yield return new ParquetColumn.Of<double>("y_cm", All(row => rows.OnFloor(row).YCm));
        }

        if (rows.IsEthoVision)
        {
            yield return new ParquetColumn.OfText(TidyRows.SpaceColumn, All(_ => TidyRows.EthoVisionSpace));
        }

        T[] All<T>(Func<int, T> value) => [.. Enumerable.Range(0, rows.Count).Select(value)];
    }
}
