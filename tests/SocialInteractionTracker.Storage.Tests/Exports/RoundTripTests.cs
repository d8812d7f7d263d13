using CsCheck;
using SocialInteractionTracker.Core;
using SocialInteractionTracker.Storage.Exports;
using SocialInteractionTracker.Storage.Imports;
using SocialInteractionTracker.Storage.Imports.EthoVision;
using SocialInteractionTracker.Storage.PoseTables;
using SocialInteractionTracker.TestKit;

namespace SocialInteractionTracker.Storage.Tests.Exports;

/// <summary>What is read, written and read again is the same, as far as the format has a place for it.</summary>
public sealed class RoundTripTests
{
    private static readonly ExportFormat[] OfPixels = [ExportFormat.Csv, ExportFormat.Parquet, ExportFormat.Deeplabcut, ExportFormat.Sleap, ExportFormat.Nwb];
    private static readonly ExportFormat[] OfCentimetres = [ExportFormat.Csv, ExportFormat.Parquet, ExportFormat.Ethovision, ExportFormat.Nwb];

    private static readonly string[] PixelFiles =
    [
        "formats/dlc-single.csv", "formats/dlc-single.h5", "formats/dlc-two-mice-prefixed.csv", "formats/dlc-multi-animal-two-mice-si.csv",
        "formats/sleap-single.analysis.h5", "formats/sleap-single.slp",
    ];

    private static readonly string[] EthoVisionFiles =
    [
        "ethovision/Raw data-NORT D3 20251003-Trial     1 (1).xlsx",
        "ethovision/Raw data-NORT D3 20251003-Trial     2 (1).xlsx",
        "ethovision/Raw data-Rebecca NORT daz3 20251024-Trial     7.xlsx",
    ];

    private static readonly ExportDetails Details = new() { Name = "t", Scorer = "test", Now = DateTimeOffset.UnixEpoch, FramesPerS = 25 };

    [Test]
    public async Task WriteAsync_RealFileOfPixels_IsReadAgainUnchanged([ValueSource(nameof(PixelFiles))] string file, [ValueSource(nameof(OfPixels))] ExportFormat format)
    {
        var table = PoseFileReader.Read(SharedData.Path(file));

        var again = await WrittenAndReadAsync(table, format);

        AssertSame(again, table, format);
    }

    [Test]
    public async Task WriteAsync_RealFileOfEthoVision_IsReadAgainUnchanged([ValueSource(nameof(EthoVisionFiles))] string file, [ValueSource(nameof(OfCentimetres))] ExportFormat format)
    {
        var table = PoseFileReader.Read(SharedData.Path(file));

        var again = await WrittenAndReadAsync(table, format);

        AssertSame(again, table, format);
        Assert.That((again.Space, again.HasConfidences), Is.EqualTo((PositionSpace.EthoVision, false)));
        if (format == ExportFormat.Ethovision)
        {
            AssertSame(again.EthoVision!, table.EthoVision!);
        }
    }

    [TestCase("formats/dlc-single.csv")]
    [TestCase("formats/dlc-two-mice-prefixed.csv")]
    public async Task WriteAsync_RealDeepLabCutCsv_IsTheSameByteForByte(string file)
    {
        using var folder = new TemporaryFolder();
        var source = SharedData.Path(file);

        await PoseFileWriter.WriteAsync(folder.File("t.csv"), ExportFormat.Deeplabcut, PoseFileReader.Read(source), Details);

        Assert.That(File.ReadAllText(folder.File("t.csv")).TrimEnd(), Is.EqualTo(File.ReadAllText(source).ReplaceLineEndings("\n").TrimEnd()));
    }

    [Test]
    public async Task WriteAsync_RealSleapAnalysis_KeepsScoresOccupancyEdgesAndPaths()
    {
        var table = PoseFileReader.Read(SharedData.Path("formats/sleap-single.analysis.h5"));

        var again = (await WrittenAndReadAsync(table, ExportFormat.Sleap)).Sleap!;

        Assert.That(again.InstanceScores, Is.EqualTo(table.Sleap!.InstanceScores));
        Assert.That(again.TrackingScores, Is.EqualTo(table.Sleap.TrackingScores));
        Assert.That(again.Occupancy, Is.EqualTo(table.Sleap.Occupancy));
        Assert.That(again.Edges, Is.EqualTo(table.Sleap.Edges));
        Assert.That((again.LabelsPath, again.VideoPath, again.Provenance, again.VideoIndex), Is.EqualTo((table.Sleap.LabelsPath, table.Sleap.VideoPath, table.Sleap.Provenance, table.Sleap.VideoIndex)));
        Assert.That(again.Edges, Has.Length.EqualTo(13));
    }

    [Test]
    public void WriteAsync_AnyTable_IsReadAgainUnchanged([ValueSource(nameof(OfPixels))] ExportFormat format) =>
        Tables.Sample(table => AssertSame(WrittenAndReadAsync(table, format).GetAwaiter().GetResult(), table, format), iter: 40, threads: 1);

