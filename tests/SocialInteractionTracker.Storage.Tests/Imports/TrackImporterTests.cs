using SocialInteractionTracker.Core;
using SocialInteractionTracker.Core.Arenas;
using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Core.Poses;
using SocialInteractionTracker.Core.Tracks;
using SocialInteractionTracker.Storage.Imports;
using SocialInteractionTracker.TestKit;

namespace SocialInteractionTracker.Storage.Tests.Imports;

public sealed class TrackImporterTests
{
    private static readonly ImportOptions At10 = new() { FramesPerS = 10 };

    private const string DlcSingle =
        "scorer,net,net,net,net,net,net\nbodyparts,Nose,Nose,Nose,Tail_tip,Tail_tip,Tail_tip\ncoords,x,y,likelihood,x,y,likelihood\n"
        + "0,1.5,2.5,0.9,7,8,1\n1,0.0,0.0,0.0,7,8,1\n3,,,,7,8,1\n";

    [Test]
    public void Read_DeepLabCutCsv_MapsDropsAndLeavesFillersAndGapsMissing()
    {
        var imported = Import(DlcSingle, At10);

        Assert.That(imported.Track.Times.StartS, Is.EqualTo(new[] { 0, 0.1, 0.2, 0.3 }).Within(1e-12));
        Assert.That(imported.Track[BodyPoint.Nose].Raw, Is.EqualTo(new[] { new PixelPoint(1.5, 2.5), PixelPoint.Missing, PixelPoint.Missing, PixelPoint.Missing }));
        Assert.That(imported.Track[BodyPoint.Nose].Confidence, Is.EqualTo(new[] { 0.9f, 0, 0, 0 }));
        Assert.That(imported.Track[BodyPoint.Nose].Origin[0], Is.EqualTo(SampleOrigin.Measured));
        Assert.That(imported.Report.Mapped, Is.EqualTo(new[] { new MappedPoint("Nose", BodyPoint.Nose) }));
        Assert.That(imported.Report.Dropped, Is.EqualTo(new[] { "Tail_tip" }));
        Assert.That(imported.Report.Missing, Is.EqualTo(new[] { BodyPoint.LeftEar, BodyPoint.RightEar, BodyPoint.BodyCentre, BodyPoint.TailBase }));
    }

    [Test]
    public void Read_WithoutTimes_IsRefusedAndNeverGuessed()
    {
        Assert.That(() => Import(DlcSingle, new ImportOptions()), Throws.TypeOf<UserErrorException>().With.Message.Contains("no frame times"));
    }

    [Test]
    public void Read_WithTheVideosTimes_TakesThem()
    {
        var video = new FrameTimes([0.5, 0.6, 0.8, 0.9, 1.0]);

        Assert.That(Import(DlcSingle, new ImportOptions { VideoTimes = video }).Track.Times.StartS, Is.EqualTo(new[] { 0.5, 0.6, 0.8, 0.9 }));
        Assert.That(() => Import(DlcSingle, new ImportOptions { VideoTimes = new FrameTimes([0, 1]) }), Throws.TypeOf<UserErrorException>());
    }

    [Test]
    public void Read_FileOfHalfTheVideosFrames_IsRefusedAsItsTimesAreNotKnown()
    {
        var video = new FrameTimes([.. Enumerable.Range(0, 8).Select(k => k / 10.0)]);

        Assert.That(() => Import(DlcSingle, new ImportOptions { VideoTimes = video }),
            Throws.TypeOf<UserErrorException>().With.Message.Contains("4 frames").And.Message.Contains("one for each of the 8"));
    }

    [Test]
    public void Read_FileThatEndsWithTheLastAnimal_TakesTheVideosTimes()
    {
        var video = new FrameTimes([.. Enumerable.Range(0, 8).Select(k => k / 10.0)]);
        const string Sleap = "track,frame_idx,instance.score,nose.x,nose.y,nose.score\n,3,1,1,2,0.8\n";

        Assert.That(Import(Sleap, new ImportOptions { VideoTimes = video }).Track.Times.StartS, Is.EqualTo(new[] { 0, 0.1, 0.2, 0.3 }));
    }

