using OpenCvSharp;
using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Video.Painting;

namespace SocialInteractionTracker.Video.Tests.Painting;

public sealed class BlendLayerTests
{
    /// <summary>A rounding of one level for each of the three things drawn over each other.</summary>
    private const double RoundingLevels = 3;

    [Test]
    public void Lay_AnyDrawing_IsAsIfDrawnOnThePicture()
    {
        var size = new Size(120, 90);
        var letters = new Typeface(9);
        void Draw(Mat picture)
        {
            Blending.Lay(picture, new Rect(20, 20, 60, 40), Palette.Enclosure, 0.4);
            Strokes.RimmedLine(picture, new PixelPoint(5.5, 7), new PixelPoint(110, 80.25), Palette.Trail, 2);
            letters.Write(picture, "zone", 30, 60, Palette.Light);
        }

        using var expected = Noise(size);
        using var actual = expected.Clone();
        Draw(expected);
        BlendLayer.From(size, Draw).Lay(actual);

        Assert.That(Cv2.Norm(expected, actual, NormTypes.INF), Is.LessThanOrEqualTo(RoundingLevels));
    }

    [Test]
    public void Lay_Nothing_LeavesThePictureAlone()
    {
        using var picture = Noise(new Size(40, 30));
        using var before = picture.Clone();

        BlendLayer.From(picture.Size(), _ => { }).Lay(picture);

        Assert.That(Cv2.Norm(before, picture), Is.Zero);
    }

    private static Mat Noise(Size size)
    {
        var picture = new Mat(size, MatType.CV_8UC3);
        Cv2.SetTheRNG(1);
        Cv2.Randu(picture, Scalar.Black, Scalar.White);
        return picture;
    }
}
