using CsCheck;
using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Training.Pictures;

namespace SocialInteractionTracker.Training.Tests.Pictures;

public sealed class ViewMapTests
{
    private const double Rounding = 1e-9;

    [Test]
    public void ToPicture_QuarterTurn_PutsTheViewsRightBelowTheCentre()
    {
        var map = new ViewMap(new PixelPoint(100, 50), size: 9, scale: 2, turnRad: Math.PI / 2, isMirrored: false);

        var (x, y) = map.ToPicture(5, 4);

        Assert.That(x, Is.EqualTo(100).Within(Rounding));
        Assert.That(y, Is.EqualTo(52).Within(Rounding));
    }

    [Test]
    public void ToView_OfMirroredView_ExchangesLeftAndRight()
    {
        var map = new ViewMap(new PixelPoint(100, 50), size: 9, scale: 2, turnRad: 0, isMirrored: true);

        Assert.That(map.ToView(new PixelPoint(104, 50)), Is.EqualTo((2.0, 4.0)));
    }

    [Test]
    public void ToPicture_StretchedView_SeesMoreAlongItsRowsAndLessAlongItsColumns()
    {
        var map = new ViewMap(new PixelPoint(100, 50), size: 9, scale: 2, turnRad: 0, isMirrored: false, stretch: 4);

        Assert.That(map.ToPicture(5, 5), Is.EqualTo((104.0, 51.0)));
    }

    [Test]
    public void ToView_AfterToPicture_IsTheSamePlace() =>
        Gen.Select(Gen.Double[-500, 500], Gen.Double[-500, 500], Gen.Double[0.1, 10], Gen.Double[0, 7], Gen.Bool, Gen.Double[0.8, 1.25]).Sample((x, y, scale, turn, isMirrored, stretch) =>
        {
            var map = new ViewMap(new PixelPoint(x, y), size: 128, scale, turn, isMirrored, stretch);
            var (u, v) = map.ToPicture(17, 90);
            var (column, row) = map.ToView(new PixelPoint(u, v));
            return Math.Abs(column - 17) < 1e-6 && Math.Abs(row - 90) < 1e-6;
        });
}
