using SocialInteractionTracker.TestKit;
using SocialInteractionTracker.TestKit.Fuzzing;
using SocialInteractionTracker.Video.Decoding;

namespace SocialInteractionTracker.Video.Tests.Decoding;

/// <summary>Outlines of damaged files are read as far as they go: nothing comes out of them but what they say.</summary>
public sealed class ContainerHeaderFuzzTests
{
    private const int HeaderCases = 2000;
    private const int VideoCases = 25;
    private const string H264 = "-c:v libx264 -crf 40 -pix_fmt yuv420p";

    [TestCase("a.mp4", H264)]
    [TestCase("a.mov", H264 + " -movflags +frag_keyframe")]
    [TestCase("a.mkv", H264)]
    [TestCase("a.webm", "-c:v libvpx -deadline realtime -crf 40 -b:v 100k")]
    [TestCase("a.avi", "-c:v mjpeg -q:v 30")]
    [TestCase("a.wmv", "-c:v wmv2 -q:v 30")]
    [TestCase("a.mpg", "-c:v mpeg2video -q:v 30")]
    [TestCase("a.ts", H264)]
    public void Read_AnyDamage_GivesAnOutline(string name, string encoder)
    {
        using var folder = new TemporaryFolder();
        var (path, valid) = (folder.File("damaged"), Outline(new TestVideo { Frames = 5, Encoder = encoder }.WriteTo(folder.File(name))));
        Fuzz.Each(HeaderCases, random =>
        {
            File.WriteAllBytes(path, Mutation.Of(valid, random));
            var header = ContainerHeader.Read(path);
            StartStamps.Nearest(path, header, estimateS: 0.5, withinS: 10);
        });
    }

    [TestCase("a.mp4", H264)]
    [TestCase("a.mkv", H264)]
    [TestCase("a.avi", "-c:v mjpeg -q:v 30")]
    [TestCase("a.wmv", "-c:v wmv2 -q:v 30")]
    [TestCase("a.mpg", "-c:v mpeg2video -q:v 30")]
    [TestCase("a.ts", H264)]
    [TestCase("a.mp4", "-c:v libsvtav1 -preset 12 -crf 50 -pix_fmt yuv420p")]
    public void Open_AnyDamage_IsReadOrRefusedWithASentence(string name, string encoder)
    {
        using var folder = new TemporaryFolder();
        var (path, valid) = (folder.File("damaged" + Path.GetExtension(name)), File.ReadAllBytes(new TestVideo { Encoder = encoder }.WriteTo(folder.File(name))));
        Fuzz.Each(VideoCases, random =>
        {
            File.WriteAllBytes(path, Mutation.Of(valid, random));
            ReadVideo.Of(path);
        });
    }

    /// <summary>A file without most of its pictures, so that damage falls on what is read here.</summary>
    private static byte[] Outline(string path)
    {
        const int KeptEachSide = 3000;
        var bytes = File.ReadAllBytes(path);
        return bytes.Length <= 2 * KeptEachSide ? bytes : [.. bytes[..KeptEachSide], .. bytes[^KeptEachSide..]];
    }
}
