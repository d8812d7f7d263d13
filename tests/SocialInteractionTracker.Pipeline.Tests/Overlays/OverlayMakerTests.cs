using System.Collections.Immutable;
using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Core.Quality;
using SocialInteractionTracker.Pipeline.Overlays;
using SocialInteractionTracker.Pipeline.Running;
using SocialInteractionTracker.Pipeline.Scoring;
using SocialInteractionTracker.Pipeline.Tests.Scoring;
using SocialInteractionTracker.Storage.Studies;
using SocialInteractionTracker.Storage.Tables;
using SocialInteractionTracker.TestKit;

namespace SocialInteractionTracker.Pipeline.Tests.Overlays;

public sealed class OverlayMakerTests
{
    private const string TrialId = "m1_of";

    /// <summary>As many frames, and as far apart, as the made-up tracks have.</summary>
    private static readonly TestVideo Video = new() { Frames = 300, FrameRate = 10, Encoder = "-c:v libx264 -preset ultrafast -pix_fmt yuv420p" };

    [Test]
    public async Task MakeAsync_ScoredTrial_MakesItsOverlayOnce()
    {
        using var folder = await TrackedAsync();

        var first = await MakeAsync(folder);
        var second = await MakeAsync(folder);

        Assert.That(first.Select(o => (o.TrialId, o.Stage, o.Failure)), Is.EqualTo(new[] { (TrialId, TrialStage.Drawn, (string?)null) }));
        Assert.That(second.Single().Stage, Is.EqualTo(TrialStage.UpToDate));
        Assert.That(File.Exists(OverlayPath(folder)));
        Assert.That(Directory.GetFiles(folder.Results.OverlaysFolder), Has.Length.EqualTo(1), "nothing unfinished is left");
    }

    [Test]
    public async Task MakeAsync_ZoneChanged_MakesItAgain()
    {
        using var folder = await TrackedAsync();
        await MakeAsync(folder);

        folder.Write($"trials/{TrialId}.yaml", "zones:\n  hut: { rectangle_cm: [0, 0, 10, 12] }\n");

        Assert.That((await MakeAsync(folder)).Single().Stage, Is.EqualTo(TrialStage.Drawn));
    }

    [Test]
    public async Task RemoveStaleAsync_SameScoresAndNewDates_KeepsTheOverlay()
    {
        using var folder = await TrackedAsync();
        await MakeAsync(folder);
        File.SetLastWriteTimeUtc(folder.Results.Track(TrialId), DateTime.UtcNow.AddDays(1));

        Assert.That(await RemoveStaleAsync(folder), Is.Empty);
        Assert.That(File.Exists(OverlayPath(folder)));
    }

    private static IEnumerable<TestCaseData> Changes =>
    [
        new TestCaseData($"trials/{TrialId}.yaml", "zones:\n  hut: { rectangle_cm: [0, 0, 10, 12] }\n").SetName("RemoveStaleAsync_ZoneChanged_RemovesTheOverlay"),
        new TestCaseData($"trials/{TrialId}.yaml", "start_s: 6\n").SetName("RemoveStaleAsync_StartChanged_RemovesTheOverlay"),
        new TestCaseData("corrections/m1_of.csv", "action,frame,end_frame,point,x_px,y_px,reviewer,time\nplace,0,,nose,10,10,me,\n")
            .SetName("RemoveStaleAsync_PointCorrected_RemovesTheOverlay"),
    ];

    [TestCaseSource(nameof(Changes))]
    public async Task RemoveStaleAsync_AnythingShownChanged_RemovesTheOverlay(string file, string text)
    {
        using var folder = await TrackedAsync();
        await MakeAsync(folder);
        var foreign = Path.Combine(folder.Results.OverlaysFolder, "mine.mp4");
        File.WriteAllText(foreign, "not of this program");

        folder.Write(file, text);

        Assert.That((await RemoveStaleAsync(folder)).Select(o => (o.TrialId, o.Stage)), Is.EqualTo(new[] { (TrialId, TrialStage.Removed) }));
        Assert.That(Directory.GetFiles(folder.Results.OverlaysFolder), Is.EqualTo(new[] { foreign }));
        Assert.That(folder.Results.NotedOverlays(), Is.Empty);
    }

    [Test]
    public async Task MakeAsync_VideoThatIsNone_FailsThatTrialAndSaysWhy()
    {
        using var folder = new StudyOnDisk();
        await folder.TrackAsync(TrialId, new ArenaPoint(21, 10));

        var outcome = (await MakeAsync(folder)).Single();

        Assert.That(outcome.Stage, Is.EqualTo(TrialStage.Failed));
        Assert.That(outcome.Failure, Does.Contain("of.mp4"));
    }

    [Test]
    public async Task Chosen_ByChoice_TakesNoneTheFlaggedOrAllThatWereScored()
    {
        using var folder = new StudyOnDisk();
        await folder.TrackAsync("m1_no", new ArenaPoint(21, 10));
        await folder.TrackAsync(TrialId, new ArenaPoint(21, 10));
        var scores = await ScoreAsync(folder);
        var flag = new QualityFlag("low_contrast", FlagSeverity.Warn, 0, 1, "Look at it.");
        scores = scores with { Trials = [.. scores.Trials.Select(t => t with { Flags = t.Trial.TrialId == "m1_no" ? [flag] : [] })] };

        Assert.That(Ids(OverlayChoice.None), Is.Empty);
        Assert.That(Ids(OverlayChoice.Flagged), Is.EqualTo(new[] { "m1_no" }));
        Assert.That(Ids(OverlayChoice.All), Is.EqualTo(new[] { "m1_no", TrialId }), "the third has no track");

        IEnumerable<string> Ids(OverlayChoice choice) => OverlayMaker.Chosen(choice, scores).Select(t => t.Trial.TrialId);
    }

    private static async Task<StudyOnDisk> TrackedAsync()
    {
        var folder = new StudyOnDisk();
        Video.WriteTo(folder.Trial(TrialId).VideoFullPath!);
        await folder.TrackAsync(TrialId, new ArenaPoint(21, 10));
        return folder;
    }

    private static async Task<ImmutableArray<TrialOutcome>> MakeAsync(StudyOnDisk folder)
    {
        var scores = await ScoreAsync(folder);
        return await new OverlayMaker(folder.Study, progress: null).MakeAsync(
            OverlayMaker.Chosen(OverlayChoice.All, scores), new RunOptions { Workers = 1 }, CancellationToken.None);
    }

    private static string OverlayPath(StudyOnDisk folder) => folder.Results.Overlay(TrialId, isMp4: true).Path;

    private static async Task<ImmutableArray<TrialOutcome>> RemoveStaleAsync(StudyOnDisk folder) =>
        await new OverlayMaker(folder.Study, progress: null).RemoveStaleAsync(await ScoreAsync(folder), CancellationToken.None);

    private static Task<StudyResults> ScoreAsync(StudyOnDisk folder) =>
        new StudyScorer(folder.Study, ImmutableDictionary<string, string>.Empty, new TrialExports(folder.Study)).ScoreAsync(workers: 1, CancellationToken.None);
}
