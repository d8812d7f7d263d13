using System.Collections.Immutable;
using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Core.Poses;
using SocialInteractionTracker.Pipeline.Scoring;
using SocialInteractionTracker.Storage.Files;
using SocialInteractionTracker.Storage.Imports;
using SocialInteractionTracker.Storage.Tables;
using SocialInteractionTracker.Video.Backgrounds;

namespace SocialInteractionTracker.Pipeline.Tests.Scoring;

public sealed class StudyScorerTests
{
    /// <summary>In the interaction zone of golden-2011: before the enclosure at the top wall.</summary>
    private static readonly ArenaPoint Near = new(21, 10);

    private static readonly ArenaPoint Far = new(21, 35);

    [Test]
    public async Task ScoreAsync_TracksOfAllTrials_ScoresThem()
    {
        using var folder = new StudyOnDisk();
        await TrackAllAsync(folder);

        var results = await ScoreAsync(folder);

        Assert.That(results.Trials.Select(t => t.Failure), Is.All.Null);
        var subject = results.Classes.Subjects.Single();
        Assert.That((subject.Measures.Empty?.InS, subject.Measures.Target?.InS), Is.EqualTo((20.0, 0.0)).Within(1e-9));
        Assert.That(subject.Measures.SiRatio, Is.Zero);
    }

    [Test]
    public async Task ScoreAsync_ZoneChanged_DrawsTheArenaCheckAgain()
    {
        using var folder = new StudyOnDisk();
        await TrackAllAsync(folder);
        var scene = new LumaPicture(StudyOnDisk.PicturePx, StudyOnDisk.PicturePx, new byte[StudyOnDisk.PicturePx * StudyOnDisk.PicturePx]);
        AtomicFile.Write(folder.Results.Background("m1_of"), stream => stream.Write(scene.ToPng()));
        await ScoreAsync(folder);
        var before = await File.ReadAllBytesAsync(folder.Results.ArenaCheck("m1_of"));

        folder.Write("trials/m1_of.yaml", "zones:\n  hut: { rectangle_cm: [0, 0, 10, 12] }\n");
        await ScoreAsync(folder);

        Assert.That(await File.ReadAllBytesAsync(folder.Results.ArenaCheck("m1_of")), Is.Not.EqualTo(before));
    }

    [Test]
    public async Task ScoreAsync_NoTrackOfOneTrial_FailsThatTrialAndSaysSoInThePair()
    {
        using var folder = new StudyOnDisk();
        await TrackAllAsync(folder);
        File.Delete(folder.Results.Track("m1_ta"));

        var results = await ScoreAsync(folder);

        Assert.That(Failed(results), Is.EqualTo(new[] { "m1_ta" }));
        Assert.That(results.Trials.Single(t => t.Trial.TrialId == "m1_ta").Failure, Does.Contain("no track file"));
        Assert.That(results.Classes.Subjects.Single().WithheldReason, Does.Contain("target trial m1_ta failed"));
    }

    [Test]
    public async Task ScoreAsync_DamagedTrackFile_FailsThatTrialAlone()
    {
        using var folder = new StudyOnDisk();
        await TrackAllAsync(folder);
        var bytes = await File.ReadAllBytesAsync(folder.Results.Track("m1_of"));
        await File.WriteAllBytesAsync(folder.Results.Track("m1_of"), bytes[..(bytes.Length / 2)]);

        Assert.That(Failed(await ScoreAsync(folder)), Is.EqualTo(new[] { "m1_of" }));
    }

    [Test]
    public async Task ScoreAsync_TrackOfAnotherVideo_IsNeverScored()
    {
        using var folder = new StudyOnDisk();
        await TrackAllAsync(folder);
        folder.Write("no.mp4", "another recording");

        var results = await ScoreAsync(folder);

        Assert.That(results.Trials.Single(t => t.Trial.TrialId == "m1_no").Failure, Does.Contain("another file than no.mp4"));
        Assert.That(results.Classes.Subjects.Single().Measures.SiRatio, Is.Null);
    }

