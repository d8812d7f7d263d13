using System.Collections.Immutable;
using SocialInteractionTracker.Core;
using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Core.Poses;
using SocialInteractionTracker.Core.Tracks;
using SocialInteractionTracker.Storage.Imports.Formats;
using SocialInteractionTracker.Storage.PoseTables;

namespace SocialInteractionTracker.Storage.Imports;

/// <summary>Takes the subject's track of a file that another program made.</summary>
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
        var taken = Take(path, options);
        var (times, source) = Times(path, taken.Table, options);
        var track = new Track(times, [.. BodyPoints.All.Select(point => PointTrackOf(point, taken.Mapped.GetValueOrDefault(point), taken.Table))]);
        return new ImportedTrack(track, taken.Table.Space, Report(taken, source)) { HasLikelihoods = taken.Table.HasLikelihoods };
    }

    /// <summary>Says what would be taken of a file, also of one whose times are not known yet.</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">What the file does not say itself.</param>
    /// <returns>What would be taken, dropped and missing.</returns>
    /// <exception cref="UserErrorException">The file is absent or of no known format, or holds several animals and none was chosen.</exception>
    public static ImportReport Inspect(string path, ImportOptions options)
    {
        var taken = Take(path, options);
        var isKnown = taken.Table.TimesS is not null || options.FramesPerS is not null || options.VideoTimes is not null;
        return Report(taken, isKnown ? Times(path, taken.Table, options).Source : "no times in the file");
    }

    private static Taken Take(string path, ImportOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var table = AnimalNames.Apply(PoseFileReader.Read(path, options.Individual), options.Aliases);
        if (table.Frames == 0 || table.Series.Count == 0)
        {
            throw ImportFault.Of(path, $"{table.Format}, {(table.Frames == 0 ? "no frame" : "no column with positions")}",
                "a position of each body part in each frame", "Export the tracks again.");
        }

        var individual = Individual(path, table, options);
        var (mapped, dropped) = Map(table.Series.Where(s => s.Individual == individual), options.Aliases);
        return mapped.Count > 0 ? new Taken(table, individual, mapped, dropped) : throw ImportFault.Of(
            path, $"the body parts {string.Join(", ", dropped)}", "at least one of the program's points",
            "Say what they are under 'aliases' in study.yaml, for example 'aliases: { nose: [tip] }'.");
    }

    private static ImportReport Report(Taken taken, string times) => new()
    {
        Format = taken.Table.Format,
        Times = times,
        HasOwnTimes = taken.Table.TimesS is not null,
        IsInCentimetres = taken.Table.Space != PositionSpace.Picture,
        Individuals = [.. taken.Table.Individuals],
        Individual = taken.Individual,
        Frames = taken.Table.Frames,
        Mapped = [.. BodyPoints.All.Where(taken.Mapped.ContainsKey).Select(point => new MappedPoint(taken.Mapped[point].Name, point))],
        Dropped = taken.Dropped,
        Missing = [.. BodyPoints.All.Where(point => !taken.Mapped.ContainsKey(point))],
    };

    private static string Individual(string path, PoseTable table, ImportOptions options)
    {
        var names = PoseFileReader.Animals(table, options.Aliases);
        if (names.Count == 1 && (options.Individual is null || table.EthoVision is not null))
        {
            return names[0];
        }

        return table.Individuals.Contains(options.Individual ?? "")
            ? options.Individual ?? ""
            : throw ImportFault.Of(path, options.Individual is { } asked ? $"no animal '{asked}'" : $"{names.Count} animals",
                $"one of: {string.Join(", ", names.Where(name => name.Length > 0))}", "Name the subject in the column individual of trials.csv.");
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

    private static FrameTimes Given(string path, IReadOnlyList<double> times)
    {
        for (var k = 0; k < times.Count; k++)
        {
            if (!double.IsFinite(times[k]) || (k > 0 && times[k] <= times[k - 1]))
            {
                throw ImportFault.Of(path, $"the time {times[k]} in frame {k}", "times that rise from frame to frame", "Write the file again.");
            }
        }

        return new FrameTimes([.. times]);
    }

    private static PointTrack PointTrackOf(BodyPoint point, PoseSeries? series, PoseTable table)
    {
        var source = series ?? new PoseSeries("", point.Name(), table.Frames);
        var down = table.Space == PositionSpace.EthoVision ? -1 : 1;
        ImmutableArray<PixelPoint> positions =
        [
            .. Enumerable.Range(0, table.Frames).Select(k => source.IsMissing(k) ? PixelPoint.Missing : new PixelPoint(source.X[k], down * source.Y[k])),
        ];
        return new PointTrack
        {
            Point = point,
            Raw = positions,
            Final = positions,
            Confidence = [.. positions.Select((p, k) => p.IsMissing ? 0 : !table.HasConfidences ? 1 : ConfidenceOf(source.Confidence[k]))],
            Origin = [.. positions.Select(p => p.IsMissing ? SampleOrigin.Missing : SampleOrigin.Measured)],
        };
    }

    private static float ConfidenceOf(double given) => double.IsNaN(given) ? 0 : (float)Math.Clamp(given, 0, 1);

    /// <summary>What is taken of a file.</summary>
    private sealed record Taken(PoseTable Table, string Individual, Dictionary<BodyPoint, PoseSeries> Mapped, ImmutableArray<string> Dropped);
}
