using System.Collections.Immutable;
using System.Globalization;
using SocialInteractionTracker.Core;
using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Core.Poses;
using SocialInteractionTracker.Core.Tracks;
using SocialInteractionTracker.Storage.Csv;
using SocialInteractionTracker.Storage.Faults;
using SocialInteractionTracker.Storage.Files;
using SocialInteractionTracker.Storage.Studies.Reading;

namespace SocialInteractionTracker.Storage.Reviews;

/// <summary><c>corrections/&lt;trial_id&gt;.csv</c>: what people put right in a trial, a row each, in the order in which it is applied.</summary>
/// <remarks>Rows are only ever added: what is taken back is followed by a row that says so.</remarks>
public static class CorrectionFile
{
    /// <summary>The folder of the files.</summary>
    public const string Folder = "corrections";

    private const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss'Z'";
    private const string Pixels = "0.##";

    /// <summary>The name of a trial's file in the study.</summary>
    /// <param name="trialId">The trial.</param>
    /// <returns>The name, with <c>/</c>.</returns>
    public static string NameOf(string trialId) => $"{Folder}/{trialId}.csv";

    /// <summary>Adds a row.</summary>
    /// <param name="folder">The study folder.</param>
    /// <param name="trialId">The trial.</param>
    /// <param name="reviewer">Who.</param>
    /// <param name="time">When.</param>
    /// <param name="correction">What.</param>
    /// <exception cref="UserErrorException">The file, written by hand, lacks a column.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void Append(string folder, string trialId, string reviewer, DateTimeOffset time, Correction correction)
    {
        ArgumentNullException.ThrowIfNull(correction);
        (string Action, string Point, int? Frame, int? EndFrame, PixelPoint Position) row = correction switch
        {
            Correction.Edit { Track: TrackEdit.Place { Correction: var place } } => (CorrectionColumns.Place, place.Point.Name(), place.Frame, null, place.Position),
            Correction.Edit { Track: TrackEdit.Swap swap } => (SwapName(swap), "", swap.From, swap.To, PixelPoint.Missing),
            Correction.Subject { Mark: var mark } => (CorrectionColumns.Subject, "", mark.Frame, null, mark.Position),
            Correction.Undo => (CorrectionColumns.Undo, "", null, null, PixelPoint.Missing),
            _ => (CorrectionColumns.Redo, "", null, null, PixelPoint.Missing),
        };
        JournalFile.Append(Path.Combine(folder, Folder, trialId + ".csv"), CorrectionColumns.All,
        [
            reviewer, time.UtcDateTime.ToString(TimeFormat, CultureInfo.InvariantCulture), row.Action, row.Point,
            Number(row.Frame), Number(row.EndFrame), Pixel(row.Position, row.Position.X), Pixel(row.Position, row.Position.Y),
        ]);
    }

    /// <summary>The last thing that a reviewer put right in a trial and that stands.</summary>
    /// <param name="folder">The study folder.</param>
    /// <param name="trialId">The trial.</param>
    /// <param name="reviewer">Who.</param>
    /// <returns>The number of its row; <see langword="null"/> if there is none.</returns>
    public static int? LastStanding(string folder, string trialId, string reviewer) => Ends(folder, trialId, reviewer).Standing;

    /// <summary>The last thing that a reviewer put right in a trial and that stands, and the last one that was taken back.</summary>
    /// <param name="folder">The study folder.</param>
    /// <param name="trialId">The trial.</param>
    /// <param name="reviewer">Who.</param>
    /// <returns>The numbers of their rows; <see langword="null"/> where there is none.</returns>
    public static (int? Standing, int? Undone) Ends(string folder, string trialId, string reviewer) =>
        new CorrectionStack(Rows(StudyTexts.Of(folder), trialId, new FaultList())).EndsOf(reviewer);

    /// <summary>Reads what stands of a trial's corrections.</summary>
    /// <param name="texts">The study's files.</param>
    /// <param name="trialId">The trial.</param>
    /// <param name="faults">Takes what is wrong.</param>
    /// <returns>The corrections without faults; none if there is no file.</returns>
    internal static TrialCorrections Read(StudyTexts texts, string trialId, FaultList faults)
    {
        var rows = Rows(texts, trialId, faults);
        if (rows.IsEmpty)
        {
            return TrialCorrections.None;
        }

        var standing = new CorrectionStack(rows).Standing;
        return new TrialCorrections(
            [.. standing.OfType<Correction.Edit>().Select(edit => edit.Track)], [.. standing.OfType<Correction.Subject>().Select(subject => subject.Mark)]);
    }

    private static ImmutableArray<(CsvRow Row, Correction Said)> Rows(StudyTexts texts, string trialId, FaultList faults)
    {
        var name = NameOf(trialId);
        if (texts.ReadJournal(name) is not { Length: > 0 } text || CsvSheet.Parse(text, name, faults) is not { } sheet)
        {
            return [];
        }

        var rows = ImmutableArray.CreateBuilder<(CsvRow, Correction)>();
        foreach (var row in sheet.CheckColumns([CorrectionColumns.Action, CorrectionColumns.Frame], CorrectionColumns.All, faults).Rows)
        {
            if (CorrectionRow.Read(row) is { } said)
            {
                rows.Add((row, said));
            }
        }

        return rows.ToImmutable();
    }

    private static string SwapName(TrackEdit.Swap swap) => swap.One == BodyPoint.Nose ? CorrectionColumns.SwapNoseTail : CorrectionColumns.SwapEars;

    private static string Pixel(PixelPoint position, double part) => position.IsMissing ? "" : part.ToString(Pixels, CultureInfo.InvariantCulture);

    private static string Number(int? frame) => frame?.ToString(CultureInfo.InvariantCulture) ?? "";
}
