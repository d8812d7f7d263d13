using SocialInteractionTracker.Core.Arenas;
using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Core.Poses;
using SocialInteractionTracker.Inference.Models;
using SocialInteractionTracker.Pipeline.Posing;
using SocialInteractionTracker.TestKit;
using SocialInteractionTracker.Video.Backgrounds;
using SocialInteractionTracker.Video.Pictures;
using SocialInteractionTracker.Video.Rectification;

namespace SocialInteractionTracker.Pipeline.Tests.Posing;

public sealed class TopDownDetectorTests
{
    private const double PxPerCm = 13.8;

    /// <summary>A tenth of this mouse's body of 117 px.</summary>
    private const double PositionTolerancePx = 11.7;

    // No confidence reaches 2.
    private static readonly PosingOptions AlwaysTwice = new() { SecondLookConfidence = 2 };

    private static readonly TopDownModel Model = (TopDownModel)PoseModel.Load(Path.Combine(ProjectRoot.Path, "models", "baseline.yaml"));

    // Labels of frames/m4s1/img0000.png.
    [TestCase(BodyPoint.Nose, 21.52, 265.43)]
    [TestCase(BodyPoint.LeftEar, 33.82, 265.94)]
    [TestCase(BodyPoint.RightEar, 19.98, 250.06)]
    [TestCase(BodyPoint.TailBase, 87.11, 152.7)]
    public void Detect_RealFrame_FindsTheLabelledPoints(BodyPoint point, double x, double y)
    {
        var picture = Real();
        using var once = Detector(picture.Width, picture.Height);
        using var twice = Detector(picture.Width, picture.Height, AlwaysTwice);

        foreach (var animals in (FoundAnimals[])[once.Detect(picture.View), twice.Detect(picture.View)])
        {
            Assert.That(animals.Count, Is.EqualTo(1));
            Assert.That(animals.Instances[0][point].Position.DistanceTo(new PixelPoint(x, y)), Is.LessThan(PositionTolerancePx));
        }
    }

    [Test]
    public void Detect_SureAnimal_IsLookedAtTwiceOnlyWhenAskedFor()
    {
        var picture = Real();
        using var usual = Detector(picture.Width, picture.Height);
        using var once = Detector(picture.Width, picture.Height, new PosingOptions { SecondLookConfidence = 0 });
        using var twice = Detector(picture.Width, picture.Height, AlwaysTwice);
        var first = once.Detect(picture.View).Instances[0];

        Assert.That(usual.Detect(picture.View).Instances[0], Is.EqualTo(first));
        Assert.That(twice.Detect(picture.View).Instances[0], Is.Not.EqualTo(first));
    }

    [Test]
    public void Detect_AfterOtherFrames_GivesTheSameBits()
    {
        var picture = Real();
        using var detector = Detector(picture.Width, picture.Height);
        var first = detector.Detect(picture.View).Instances[0];
        var empty = new byte[picture.Width * picture.Height];
        detector.Detect(new LumaView(empty, picture.Width, picture.Height, picture.Width));

        Assert.That(detector.Detect(picture.View).Instances[0], Is.EqualTo(first));
    }

    [Test]
    public void Detect_TwoMiceInOnePicture_GivesBoth()
    {
        var both = new SideBySide(Real());
        using var detector = Detector(both.Width, both.Height);

        var instances = detector.Detect(both.View).Instances.ToArray();

        Assert.That(instances, Has.Length.EqualTo(2));
        var noses = instances.Select(i => i[BodyPoint.Nose].Position).OrderBy(p => p.X).ToArray();
        Assert.That(noses[0].DistanceTo(new PixelPoint(21.52, 265.43)), Is.LessThan(PositionTolerancePx));
        Assert.That(noses[1].DistanceTo(new PixelPoint(both.Width - 1 - 21.52, 265.43)), Is.LessThan(PositionTolerancePx), "the mirrored one");
        Assert.That(instances[0].Confidence, Is.GreaterThanOrEqualTo(instances[1].Confidence));
    }

    [Test]
    public void Detect_EmptyFloor_FindsNothingSure()
    {
        var floor = new byte[640 * 480];
        Array.Fill(floor, (byte)180);
        using var detector = Detector(640, 480);

        var animals = detector.Detect(new LumaView(floor, 640, 480, 640));

        Assert.That(animals.Instances.ToArray().Select(i => i.Confidence), Is.All.LessThan(0.2));
    }

    [Test]
    public void Detect_ManyFrames_AllocatesNothing([Values] bool isLookedAtTwice)
    {
        var picture = Real();
        using var detector = Detector(picture.Width, picture.Height, isLookedAtTwice ? AlwaysTwice : null);

        Assert.That(Allocations.OfLeastBatch(() => detector.Detect(picture.View)), Is.Zero);
    }

    private static LumaPicture Real() => PictureFile.ReadGrey(SharedData.Path("pose-labels/frames/m4s1/img0000.png"));

    private static TopDownDetector Detector(int width, int height, PosingOptions? options = null) => new(
        Model, Calibration.FromScale(width / PxPerCm, height / PxPerCm, PxPerCm, new PixelPoint(-0.5, -0.5)), width, height, options ?? new PosingOptions());

    /// <summary>A picture and its mirror image beside it.</summary>
    private sealed class SideBySide
    {
        private readonly byte[] _pixels;

        public SideBySide(LumaPicture picture)
        {
            (Width, Height) = (2 * picture.Width, picture.Height);
            _pixels = new byte[Width * Height];
            for (var row = 0; row < Height; row++)
            {
                var line = picture.View.Pixels.Slice(row * picture.Width, picture.Width);
                line.CopyTo(_pixels.AsSpan(row * Width));
                line.CopyTo(_pixels.AsSpan((row * Width) + picture.Width));
                _pixels.AsSpan((row * Width) + picture.Width, picture.Width).Reverse();
            }
        }

        public int Width { get; }

        public int Height { get; }

        public LumaView View => new(_pixels, Width, Height, Width);
    }
}
