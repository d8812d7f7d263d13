using System.Collections.Immutable;
using SocialInteractionTracker.Core;
using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Core.Poses;
using SocialInteractionTracker.Core.Tracks;
using SocialInteractionTracker.Storage.Imports.EthoVision;
using SocialInteractionTracker.Storage.Imports.Formats;

namespace SocialInteractionTracker.Storage.Imports;

/// <summary>Reads tracks that other programs made; the format is told by the content.</summary>
/// <remarks>
/// DeepLabCut CSV and H5 (single animal, prefixed names, several animals), SLEAP analysis H5, SLP and CSV, EthoVision raw
/// XLSX and TXT, and this program's own CSV.
/// </remarks>
public static class TrackImporter
{
    /// <summary>How much of the video the file may lack at its end: programs drop a last frame or two, and containers count a few too many.</summary>
    private const double MostMissingShare = 0.01;

    /// <summary>A file may lack this many frames of the video in any case.</summary>
    private const int FewMissing = 2;

    /// <summary>Reads one animal's track.</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">What the file does not say itself.</param>
    /// <returns>The track and what was taken of the file.</returns>
    /// <exception cref="UserErrorException">The file is absent or of no known format, holds several animals and none was chosen, or gives no times.</exception>
    public static ImportedTrack Read(string path, ImportOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (!File.Exists(path))
        {
            throw ImportFault.Of(path, "no such file", "a file with tracks", "Correct the path.");
        }

        var table = ReadTable(path, options);
        if (table.Frames == 0 || table.Series.Count == 0)
        {
            throw ImportFault.Of(path, $"{table.Format}, {(table.Frames == 0 ? "no frame" : "no column with positions")}",
                "a position of each body part in each frame", "Export the tracks again.");
        }

        var individual = Individual(path, table, options);
        var (mapped, dropped) = Map(table.Series.Where(s => s.Individual == individual), options.Aliases);
        if (mapped.Count == 0)
        {
            throw ImportFault.Of(path, $"the body parts {string.Join(", ", dropped)}", "at least one of the program's points",
                "Say what they are under 'aliases' in study.yaml, for example 'aliases: { nose: [tip] }'.");
        }

        var (times, source) = Times(path, table, options);
        var track = new Track(times, [.. BodyPoints.All.Select(point => PointTrackOf(point, mapped.GetValueOrDefault(point), times.Count))]);
        return new ImportedTrack(track, table.IsInCentimetres, new ImportReport
        {
            Format = table.Format,
            Times = source,
            Individuals = [.. table.Series.Select(s => s.Individual).Distinct()],
            Individual = individual,
            Frames = times.Count,
            Mapped = [.. BodyPoints.All.Where(mapped.ContainsKey).Select(point => new MappedPoint(mapped[point].Name, point))],
            Dropped = dropped,
            Missing = [.. BodyPoints.All.Where(point => !mapped.ContainsKey(point))],
        })
        { HasLikelihoods = table.HasLikelihoods };
    }

    private static PoseTable ReadTable(string path, ImportOptions options)
    {
        if (Hdf5.Is(path))
        {
            return Hdf5.Read(path, file => DeepLabCutH5.Find(file) is { } frame ? DeepLabCutH5.Read(path, frame)
                : SleapH5.Is(file) ? SleapH5.Read(path, file)
                : SleapSlp.Is(file) ? SleapSlp.Read(path, file)
                : throw ImportFault.Unknown(path));
        }

        if (EthoVisionReader.IsWorkbook(path) || EthoVisionReader.IsText(CsvLines.Text(path)))
        {
            return EthoVisionPoses.ToTable(path, EthoVisionExport.Read(path, options.Individual));
        }

        var text = CsvLines.Of(CsvLines.Text(path));
        return DeepLabCutCsv.Is(text.Lines) ? DeepLabCutCsv.Read(path, text)
            : SleapCsv.Is(text.Lines) ? SleapCsv.Read(path, text)
            : OwnCsv.Is(text.Lines) ? OwnCsv.Read(path, text)
            : throw ImportFault.Unknown(path);
    }

    private static string Individual(string path, PoseTable table, ImportOptions options)
    {
        var names = table.Series.Select(s => s.Individual).Distinct().ToList();
        if (names.Count == 1 && (options.Individual is null || table.IsInCentimetres))
        {
            return names[0];
        }

        return names.Contains(options.Individual ?? "")
            ? options.Individual ?? ""
            : throw ImportFault.Of(path, options.Individual is { } asked ? $"no animal '{asked}'" : $"{names.Count} animals",
                $"one of: {string.Join(", ", names)}", "Name the subject in the column individual of trials.csv.");
    }

    private static (Dictionary<BodyPoint, PoseSeries> Mapped, ImmutableArray<string> Dropped) Map(IEnumerable<PoseSeries> series, PointAliases aliases)
    {
        var parts = series.ToList();
        var mapped = new Dictionary<BodyPoint, PoseSeries>();
        foreach (var point in BodyPoints.All)
        {
            var names = aliases.Names(point);
            var best = parts.Where(p => names.Contains(PointAliases.Plain(p.Name))).MinBy(p => names.IndexOf(PointAliases.Plain(p.Name)));
            if (best is not null)
            {
                mapped[point] = best;
            }
        }

        return (mapped, [.. parts.Where(p => !mapped.ContainsValue(p)).Select(p => p.Name)]);
    }

    private static (FrameTimes Times, string Source) Times(string path, PoseTable table, ImportOptions options) => (table.TimesS, options.FramesPerS, options.VideoTimes) switch
    {
        ({ } times, _, _) => (Given(path, times), "times of the file"),
        (_, { } rate, _) => (new FrameTimes([.. Enumerable.Range(0, table.Frames).Select(k => k / rate)]), FormattableString.Invariant($"{rate} frames/s as given")),
        (_, _, { } video) when video.Count >= table.Frames && IsWhole(table, video) => (new FrameTimes(video.StartS[..table.Frames]), "times of the video"),
        (_, _, { } video) => throw ImportFault.Of(path, $"{table.Frames} frames", $"one for each of the {video.Count} of the video", "Check that file and video belong together; for a file of every other frame or of a part, give frames_per_s."),
        _ => throw ImportFault.Of(path, "no frame times", "a video beside the tracks, or its frame rate", "Fill in the column video or frames_per_s of trials.csv."),
    };

    /// <summary>Whether the file's frames are the video's, and not every other of them or a part.</summary>
    private static bool IsWhole(PoseTable table, FrameTimes video) =>
        table.MayEndEarly || video.Count - table.Frames <= Math.Max(FewMissing, MostMissingShare * video.Count);

    private static FrameTimes Given(string path, double[] times)
    {
        for (var k = 0; k < times.Length; k++)
        {
            if (!double.IsFinite(times[k]) || (k > 0 && times[k] <= times[k - 1]))
            {
                throw ImportFault.Of(path, $"the time {times[k]} in frame {k}", "times that rise from frame to frame", "Write the file again.");
            }
        }

        return new FrameTimes([.. times]);
    }

    private static PointTrack PointTrackOf(BodyPoint point, PoseSeries? series, int frames)
    {
        var source = series ?? new PoseSeries("", point.Name(), frames);
        ImmutableArray<PixelPoint> positions = [.. source.X.Zip(source.Y, (x, y) => new PixelPoint(x, y))];
        return new PointTrack
        {
            Point = point,
            Raw = positions,
            Final = positions,
            Confidence = [.. source.Confidence],
            Origin = [.. positions.Select(p => p.IsMissing ? SampleOrigin.Missing : SampleOrigin.Measured)],
        };
    }
}
