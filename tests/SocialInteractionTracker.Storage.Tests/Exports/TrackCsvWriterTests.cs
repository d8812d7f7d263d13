using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Core.Poses;
using SocialInteractionTracker.Core.Tracks;
using SocialInteractionTracker.Storage.Exports;
using SocialInteractionTracker.Storage.Imports;
using SocialInteractionTracker.TestKit;

namespace SocialInteractionTracker.Storage.Tests.Exports;

public sealed class TrackCsvWriterTests
{
    private static readonly Track Track = new(new FrameTimes([0.1, 0.2]), [.. BodyPoints.All.Select(point => new PointTrack
    {
        Point = point,
        Raw = [PixelPoint.Missing, PixelPoint.Missing],
        Final = [new PixelPoint(1.0 / 3 + (int)point, 2), point == BodyPoint.Nose ? PixelPoint.Missing : new PixelPoint(5, 6)],
        Confidence = [0.1f, point == BodyPoint.Nose ? 0 : 1],
        Origin = [SampleOrigin.Measured, SampleOrigin.Measured],
    })]);

    [Test]
    public void Write_OwnCsv_IsReadBackExactly()
    {
        using var folder = new TemporaryFolder();

        TrackCsvWriter.Write(folder.File("t.csv"), Track);

        AssertSame(TrackImporter.Read(folder.File("t.csv"), new ImportOptions()).Track);
        Assert.That(File.ReadLines(folder.File("t.csv")).First(), Does.StartWith("frame,time_s,nose_x_px,nose_y_px,nose_confidence,left_ear_x_px"));
    }

    [Test]
    public void WriteDeepLabCut_Track_IsReadBackExactlyWithTheVideosTimes()
    {
        using var folder = new TemporaryFolder();

        TrackCsvWriter.WriteDeepLabCut(folder.File("t.csv"), Track, "sit");

        AssertSame(TrackImporter.Read(folder.File("t.csv"), new ImportOptions { VideoTimes = Track.Times }).Track);
    }

    private static void AssertSame(Track read)
    {
        Assert.That(read.Times, Is.EqualTo(Track.Times));
        foreach (var point in BodyPoints.All)
        {
            Assert.That(read[point].Final, Is.EqualTo(Track[point].Final));
            Assert.That(read[point].Confidence, Is.EqualTo(Track[point].Confidence));
        }
    }
}
