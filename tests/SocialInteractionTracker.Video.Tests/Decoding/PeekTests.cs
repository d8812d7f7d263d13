using OpenCvSharp;
using SocialInteractionTracker.TestKit;
using SocialInteractionTracker.Video.Decoding;

namespace SocialInteractionTracker.Video.Tests.Decoding;

public class PeekTests
{
    private const int Frames = 5;
    private const double FramesPerS = 25;

    [Test]
    public void TryPeek_ThenReading_GivesEveryFrameAsWithoutIt()
    {
        using var folder = new TemporaryFolder();
        var path = Write(folder);
        using var reader = VideoReader.Open(path);

        Assert.That(reader.TryPeek(out var first), Is.True);
        var peeked = (first!.Index, first.TimeS, first.Pixels.ToArray());

        Assert.That(Read(reader), Is.EqualTo(Read(path)));
        Assert.That(peeked, Is.EqualTo(Read(path)[0]));
        Assert.That(reader.Outcome.Frames, Is.EqualTo(Frames));
    }

    [Test]
    public void TryPeek_Twice_ShowsTheSame()
    {
        using var folder = new TemporaryFolder();
        using var reader = VideoReader.Open(Write(folder));

        reader.TryPeek(out var once);
        reader.TryPeek(out var again);

        Assert.That(again, Is.SameAs(once).And.Not.Null);
        Assert.That(Read(reader), Has.Count.EqualTo(Frames));
    }

    [Test]
    public void TryPeek_AfterReading_IsRefused()
    {
        using var folder = new TemporaryFolder();
        using var reader = VideoReader.Open(Write(folder));
        using var frame = reader.CreateFrame();
        reader.TryRead(frame);

        Assert.That(() => reader.TryPeek(out _), Throws.InvalidOperationException);
    }

    private static List<(int Index, double TimeS, byte[] Pixels)> Read(string path)
    {
        using var reader = VideoReader.Open(path);
        return Read(reader);
    }

    private static List<(int Index, double TimeS, byte[] Pixels)> Read(VideoReader reader)
    {
        var read = new List<(int, double, byte[])>();
        using var frame = reader.CreateFrame();
        while (reader.TryRead(frame))
        {
            read.Add((frame.Index, frame.TimeS, frame.Pixels.ToArray()));
        }

        return read;
    }

    private static string Write(TemporaryFolder folder)
    {
        var path = folder.File("grey.avi");
        using var writer = new VideoWriter(path, VideoCaptureAPIs.OPENCV_MJPEG, FourCC.MJPG, FramesPerS, new Size(64, 48));
        for (var k = 0; k < Frames; k++)
        {
            using var picture = new Mat(48, 64, MatType.CV_8UC3, Scalar.All(40 * (k + 1)));
            writer.Write(picture);
        }

        return path;
    }
}
