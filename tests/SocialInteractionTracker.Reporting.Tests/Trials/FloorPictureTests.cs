using SocialInteractionTracker.Reporting.Trials;

namespace SocialInteractionTracker.Reporting.Tests.Trials;

public sealed class FloorPictureTests
{
    [Test]
    public void Halved_FourPixels_AreTheirMean()
    {
        var half = new FloorPicture(4, 2, 6, [0, 100, 10, 10, 200, 100, 10, 10]).Halved();

        Assert.That((half.Width, half.Height, half.PxPerCm), Is.EqualTo((2, 1, 3.0)));
        Assert.That(half.Pixels, Is.EqualTo(new byte[] { 100, 10 }));
    }

    [Test]
    public void Lightened_BlackAndWhite_KeepsTheirOrderAndStaysLight()
    {
        var light = new FloorPicture(2, 1, 6, [0, 255]).Lightened();

        Assert.That(light.Pixels, Is.EqualTo(new byte[] { 128, 252 }));
    }

    [Test]
    public void MeanLevel_BrightWalls_DoNotCount()
    {
        // 1 px/cm: the margin of 2 cm is two pixels on every side.
        var pixels = Enumerable.Repeat((byte)250, 36).ToArray();
        pixels[(2 * 6) + 2] = pixels[(2 * 6) + 3] = 40;
        pixels[(3 * 6) + 2] = pixels[(3 * 6) + 3] = 60;

        Assert.That(new FloorPicture(6, 6, 1, pixels).MeanLevel(), Is.EqualTo(50));
    }
}
