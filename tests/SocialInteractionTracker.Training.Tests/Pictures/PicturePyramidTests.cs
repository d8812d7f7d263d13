using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Training.Pictures;

namespace SocialInteractionTracker.Training.Tests.Pictures;

public sealed class PicturePyramidTests
{
    private const int Side = 64;

    // Whole grey levels in the halved picture: half a level, and a quarter of one for each halving's own rounding.
    private const float Rounding = 0.75f;

    [Test]
    public void Sample_OfASlope_GivesItsValuesAtEveryScale([Values(1, 1.5, 2, 3.3)] double scale)
    {
        var pixels = new byte[Side * Side];
        for (var i = 0; i < pixels.Length; i++)
        {
            pixels[i] = (byte)(3 * (i % Side));
        }

        var view = new float[8 * 8];
        var map = new ViewMap(new PixelPoint(31.5, 31.5), size: 8, scale, turnRad: 0, isMirrored: false);
        new PicturePyramid(new GreyPicture(pixels, Side, Side)).Sample(map, 8, view);

        for (var column = 0; column < 8; column++)
        {
            Assert.That(view[column], Is.EqualTo(3 * map.ToPicture(column, 0).X).Within(Rounding));
        }
    }

    [Test]
    public void Median_OfThreePictures_LeavesOutWhatIsSeenOnce()
    {
        GreyPicture[] pictures = [new([10, 20], 2, 1), new([10, 90], 2, 1), new([200, 20], 2, 1)];

        Assert.That(GreyPicture.Median(pictures).Pixels, Is.EqualTo(new byte[] { 10, 20 }));
    }
}