    [TestCase("width_cm: 40", "another arena")]
    [TestCase("enclosure_wall: left", "another arena")]
    [TestCase("corners_px: [[0, 0], [420, 0], [420, 400], [0, 400]]", "another calibration")]
    [TestCase("start_s: 4", null)]
    [TestCase("corner_size_cm: 10", null)]
    public async Task ScoreAsync_TrialChangedSinceItWasTracked_IsScoredOnlyIfItsTrackIsStillTheOne(string settings, string? failure)
    {
        using var folder = new StudyOnDisk();
        await TrackAllAsync(folder);
        folder.Write("trials/m1_no.yaml", settings + "\n");

        var results = await ScoreAsync(folder);

        Assert.That(results.Trials.Single(t => t.Trial.TrialId == "m1_no").Failure, failure is null ? Is.Null : Does.Contain(failure).And.Contain("sit run"));
    }

    [Test]
    public async Task ScoreAsync_TrackFileThatIsNoTrack_FailsThatTrialAndNotTheRun()
    {
        using var folder = new StudyOnDisk();
        await TrackAllAsync(folder);
        File.Delete(folder.Results.Track("m1_of"));
        Directory.CreateDirectory(folder.Results.Track("m1_of"));

        Assert.That(Failed(await ScoreAsync(folder)), Is.EqualTo(new[] { "m1_of" }));
    }

    [Test]
    public async Task ScoreAsync_TrialThatCouldNotBeTracked_KeepsTheReason()
    {
        using var folder = new StudyOnDisk();
        await TrackAllAsync(folder);

        var results = await new StudyScorer(folder.Study, ImmutableDictionary<string, string>.Empty.Add("m1_of", "no floor"), new TrialExports(folder.Study)).ScoreAsync(1, CancellationToken.None);

        Assert.That(results.Trials.Single(t => t.Failure is not null).Failure, Is.EqualTo("no floor"));
    }

    [TestCase("", ExpectedResult = false)]
    [TestCase("output: { frames: true }", ExpectedResult = true)]
    public async Task<bool> ScoreAsync_FramesAskedFor_AreWritten(string settings)
    {
        using var folder = new StudyOnDisk(settings);
        await TrackAllAsync(folder);

        await ScoreAsync(folder);

        return File.Exists(folder.Results.Frames("m1_of"));
    }

    [Test]
    public async Task ScoreAsync_TracksAskedForAsTables_ReadBackAsTheTrack()
    {
        using var folder = new StudyOnDisk("output: { tracks_csv: true, tracks_deeplabcut: true }");
        await TrackAllAsync(folder);

        await ScoreAsync(folder);

        var own = TrackImporter.Read(folder.Results.TracksCsv("m1_of"), new ImportOptions()).Track;
        var deepLabCut = TrackImporter.Read(folder.Results.TracksDeepLabCut("m1_of"), new ImportOptions { FramesPerS = 1 / StudyOnDisk.FrameS }).Track;
        Assert.That(own[BodyPoint.BodyCentre].Final, Is.EqualTo(deepLabCut[BodyPoint.BodyCentre].Final).And.All.EqualTo(new PixelPoint(Far.XCm * 10, Far.YCm * 10)));
        folder.Write("study.yaml", "social_interaction: { duration_s: 20 }\n");
        await ScoreAsync(folder);
        Assert.That(Directory.Exists(folder.Results.ExportsFolder), Is.False, "tables of an earlier run are not left behind");
    }

    private static async Task TrackAllAsync(StudyOnDisk folder)
    {
        await folder.TrackAsync("m1_no", Near);
        await folder.TrackAsync("m1_of", Far);
        await folder.TrackAsync("m1_ta", Far);
    }

    private static Task<StudyResults> ScoreAsync(StudyOnDisk folder) =>
        new StudyScorer(folder.Study, ImmutableDictionary<string, string>.Empty, new TrialExports(folder.Study)).ScoreAsync(2, CancellationToken.None);

    private static IEnumerable<string> Failed(StudyResults results) => results.Trials.Where(t => t.Failure is not null).Select(t => t.Trial.TrialId);
}