    [Test]
    public async Task WriteAsync_OverAnotherFile_KeepsACopyOfIt()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("t.csv"), "mine");
        var table = Table(["nose"], [""], frames: 2);

        var kept = await PoseFileWriter.WriteAsync(folder.File("t.csv"), ExportFormat.Csv, table, Details);
        var again = await PoseFileWriter.WriteAsync(folder.File("t.csv"), ExportFormat.Csv, table, Details);

        Assert.That((kept, again), Is.EqualTo(("t.csv.bak", (string?)null)), "the same content is no reason for a copy");
        Assert.That(File.ReadAllText(folder.File("t.csv.bak")), Is.EqualTo("mine"));
    }

    [Test]
    public void WriteAsync_FormatThatNeedsMore_SaysWhat()
    {
        using var folder = new TemporaryFolder();
        var table = Table(["nose"], [""], frames: 2);

        Assert.That(() => PoseFileWriter.WriteAsync(folder.File("t"), ExportFormat.Ethovision, table, Details), Throws.TypeOf<UserErrorException>().With.Message.Contains("centimetres"));
        Assert.That(() => PoseFileWriter.WriteAsync(folder.File("t"), ExportFormat.Nwb, table, Details with { FramesPerS = null }),
            Throws.TypeOf<UserErrorException>().With.Message.Contains("--frames-per-s"));
        Assert.That(File.Exists(folder.File("t")), Is.False);
    }

    private static Gen<PoseTable> Tables =>
        from frames in Gen.Int[1, 6]
        from parts in Gen.Int[1, 3]
        from animals in Gen.Int[1, 2]
        from numbers in Gen.Double[-1e6, 1e6].Array[frames * parts * animals * 2]
        from missing in Gen.Bool.Array[frames * parts * animals]
        select Table([.. new[] { "nose", "Tail base", "corner, left" }.Take(parts)], animals == 1 ? [""] : ["a", "b"], frames, (k => missing[k], k => numbers[k]));

    private static PoseTable Table(string[] parts, string[] animals, int frames, (Func<int, bool> IsMissing, Func<int, double> Number)? given = null)
    {
        var (isMissing, number) = given ?? (_ => false, k => k + 0.5);
        var series = new List<PoseSeries>();
        foreach (var (animal, part) in animals.SelectMany(animal => parts.Select(part => (animal, part))))
        {
            var one = new PoseSeries(animal, part, frames);
            for (var k = 0; k < frames; k++)
            {
                var sample = (series.Count * frames) + k;
                if (!isMissing(sample))
                {
                    one.Set(k, number(2 * sample), number((2 * sample) + 1), 1 / (1.0 + k));
                }
            }

            series.Add(one);
        }

        return new PoseTable("test", frames, series);
    }

    private static async Task<PoseTable> WrittenAndReadAsync(PoseTable table, ExportFormat format)
    {
        using var folder = new TemporaryFolder();
        await PoseFileWriter.WriteAsync(folder.File("written"), format, table, Details).ConfigureAwait(false);
        return PoseFileReader.Read(folder.File("written"));
    }

    /// <summary>Animals, parts, positions and confidences are the same; formats without fillers have missing ones in their place.</summary>
    private static void AssertSame(PoseTable actual, PoseTable expected, ExportFormat format)
    {
        var named = format == ExportFormat.Deeplabcut ? expected : AnimalNames.Apply(expected, PointAliases.Default);
        Assert.That(actual.Series.Select(s => (s.Individual, s.Name)), Is.EqualTo(named.Series.Select(s => (s.Individual, s.Name))));
        foreach (var (a, e) in actual.Series.Zip(named.Series))
        {
            Assert.That(Positions(a, actual.Frames), Is.EqualTo(Positions(e, named.Frames)), e.Name);
            Assert.That(Known(a.Confidence, a, actual), Is.EqualTo(Known(e.Confidence, e, named)), e.Name);
        }

        if (expected.TimesS is { } times && format is not (ExportFormat.Deeplabcut or ExportFormat.Sleap))
        {
            Assert.That(actual.TimesS, Is.EqualTo(times));
        }
    }

    private static IEnumerable<(double, double)> Positions(PoseSeries series, int frames) =>
        Enumerable.Range(0, frames).Select(k => series.IsMissing(k) ? (double.NaN, double.NaN) : (series.X[k], series.Y[k]));

    private static IEnumerable<double> Known(IReadOnlyList<double> confidence, PoseSeries series, PoseTable table) =>
        table.HasConfidences ? confidence.Where((_, k) => !series.IsMissing(k)) : [];

    private static void AssertSame(EthoVisionExport actual, EthoVisionExport expected)
    {
        Assert.That(actual.Header, Is.EqualTo(expected.Header));
        Assert.That(actual.Times, Is.EqualTo(expected.Times));
        Assert.That(actual.Columns.Select(c => (c.Name, c.Unit)), Is.EqualTo(expected.Columns.Select(c => (c.Name, c.Unit))));
        foreach (var (a, e) in actual.Columns.Zip(expected.Columns))
        {
            Assert.That(a.Values, Is.EqualTo(e.Values), e.Name);
        }
    }
}
