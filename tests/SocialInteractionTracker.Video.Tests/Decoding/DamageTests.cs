using System.Buffers.Binary;
using CsCheck;
using SocialInteractionTracker.Core;
using SocialInteractionTracker.TestKit;
using SocialInteractionTracker.Video.Decoding;

namespace SocialInteractionTracker.Video.Tests.Decoding;

/// <summary>Damaged files give what can be read and say so; files that are no videos give a sentence a person can act on.</summary>
public sealed class DamageTests
{
    private const int Frames = 100;
    private const int Hang = 60_000;
    private const string H264 = "-c:v libx264 -crf 10 -g 10 -pix_fmt yuv420p";

    /// <summary>Makes the pictures large beside the index, so that a cut falls among them.</summary>
    private const string Noise = "noise=alls=20:allf=t";

    /// <summary>Frames before the cut that may be spoilt by what is missing after it.</summary>
    private const int Spoilt = 2;

    [Test]
    public void TryRead_CutFile_GivesWhatIsThereAndSaysSo(
        [Values("a.mp4", "a.mkv", "a.avi", "a.wmv")] string name, [Values(0.3, 0.6, 0.9)] double fraction)
    {
        using var folder = new TemporaryFolder();
        var encoder = Path.GetExtension(name) switch { ".avi" => "-c:v mjpeg -q:v 2", ".wmv" => "-c:v wmv2 -q:v 2", _ => H264 + " -movflags +faststart" };
        var whole = new TestVideo { Frames = Frames, Filter = Noise, Encoder = encoder }.WriteTo(folder.File(name));
        var video = ReadVideo.Of(DamagedFile.Cut(whole, folder.File("cut" + Path.GetExtension(name)), fraction));

        var sound = video.Numbers[..^Spoilt];
        Assert.That(video.Outcome.End, Is.EqualTo(ReadEnd.Truncated));
        Assert.That(video.Outcome.Message, Does.Contain("cut off").And.Contain($"{video.Numbers.Length} frames"));
        Assert.That(video.Outcome.ReachedS, Is.EqualTo(video.TimesS[^1]));
        Assert.That(video.Numbers, Has.Length.InRange((int)(Frames * (fraction - 0.25)), (int)(Frames * (fraction + 0.1))));
        Assert.That(sound, Is.EqualTo(Enumerable.Range(0, sound.Length)));
    }

    [TestCase("a.mpg", "-c:v mpeg2video -q:v 2")]
    [TestCase("a.ts", H264)]
    [TestCase("a.mpg", "-c:v mpeg1video -q:v 2")]
    public void TryRead_CutStreamWithoutOutline_GivesWhatIsThereAndSaysSo(string name, string encoder)
    {
        using var folder = new TemporaryFolder();
        var whole = new TestVideo { Frames = Frames, Encoder = encoder }.WriteTo(folder.File(name));
        var video = ReadVideo.Of(DamagedFile.Cut(whole, folder.File("cut" + Path.GetExtension(name)), 0.6));

        Assert.That(video.Numbers, Has.Length.InRange(Frames / 3, Frames - 1));
        Assert.That(video.Numbers[..^Spoilt], Is.EqualTo(Enumerable.Range(0, video.Numbers.Length - Spoilt)));
        Assert.That(video.Outcome.End, Is.EqualTo(ReadEnd.Truncated));
        Assert.That(video.Outcome.Message, Does.Contain("cut off").And.Contain("of at least"));
    }

    [TestCase("a.mpg", "-c:v mpeg2video -q:v 2")]
    [TestCase("a.mpg", "-c:v mpeg1video -q:v 2")]
    [TestCase("a.ts", H264)]
    [TestCase("a.mkv", H264)]
    [TestCase("a.mkv", H264 + " -live 1")]
    [TestCase("a.webm", "-c:v libvpx-vp9 -deadline realtime -cpu-used 8")]
    public void TryRead_WholeFile_IsNotCalledDamaged(string name, string encoder)
    {
        using var folder = new TemporaryFolder();
        var video = ReadVideo.Of(new TestVideo { Frames = Frames, Encoder = encoder }.WriteTo(folder.File(name)));

        Assert.That(video.Outcome.End, Is.EqualTo(ReadEnd.Complete), video.Outcome.Message);
        Assert.That(video.Numbers, Has.Length.EqualTo(Frames));
    }

    [Test]
    public void TryRead_NoiseToTheEndOfAMatroskaFile_SaysWhereItShouldHaveEnded()
    {
        using var folder = new TemporaryFolder();
        var whole = new TestVideo { Frames = Frames, Filter = Noise, Encoder = H264 }.WriteTo(folder.File("a.mkv"));
        var video = ReadVideo.Of(DamagedFile.Scramble(whole, folder.File("b.mkv"), start: 0.5, length: 0.5, seed: 1));

        Assert.That(video.Numbers, Has.Length.LessThan(Frames));
        Assert.That(video.Outcome.End, Is.EqualTo(ReadEnd.Truncated));
        Assert.That(video.Outcome.Message, Does.Contain("promises pictures to 4.000 s"));
    }

