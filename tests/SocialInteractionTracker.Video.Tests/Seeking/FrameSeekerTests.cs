using OpenCvSharp;
using SocialInteractionTracker.Core.Tracks;
using SocialInteractionTracker.TestKit;
using SocialInteractionTracker.Video.Decoding;
using SocialInteractionTracker.Video.Seeking;

namespace SocialInteractionTracker.Video.Tests.Seeking;

public sealed class FrameSeekerTests
{
    private const int Frames = 400;

    private static readonly TestCaseData[] Videos =
    [
        new TestCaseData("plain.mp4", "null", "-c:v libx264 -g 60 -bf 3 -pix_fmt yuv420p").SetArgDisplayNames("constant rate"),
        new TestCaseData("dropped.mp4", "select='not(between(mod(n\\,50)\\,10\\,29))'", "-c:v libx264 -g 60 -bf 2 -pix_fmt yuv420p").SetArgDisplayNames("dropped frames"),
        new TestCaseData("slowing.mkv", "setpts='(N+N*N/200)/25/TB'", "-c:v libx264 -g 250 -pix_fmt yuv420p").SetArgDisplayNames("changing rate"),
        new TestCaseData("old.avi", "null", "-c:v mjpeg -pix_fmt yuvj420p").SetArgDisplayNames("motion JPEG"),
    ];

    [TestCaseSource(nameof(Videos))]
    public void Read_AnyFrameInAnyOrder_GivesThatFrame(string name, string filter, string encoder)
    {
        using var folder = new TemporaryFolder();
        var path = new TestVideo { Frames = Frames, Filter = filter, Encoder = encoder }.WriteTo(folder.File(name));
        var (times, numbers) = ReadForward(path);
        using var seeker = new FrameSeeker(path, times);
        int[] order = [times.Count - 1, 0, 150, 149, 148, 90, 91, 120, 3, times.Count - 2, 77];

        var found = order.Select(frame => NumberIn(seeker.Read(frame)!)).ToArray();

        Assert.That(found, Is.EqualTo(order.Select(frame => numbers[frame])));
    }

    [Test]
    public void Read_TimesOfAnotherClock_CountsFromTheStart()
    {
        using var folder = new TemporaryFolder();
        var path = new TestVideo { Frames = 60, Encoder = "-c:v libx264 -g 20 -pix_fmt yuv420p" }.WriteTo(folder.File("a.mp4"));
        var wrong = new FrameTimes([.. Enumerable.Range(0, 60).Select(k => k * 0.0317)]);
        using var seeker = new FrameSeeker(path, wrong);

        Assert.That(new[] { 45, 20 }.Select(frame => NumberIn(seeker.Read(frame)!)), Is.EqualTo(new[] { 45, 20 }));
    }

    [Test]
    public void Read_BeyondTheVideosEnd_GivesNothing()
    {
        using var folder = new TemporaryFolder();
        var path = new TestVideo { Frames = 10, Encoder = "-c:v libx264 -pix_fmt yuv420p" }.WriteTo(folder.File("a.mp4"));
        using var seeker = new FrameSeeker(path, new FrameTimes([.. Enumerable.Range(0, 20).Select(k => k / 25.0)]));

        Assert.That(seeker.Read(15), Is.Null);
    }

    [TestCase(-1)]
    [TestCase(10)]
    public void Read_FrameThatTheVideoDoesNotHave_IsRefused(int frame)
    {
        using var seeker = new FrameSeeker("nowhere.mp4", new FrameTimes([.. Enumerable.Range(0, 10).Select(k => k / 25.0)]));

        Assert.That(() => seeker.Read(frame), Throws.InstanceOf<ArgumentOutOfRangeException>());
    }

    [Test]
    public void Read_WithALargestWidth_GivesASmallPicture()
    {
        using var folder = new TemporaryFolder();
        var path = new TestVideo { Frames = 10, Encoder = "-c:v libx264 -pix_fmt yuv420p" }.WriteTo(folder.File("a.mp4"));
        using var seeker = new FrameSeeker(path, ReadForward(path).Times, new JpegOptions { LargestWidth = TestVideo.Width / 2 });

        using var picture = Cv2.ImDecode(seeker.Read(4)!, ImreadModes.Grayscale);

        Assert.That((picture.Width, picture.Height), Is.EqualTo((TestVideo.Width / 2, TestVideo.Height / 2)));
    }

    private static (FrameTimes Times, int[] Numbers) ReadForward(string path)
    {
        using var reader = VideoReader.Open(path);
        using var frame = reader.CreateFrame();
        var (times, numbers) = (new List<double>(), new List<int>());
        while (reader.TryRead(frame))
        {
            times.Add(frame.TimeS);
            var pixels = frame.Pixels.ToArray();
            numbers.Add(TestVideo.FrameNumber((x, y) => pixels[(y * frame.Stride) + x]));
        }

        return (new FrameTimes([.. times]), [.. numbers]);
    }

    private static int NumberIn(byte[] jpeg)
    {
        using var picture = Cv2.ImDecode(jpeg, ImreadModes.Grayscale);
        return TestVideo.FrameNumber((x, y) => picture.At<byte>(y, x));
    }
}
