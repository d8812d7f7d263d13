using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Core.Poses;
using SocialInteractionTracker.Core.Scoring;
using SocialInteractionTracker.Core.Tracks;
using SocialInteractionTracker.Storage.Parquet;
using SocialInteractionTracker.Storage.Presets;
using SocialInteractionTracker.Storage.TrackFiles;
using SocialInteractionTracker.TestKit;

namespace SocialInteractionTracker.Storage.Tests.TrackFiles;

public sealed class FrameFileTests
{
    [Test]
    public async Task WriteAsync_AnimalThatWalksOutOfTheZone_HasPositionsAndStates()
    {
        using var folder = new TemporaryFolder();
        var times = new FrameTimes([0, 1, 2]);
        ArenaPoint[] places = [new(21, 10), ArenaPoint.Missing, new(21, 30)];
        var track = new ArenaTrack(times, [.. BodyPoints.All.Select(p => new ArenaPointTrack(p, [.. places], [.. places.Select(_ => SampleOrigin.Measured)]))]);
        var arena = PresetLibrary.Find("golden-2011")!.SocialInteraction!.ToArena("a");
        var scored = new ScoredTrack(track, arena, ScoredFrames.Of(times, new Window(0.5, 2.5)));

        await FrameFile.WriteAsync(folder.File("f.parquet"), scored, new ScoringOptions());

        var content = await ParquetTable.TryReadAsync(folder.File("f.parquet"), default);
        Assert.That(content!.Get<double>("nose_y_cm"), Is.EqualTo(new[] { 10, double.NaN, 30 }));
        Assert.That(content.Get<double>("window_s"), Is.EqualTo(new[] { 0.5, 1, 0.5 }));
        Assert.That(content.GetText("interaction_zone_body_centre"), Is.EqualTo(new[] { "in", "unknown", "out" }));
        Assert.That(content.Columns.Keys, Does.Contain("corners_nose").And.Contain("speed_cm_per_s").And.Contain("heading_deg"));
    }
}
