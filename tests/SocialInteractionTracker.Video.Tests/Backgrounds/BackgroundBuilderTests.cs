using OpenCvSharp;
using SocialInteractionTracker.Core;
using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.TestKit;
using SocialInteractionTracker.Video.Backgrounds;
using SocialInteractionTracker.Video.Decoding;

namespace SocialInteractionTracker.Video.Tests.Backgrounds;

public class BackgroundBuilderTests
{
    private const byte Floor = 180;
    private const byte Animal = 30;
    private const double StepS = 0.5;

    [Test]
    public void FromPictures_AnimalMovesAbout_GivesTheEmptyFloor()
    {
        var background = Build(Enumerable.Range(0, 21).Select(i => Scene(20 + (i * 12), 60)));

        Assert.That(LargestDifference(background.Picture, Floor), Is.Zero);
        Assert.That(background.RepairedPixels, Is.Zero);
    }

    [Test]
    public void FromPictures_AnimalSitsForMostOfTheTime_IsTakenOut()
    {
        var background = Build(Enumerable.Range(0, 20).Select(i => i < 14 ? Scene(100, 60) : Scene(200, 60)));

        Assert.That(background.Picture[100, 60], Is.EqualTo(Floor));
        Assert.That(background.Picture[200, 60], Is.EqualTo(Floor));
        Assert.That(background.RepairedPixels, Is.InRange(Math.PI * 20 * 12, Math.PI * 21 * 13), "the ellipse and its half covered rim");
    }

    [Test]
    public void FromPictures_LightAnimalSitsOnDarkFloor_IsTakenOut()
    {
        var background = Build(Enumerable.Range(0, 20).Select(i => Scene(i < 14 ? 100 : 200, 60, floor: 40, animal: 220)));

        Assert.That(LargestDifference(background.Picture, 40), Is.LessThan(BackgroundOptions.Default.TwoStateStep), "the half covered rim counts as one state");
    }

    [Test]
    public void FromPictures_AnimalNeverLeaves_StaysInIt()
    {
        var background = Build(Enumerable.Repeat(Scene(100, 60), 9));

        Assert.That(background.Picture[100, 60], Is.EqualTo(Animal), "nothing ever showed the floor there");
    }

    [Test]
    public void FromPictures_OneDamagedPicture_IsLeftOut()
    {
        using var damaged = new Drawing(320, 120, 90);
        var pictures = Enumerable.Range(0, 9).Select(i => Scene(20 + (i * 30), 60)).Append(damaged.Picture());

        var background = Build(pictures);

        Assert.That(background.Samples, Has.Length.EqualTo(9));
        Assert.That(background.SampleTimesS, Is.EqualTo(Enumerable.Range(0, 9).Select(i => i * StepS)));
    }

    [Test]
    public void EarlyAndLate_LightChangesHalfway_ShowsBoth()
    {
        var background = Build(Enumerable.Range(0, 12).Select(i => Scene(20 + (i * 22), 60, floor: (byte)(i < 6 ? 150 : 170))));

        var (early, late) = BackgroundBuilder.EarlyAndLate(background);

        Assert.That((early[0, 0], late[0, 0]), Is.EqualTo(((byte)150, (byte)170)));
    }

    [Test]
    public void FromPictures_None_IsRefused() =>
        Assert.That(() => BackgroundBuilder.FromPictures([], []), Throws.ArgumentException);

    [Test]
    public void FromPictures_SizesDiffer_IsRefused()
    {
        using var other = new Drawing(10, 10, 0);

        Assert.That(() => BackgroundBuilder.FromPictures([Scene(0, 0), other.Picture()], [0, 1]), Throws.ArgumentException);
    }

    [Test]
    public void FromVideo_AnimalMovesAbout_GivesTheEmptyFloor()
    {
        using var folder = new TemporaryFolder();
        var path = Write(folder, frames: 300);

        var background = BackgroundBuilder.FromVideo(path);

        Assert.That(background.Samples, Has.Length.GreaterThanOrEqualTo(BackgroundOptions.Default.FewestSamples));
        Assert.That(background.SampleTimesS, Is.Ordered.Ascending);
        Assert.That(LargestDifference(background.Picture, background.Picture[0, 0]), Is.LessThan(4), "no animal is left");
    }

