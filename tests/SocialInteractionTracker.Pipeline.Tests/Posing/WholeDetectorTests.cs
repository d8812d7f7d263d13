using SocialInteractionTracker.Core.Arenas;
using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Core.Poses;
using SocialInteractionTracker.Inference.Models;
using SocialInteractionTracker.Pipeline.Posing;
using SocialInteractionTracker.TestKit;
using SocialInteractionTracker.TestKit.Networks;
using SocialInteractionTracker.Video.Rectification;

namespace SocialInteractionTracker.Pipeline.Tests.Posing;

/// <summary>Whole models of other programs' forms, in a video of which the right answer is known.</summary>
public sealed class WholeDetectorTests : IDisposable
{
    // 23 cm and half a centimetre on either side at 8 px/cm are the 192 px that the networks see: 4 px more than the video shows on each side.
    private const double ArenaCm = 23;
    private const double PxPerCm = 8;
    private const int FrameSize = 184;
    private const int SeenSize = 192;
    private const double Tolerance = 1e-6;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [TestCase("heatmaps")]
    [TestCase("heatmaps+locref")]
    [TestCase("yolo-pose")]
    public void Detect_OneDarkSpot_IsFoundWhereItIs(string kind)
    {
        using var detector = Open(kind);

        var animals = detector.Detect(Frame((76, 92)));

        Assert.That(animals.Count, Is.EqualTo(1));
        var centre = animals.Instances[0][BodyPoint.BodyCentre];
        var shift = kind == "heatmaps+locref" ? 0.5 + (0.25 * 7.2801) : 0;
        Assert.That((centre.Position.X, centre.Position.Y), Is.EqualTo((79.5 + shift, 95.5 + shift)).Within(Tolerance));
        Assert.That(animals.Instances[0][BodyPoint.Nose].Position.X - centre.Position.X, Is.EqualTo(16).Within(Tolerance));
        Assert.That(animals.Instances[0][BodyPoint.TailBase].Position.X - centre.Position.X, Is.EqualTo(-16).Within(Tolerance));
        Assert.That(animals.Instances[0][BodyPoint.LeftEar].Confidence, Is.Zero, "the model has no ears");
        Assert.That(centre.Confidence, Is.GreaterThan(0.99));
    }

    [TestCase("heatmaps")]
    [TestCase("heatmaps+locref")]
    [TestCase("yolo-pose")]
    public void Detect_TwoDarkSpots_GivesBoth(string kind)
    {
        using var detector = Open(kind);

        var noses = detector.Detect(Frame((36, 92), (132, 20))).Instances.ToArray().Select(i => Math.Round(i[BodyPoint.BodyCentre].Position.X / 8));

        Assert.That(noses, Is.EquivalentTo(new[] { 5.0, 17.0 }));
    }

    [TestCase("heatmaps")]
    [TestCase("yolo-pose")]
    public void Detect_EmptyFloor_FindsNothing(string kind)
    {
        using var detector = Open(kind);

        Assert.That(detector.Detect(Frame()).Count, Is.Zero);
    }

    [TestCase("heatmaps+locref")]
    [TestCase("yolo-pose")]
    public void Detect_ManyFrames_AllocatesNothing(string kind)
    {
        using var detector = Open(kind);
        var frame = Pixels((76, 92));

        Assert.That(Allocations.OfLeastBatch(() => detector.Detect(new LumaView(frame, FrameSize, FrameSize, FrameSize))), Is.Zero);
    }

    private IPoseDetector Open(string kind)
    {
        var path = kind switch
        {
            "heatmaps" => DarkSpotModel.WriteHeatmaps(_folder),
            "heatmaps+locref" => DarkSpotModel.WriteWithOffsets(_folder, (0.25f, 0.25f)),
            _ => DarkSpotModel.WriteYolo(_folder, SeenSize, SeenSize),
        };
        var calibration = Calibration.FromScale(ArenaCm, ArenaCm, PxPerCm, new PixelPoint(-0.5, -0.5));
        return PoseDetectors.Create(PoseModel.Load(path), calibration, FrameSize, FrameSize, new PosingOptions());
    }

    private static LumaView Frame(params (int Left, int Top)[] spots) => new(Pixels(spots), FrameSize, FrameSize, FrameSize);

    private static byte[] Pixels(params (int Left, int Top)[] spots)
    {
        var pixels = new byte[FrameSize * FrameSize];
        Array.Fill(pixels, (byte)230);
        foreach (var (left, top) in spots)
        {
            for (var row = 0; row < DarkSpotModel.Stride; row++)
            {
                pixels.AsSpan(((top + row) * FrameSize) + left, DarkSpotModel.Stride).Clear();
            }
        }

        return pixels;
    }
}