    [Test]
    public void Read_SeveralIndividuals_AsksForOne()
    {
        const string Csv = "scorer,n,n,n,n,n,n\nindividuals,a,a,a,b,b,b\nbodyparts,snout,snout,snout,snout,snout,snout\n"
            + "coords,x,y,likelihood,x,y,likelihood\n0,1,2,1,3,4,1\n";

        Assert.That(() => Import(Csv, At10), Throws.TypeOf<UserErrorException>().With.Message.Contains("one of: a, b"));
        Assert.That(Import(Csv, At10 with { Individual = "b" }).Track[BodyPoint.Nose].Raw[0], Is.EqualTo(new PixelPoint(3, 4)));
    }

    [Test]
    public void Read_UsersAlias_WinsOverTheProgramsNames()
    {
        var options = At10 with { Aliases = new PointAliases { Nose = ["tail TIP"] } };

        Assert.That(Import(DlcSingle, options).Track[BodyPoint.Nose].Raw[0], Is.EqualTo(new PixelPoint(7, 8)));
    }

    [TestCase("frame,time_s,nose_x_px,nose_y_px,nose_confidence\n0,0.5,1,2,0.8\n1,0.75,,,0\n")]
    [TestCase("track,frame_idx,instance.score,nose.x,nose.y,nose.score\ntrack_0,0,1,1,2,0.8\ntrack_0,1,1,,,\n")]
    public void Read_OwnAndSleapCsv_AreRead(string csv)
    {
        var track = Import(csv, At10).Track;

        Assert.That(track[BodyPoint.Nose].Raw, Is.EqualTo(new[] { new PixelPoint(1, 2), PixelPoint.Missing }));
        Assert.That(track[BodyPoint.Nose].Confidence[0], Is.EqualTo(0.8f));
        Assert.That(track.Times.StartS[1], Is.EqualTo(csv.StartsWith("frame", StringComparison.Ordinal) ? 0.75 : 0.1));
    }

    [TestCase("99999999999")]
    [TestCase("-1")]
    [TestCase("1.5")]
    [TestCase("")]
    [TestCase("nan")]
    public void Read_SleapCsvWithABadFrame_IsAFault(string frame)
    {
        var csv = $"track,frame_idx,instance.score,nose.x,nose.y,nose.score\ntrack_0,{frame},1,1,2,0.8\n";

        Assert.That(() => Import(csv, At10), Throws.TypeOf<UserErrorException>().With.Message.Contains($"'{frame}' as the frame"));
    }

    [Test]
    public void Read_EthoVisionText_FindsTheTitleRowAndTurnsYDown([Values(";", "\t", ",")] string separator)
    {
        var text = string.Join('\n',
            "\"Number of header lines:\";\"5\"", "\"Trial name\";\"Trial 1\"", "\" \"", "\"Trial time\";\"Recording time\";\"X center\";\"Y center\";\"In zone(hut / Center-point)\"",
            "\"s\";\"s\";\"cm\";\"cm\";\"\"", "0.5;0.0;1.25;-2.5;1", "0.6;0.1;\"-\";\"-\";0", "").Replace(";", separator, StringComparison.Ordinal);

        var imported = Import(text, new ImportOptions());

        Assert.That(imported.IsInCentimetres, Is.True);
        Assert.That(imported.Track.Times.StartS, Is.EqualTo(new[] { 0.5, 0.6 }));
        Assert.That(imported.Track[BodyPoint.BodyCentre].Raw, Is.EqualTo(new[] { new PixelPoint(1.25, 2.5), PixelPoint.Missing }));
        var arena = new Arena { Id = "a", Shape = ArenaShape.Rectangle, WidthCm = 40, HeightCm = 30 };
        Assert.That(imported.Within(arena).ToArena(new PixelPoint(1.25, 2.5)).DistanceTo(new ArenaPoint(21.25, 17.5)), Is.LessThan(1e-9));
        Assert.That(() => imported.Within(arena with { WidthCm = 1, HeightCm = 1 }), Throws.Nothing, "2 cm outside may be parallax");
    }