    [TestCase(2)]
    [TestCase(64)]
    public void FromVideo_OneThreadOrSeveral_GivesTheSame(int threads)
    {
        using var folder = new TemporaryFolder();
        var path = Write(folder, frames: 200);
        var options = new BackgroundOptions { Samples = 9 };

        var one = BackgroundBuilder.FromVideo(path, options: options);
        var several = BackgroundBuilder.FromVideo(path, options: options with { Threads = threads });

        Assert.That(several.Sampling, Is.EqualTo(BackgroundSampling.Jumps), "only jumps are shared out");
        Assert.That(several.SampleTimesS, Is.EqualTo(one.SampleTimesS));
        Assert.That(several.Samples.Select(s => s.Pixels.ToArray()), Is.EqualTo(one.Samples.Select(s => s.Pixels.ToArray())));
        Assert.That(several.Picture.Pixels.ToArray(), Is.EqualTo(one.Picture.Pixels.ToArray()));
    }

    [Test]
    public void FromVideo_OpenReader_LeavesItAtItsFirstFrame()
    {
        using var folder = new TemporaryFolder();
        using var reader = VideoReader.Open(Write(folder, frames: 60));

        BackgroundBuilder.FromVideo(reader);

        using var frame = reader.CreateFrame();
        Assert.That(reader.TryRead(frame), Is.True);
        Assert.That(frame.Index, Is.Zero);
    }

    [Test]
    public void FromVideo_StretchBehindTheEnd_IsAUserError()
    {
        using var folder = new TemporaryFolder();
        var path = Write(folder, frames: 20);

        var error = Assert.Throws<UserErrorException>(() => BackgroundBuilder.FromVideo(path, startS: 100));

        Assert.That(error!.Faults.Single().Where, Is.EqualTo(path));
    }

    [Test]
    public void FromVideo_RealOpenField_HasNoMouseAndIsTheSameTwice()
    {
        var path = SharedData.Path("video/openfield-m3v1.mp4");

        var first = BackgroundBuilder.FromVideo(path);
        var second = BackgroundBuilder.FromVideo(path);

        Assert.That(first.Sampling, Is.EqualTo(BackgroundSampling.Jumps), "twelve key frames are enough");
        Assert.That(first.Picture.Pixels.SequenceEqual(second.Picture.Pixels), Is.True);
        var floor = Enumerable.Range(80, 340).SelectMany(y => Enumerable.Range(40, 540).Select(x => (int)first.Picture[x, y]));
        Assert.That(floor.Min(), Is.GreaterThan(120), "the mouse has 30, the floor at least 130");
    }

    private static int LargestDifference(LumaPicture picture, byte luma) => picture.Pixels.ToArray().Max(p => Math.Abs(p - luma));

    private static Background Build(IEnumerable<LumaPicture> pictures)
    {
        var list = pictures.ToList();
        return BackgroundBuilder.FromPictures(list, [.. Enumerable.Range(0, list.Count).Select(i => i * StepS)]);
    }

    private static LumaPicture Scene(int x, int y, byte floor = Floor, byte animal = Animal)
    {
        using var drawing = new Drawing(320, 120, floor);
        return drawing.Ellipse(animal, new PixelPoint(x, y), 20, 12).Picture();
    }

    private static string Write(TemporaryFolder folder, int frames)
    {
        var path = folder.File("moving.avi");
        using var writer = new VideoWriter(path, FourCC.MJPG, 25, new Size(320, 120));
        for (var i = 0; i < frames; i++)
        {
            var scene = Scene(20 + (i % 280), 60);
            using var grey = Mat.FromPixelData(120, 320, MatType.CV_8UC1, scene.Pixels.ToArray());
            using var colour = new Mat();
            Cv2.CvtColor(grey, colour, ColorConversionCodes.GRAY2BGR);
            writer.Write(colour);
        }

        return path;
    }
}