    [Test]
    public void TryRead_AviOfAWriterThatCouldNotGoBack_IsWhole()
    {
        const int RiffSize = 4;
        const int FramesOfFile = 24;
        const int FramesOfStream = 40;
        using var folder = new TemporaryFolder();
        var path = new TestVideo { Frames = Frames, Encoder = "-c:v mjpeg" }.WriteTo(folder.File("a.avi"));
        var bytes = File.ReadAllBytes(path);
        bytes.AsSpan(RiffSize, sizeof(uint)).Fill(byte.MaxValue);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(bytes.AsSpan().IndexOf("avih"u8) + FramesOfFile), 1 << 30);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(bytes.AsSpan().IndexOf("strh"u8) + FramesOfStream), 1 << 30);
        File.WriteAllBytes(path, bytes);
        var video = ReadVideo.Of(path);

        Assert.That(video.Numbers, Is.EqualTo(Enumerable.Range(0, Frames)));
        Assert.That(video.Outcome.End, Is.EqualTo(ReadEnd.Complete), video.Outcome.Message);
    }

    [Test]
    public void TryRead_NoiseInTheMiddle_GoesOnBehindIt()
    {
        using var folder = new TemporaryFolder();
        var whole = new TestVideo { Frames = Frames, Encoder = H264 }.WriteTo(folder.File("a.mp4"));
        var video = ReadVideo.Of(DamagedFile.Scramble(whole, folder.File("b.mp4"), start: 0.4, length: 0.1, seed: 1), new VideoReaderOptions { UseFfmpeg = false });

        Assert.That(video.Numbers, Has.Length.LessThan(Frames));
        Assert.That(video.TimesS[^1], Is.EqualTo((Frames - 1) / 25.0).Within(0.001));
        Assert.That(video.Numbers[^1], Is.EqualTo(Frames - 1));
    }

    [Test]
    [CancelAfter(Hang)]
    public void TryRead_AnyNoise_GivesRisingTimesOrAUserError()
    {
        using var folder = new TemporaryFolder();
        string[] wholes =
        [
            new TestVideo { Encoder = H264 }.WriteTo(folder.File("a.mp4")),
            new TestVideo { Encoder = "-c:v mjpeg" }.WriteTo(folder.File("a.avi")),
            new TestVideo { Encoder = "-c:v mpeg2video" }.WriteTo(folder.File("a.mpg")),
            new TestVideo { Encoder = "-c:v mpeg4" }.WriteTo(folder.File("a.mkv")),
        ];
        var damaged = folder.File("damaged.bin");
        Gen.Select(Gen.Int[0, wholes.Length - 1], Gen.Double[0, 1], Gen.Double[0, 0.2], Gen.Int).Sample(
            (which, start, length, seed) => IsHandled(DamagedFile.Scramble(wholes[which], damaged, start, length, seed)), iter: 40, threads: 1);
    }

    [Test]
    public void Open_MissingFile_SaysSo() => AssertFault("/nowhere/a.mp4", "no such file");

    [Test]
    public void Open_Folder_SaysSo()
    {
        using var folder = new TemporaryFolder();
        AssertFault(folder.Path, "folder");
    }

    [Test]
    public void Open_EmptyFile_SaysSo()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder.File("a.mp4"), []);
        AssertFault(folder.File("a.mp4"), "empty");
    }

    [TestCase("a.mp4")]
    [TestCase("a.txt")]
    public void Open_Text_SaysSo(string name)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File(name), string.Concat(Enumerable.Repeat("time,x,y\n", 1000)));
        AssertFault(folder.File(name), "text");
    }

    [Test]
    [CancelAfter(Hang)]
    public void Open_Noise_SaysThatItIsNoVideo()
    {
        using var folder = new TemporaryFolder();
        var noise = new byte[100_000];
        new Random(3).NextBytes(noise);
        File.WriteAllBytes(folder.File("a.mp4"), noise);
        AssertFault(folder.File("a.mp4"), "not a video");
    }

    [Test]
    public void Open_Mp4CutBeforeItsIndex_SaysThatItWasCutOff()
    {
        using var folder = new TemporaryFolder();
        var whole = new TestVideo { Encoder = H264 }.WriteTo(folder.File("a.mp4"));
        AssertFault(DamagedFile.Cut(whole, folder.File("b.mp4"), 0.5), "cut off");
    }

    [Test]
    public void Open_Av1WithoutFfmpeg_NamesWhatIsNeeded()
    {
        using var folder = new TemporaryFolder();
        var path = new TestVideo { Encoder = "-c:v libsvtav1 -preset 12 -pix_fmt yuv420p" }.WriteTo(folder.File("a.mp4"));

        Assert.That(
            () => VideoReader.Open(path, new VideoReaderOptions { UseFfmpeg = false }),
            Throws.TypeOf<UserErrorException>().With.Message.Contains("AV1").And.Message.Contains("ffmpeg"));
    }

    private static bool IsHandled(string path)
    {
        try
        {
            var video = ReadVideo.Of(path, new VideoReaderOptions { UseFfmpeg = false });
            return video.TimesS.Zip(video.TimesS.Skip(1), (a, b) => b > a).All(rises => rises) && video.Outcome.Frames == video.TimesS.Length;
        }
        catch (UserErrorException)
        {
            return true;
        }
    }

    private static void AssertFault(string path, string found)
    {
        var error = Assert.Throws<UserErrorException>(() => VideoReader.Open(path));

        Assert.That(error!.Faults, Has.Length.EqualTo(1));
        Assert.That(error.Faults[0].Where, Is.EqualTo(path));
        Assert.That(error.Faults[0].Found, Does.Contain(found));
        Assert.That(error.Faults[0].Do, Is.Not.Empty);
    }
}