    /// <remarks>The fixtures are made by pandas; their cells count up row by row in quarters and 64ths, but the first animal's nose is missing in frame 2.</remarks>
    [TestCase("dlc-fixed.h5", null, 1.5, 1.75)]
    [TestCase("dlc-table-two-mice.h5", "mouse1", 12 / 64.0, 13 / 64.0)]
    [TestCase("dlc-table-two-mice.h5", "mouse2", 18 / 64.0, 19 / 64.0)]
    [TestCase("dlc-table-float32.h5", null, 1.5, 1.75)]
    public void Read_DeepLabCutH5_OfBothPandasLayouts(string file, string? individual, double x, double y)
    {
        var imported = TrackImporter.Read(Fixture(file), At10 with { Individual = individual });

        Assert.That(imported.Track.Times.Count, Is.EqualTo(4));
        Assert.That(imported.Report.Mapped.Select(m => m.Name), Is.EqualTo(new[] { "Nose", "Tail_base" }));
        Assert.That(imported.Track[BodyPoint.Nose].Raw[1], Is.EqualTo(new PixelPoint(x, y)));
        Assert.That(imported.Track[BodyPoint.Nose].Raw[2].IsMissing, Is.EqualTo(individual != "mouse2"));
    }

    /// <remarks>The fixture has a prediction without a track in frames 0 and 2; in frame 2 a person put it right.</remarks>
    [Test]
    public void Read_SlpWithoutTracks_TakesPredictionsAndWhatPeoplePutRight()
    {
        var nose = TrackImporter.Read(Fixture("sleap-untracked.slp"), At10).Track[BodyPoint.Nose];

        Assert.That(nose.Raw, Is.EqualTo(new[] { new PixelPoint(1.5, 2.5), PixelPoint.Missing, new PixelPoint(30, 40) }));
        Assert.That(nose.Confidence, Is.EqualTo(new[] { 0.5f, 0, 1 }));
    }

    [Test]
    public void Read_H5CutShort_IsAUserError([Values(9, 100, 2000, 6000, 7300)] int length)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder.File("t.h5"), File.ReadAllBytes(Fixture("dlc-table-two-mice.h5"))[..length]);

        Assert.That(() => TrackImporter.Read(folder.File("t.h5"), At10), Throws.TypeOf<UserErrorException>());
    }

    [TestCase("a,b\n1,2\n")]
    [TestCase("")]
    [TestCase("scorer,net\nbodyparts,Nose\n")]
    public void Read_FileOfNoKnownFormat_IsRefusedWithTheKnownOnes(string text)
    {
        Assert.That(() => Import(text, At10), Throws.TypeOf<UserErrorException>().With.Message.Contains("DeepLabCut CSV or H5"));
    }

    [TestCase("formats/dlc-single.csv", null, 97, 4)]
    [TestCase("formats/dlc-single.h5", null, 100, 4)]
    [TestCase("formats/dlc-two-mice-prefixed.csv", "B", 98, 4)]
    [TestCase("formats/dlc-multi-animal-two-mice-si.csv", "mouse_black_tail", 97, 5)]
    [TestCase("formats/sleap-single.analysis.h5", null, 101, 5)]
    [TestCase("formats/sleap-single.slp", null, 101, 5)]
    public void Read_RealFile_GivesATrackThatIsMostlyThere(string file, string? individual, int frames, int leastPoints)
    {
        var imported = TrackImporter.Read(SharedData.Path(file), At10 with { Individual = individual });

        Assert.That(imported.Track.Times.Count, Is.EqualTo(frames));
        Assert.That(imported.Report.Mapped, Has.Length.GreaterThanOrEqualTo(leastPoints), imported.Report.ToString());
        var nose = imported.Track[BodyPoint.Nose].Raw;
        Assert.That(nose.Count(p => !p.IsMissing), Is.GreaterThan(0.8 * frames));
    }

    [Test]
    public void Read_RealSleapFiles_AgreeWithEachOther()
    {
        var analysis = TrackImporter.Read(SharedData.Path("formats/sleap-single.analysis.h5"), At10).Track[BodyPoint.Nose].Raw;
        var project = TrackImporter.Read(SharedData.Path("formats/sleap-single.slp"), At10).Track[BodyPoint.Nose].Raw;

        Assert.That(analysis, Is.EqualTo(project));
    }

    private static string Fixture(string file) =>
        Path.Combine(ProjectRoot.Path, "tests", "SocialInteractionTracker.Storage.Tests", "Imports", "Fixtures", file);

    private static ImportedTrack Import(string text, ImportOptions options)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("tracks.csv"), text);
        return TrackImporter.Read(folder.File("tracks.csv"), options);
    }
}
