using CsCheck;
using SocialInteractionTracker.Core.Arenas;
using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.TestKit;
using SocialInteractionTracker.Video.Rectification;

namespace SocialInteractionTracker.Video.Tests.Rectification;

public sealed class ArenaRectifierTests
{
    /// <summary>What the issue asks of coordinates, px.</summary>
    private const double CoordinateTolerancePx = 0.01;

    /// <summary>Halving and sampling round by a half each, and weights of 1/64 by 1/128 of the two grey values between cells.</summary>
    private const double GreyTolerance = 1 + (2 / 128.0);

    private static readonly Calibration Tilted = Calibration.FromCorners(
        42, 42, new Quadrilateral(new(112, 41), new(523, 60), new(498, 440), new(95, 455)), CalibrationSource.GivenCorners);

    private static readonly Calibration Lensed = Calibration.FromCorners(
        42, 42, Tilted.Corners, CalibrationSource.GivenCorners, new LensDistortion(600, 600, 320, 240, -0.2, 0.05, 0, 0, 0));

    private static readonly Calibration[] Calibrations = [Tilted, Lensed, Calibration.FromScale(42, 30, 21.3, new PixelPoint(30.25, 11.5))];

    [TestCase(0, 128, 128)]
    [TestCase(2, 128, 96)]
    public void Constructor_ArenaWithMargin_IsPaddedToTheMultiple(int calibration, int width, int height)
    {
        var rectifier = new ArenaRectifier(Calibrations[calibration], 640, 480, new RectificationOptions { MarginCm = 2 });

        Assert.That((rectifier.PictureWidth, rectifier.PictureHeight), Is.EqualTo((width, height)));
        Assert.That(rectifier.ToArena(0, 0).XCm, Is.LessThanOrEqualTo(-2));
    }

    [Test]
    public void ToArena_MiddleOfThePicture_IsTheMiddleOfTheArena()
    {
        var rectifier = new ArenaRectifier(Tilted, 640, 480, new RectificationOptions());

        Assert.That(rectifier.ToArena(63.5, 63.5), Is.EqualTo(new ArenaPoint(21, 21)));
        Assert.That(rectifier.ToArena(66, 63.5).XCm, Is.EqualTo(22).Within(1e-12), "2.5 px are a centimetre");
    }

    [Test]
    public void ToPicture_AnyPoint_UndoesToArena() =>
        Gen.Double[-100, 300].Select(Gen.Double[-100, 300]).Sample((column, row) =>
        {
            var rectifier = new ArenaRectifier(Tilted, 640, 480, new RectificationOptions());
            var back = rectifier.ToPicture(rectifier.ToArena(column, row));
            return Math.Abs(back.Column - column) < CoordinateTolerancePx && Math.Abs(back.Row - row) < CoordinateTolerancePx;
        });

    [TestCase(0, 2.5)]
    [TestCase(1, 2.5)]
    [TestCase(2, 2.5)]
    [TestCase(0, 8)]
    public void Rectify_RampAcrossTheFrame_ShowsTheValueAtEachPixelsPlace(int calibration, double pxPerCm)
    {
        var rectifier = new ArenaRectifier(Calibrations[calibration], 960, 704, new RectificationOptions { ArenaPxPerCm = pxPerCm });
        var picture = new byte[rectifier.PictureWidth * rectifier.PictureHeight];

        foreach (var ramp in Ramp.Both(960, 704))
        {
            rectifier.Rectify(ramp.View, picture);
            for (var i = 0; i < picture.Length; i++)
            {
                var seen = Calibrations[calibration].ToPixel(rectifier.ToArena(i % rectifier.PictureWidth, i / rectifier.PictureWidth));
                if (ramp.Holds(seen))
                {
                    Assert.That(picture[i], Is.EqualTo(ramp.At(seen)).Within(GreyTolerance), $"pixel {i} seen at {seen}");
                }
            }
        }
    }

    [Test]
    public void Crop_RampAcrossTheFrame_ShowsTheValueWhereTheMapSays(
        [Values(0, 1, 2)] int calibration, [Values(1, 20, 39)] double xCm, [Values(-3, 15)] double yCm)
    {
        var rectifier = new ArenaRectifier(Calibrations[calibration], 960, 704, new RectificationOptions());
        var crop = new byte[rectifier.CropSize * rectifier.CropSize];

        foreach (var ramp in Ramp.Both(960, 704))
        {
            var map = rectifier.Crop(ramp.View, new ArenaPoint(xCm, yCm), crop);
            for (var i = 0; i < crop.Length; i++)
            {
                var seen = map.ToPixel(i % rectifier.CropSize, i / rectifier.CropSize);
                if (ramp.Holds(seen))
                {
                    Assert.That(crop[i], Is.EqualTo(ramp.At(seen)).Within(GreyTolerance), $"pixel {i} seen at {seen}");
                }
            }
        }
    }

    [Test]
    public void Crop_BetweenItsEdges_AgreesWithTheCalibration()
    {
        var rectifier = new ArenaRectifier(Lensed, 640, 480, new RectificationOptions());
        var crop = new byte[128 * 128];
        var centre = new ArenaPoint(12, 30);

        var map = rectifier.Crop(new LumaView(new byte[640 * 480], 640, 480, 640), centre, crop);

        Assert.That(map.ToPixel(63.5, 63.5).DistanceTo(Lensed.ToPixel(centre)), Is.LessThan(CoordinateTolerancePx));
        var fourCmRight = Lensed.ToPixel(new ArenaPoint(16, 30));
        Assert.That(map.ToPixel(63.5 + 32, 63.5).DistanceTo(fourCmRight), Is.LessThan(0.5), "linearised at the centre");
        var (column, row) = map.ToCrop(map.ToPixel(17.25, 93.5));
        Assert.That((column, row), Is.EqualTo((17.25, 93.5)).Using<(double, double)>((a, b) =>
            Math.Abs(a.Item1 - b.Item1) < CoordinateTolerancePx && Math.Abs(a.Item2 - b.Item2) < CoordinateTolerancePx));
    }

    [Test]
    public void Rectify_OneBrightSpot_IsSeenAtItsPlaceToAHundredthOfAPixel()
    {
        // A symmetric spot: its centre of mass must not move by half a cell, whatever the halving.
        var calibration = Calibration.FromScale(40, 40, 20, new PixelPoint(0, 0));
        var spot = new PixelPoint(403.5, 259.5);
        var frame = new byte[800 * 800];
        for (var i = 0; i < frame.Length; i++)
        {
            frame[i] = (byte)Math.Round(250 * Math.Exp(-Math.Pow(spot.DistanceTo(new PixelPoint(i % 800, i / 800)) / 50, 2)));
        }

        var rectifier = new ArenaRectifier(calibration, 800, 800, new RectificationOptions());
        var picture = new byte[rectifier.PictureWidth * rectifier.PictureHeight];
        rectifier.Rectify(new LumaView(frame, 800, 800, 800), picture);

        var (column, row, mass) = (0.0, 0.0, 0.0);
        for (var i = 0; i < picture.Length; i++)
        {
            column += picture[i] * (i % rectifier.PictureWidth);
            row += picture[i] * (i / rectifier.PictureWidth);
            mass += picture[i];
        }

        var expected = rectifier.ToPicture(calibration.ToArena(spot));
        Assert.That(column / mass, Is.EqualTo(expected.Column).Within(CoordinateTolerancePx));
        Assert.That(row / mass, Is.EqualTo(expected.Row).Within(CoordinateTolerancePx));
    }

    [Test]
    public void Crop_BeyondTheFrame_RepeatsTheEdge()
    {
        var frame = new byte[64 * 64];
        Array.Fill(frame, (byte)77);
        var rectifier = new ArenaRectifier(Calibration.FromScale(8, 8, 8, new PixelPoint(0, 0)), 64, 64, new RectificationOptions());
        var crop = new byte[128 * 128];

        rectifier.Crop(new LumaView(frame, 64, 64, 64), new ArenaPoint(-40, 300), crop);

        Assert.That(crop, Is.All.EqualTo(77));
    }

    [Test]
    public void Rectify_LimitedRange_IsStretched()
    {
        var frame = new byte[640 * 480];
        Array.Fill(frame, (byte)235, 0, 320 * 480);
        Array.Fill(frame, (byte)16, 320 * 480, 320 * 480);
        var rectifier = new ArenaRectifier(Tilted, 640, 480, new RectificationOptions { ExpandLimitedRange = true });
        var picture = new byte[rectifier.PictureWidth * rectifier.PictureHeight];

        rectifier.Rectify(new LumaView(frame, 640, 480, 640), picture);

        Assert.That((picture[0], picture[^1]), Is.EqualTo((255, 0)));
    }

    [Test]
    public void Rectify_FrameOfAnotherSize_IsRefusedWithBothSizes()
    {
        var rectifier = new ArenaRectifier(Tilted, 640, 480, new RectificationOptions());

        Assert.That(
            () => rectifier.Rectify(new LumaView(new byte[100], 10, 10, 10), new byte[128 * 128]),
            Throws.ArgumentException.With.Message.Contains("10 x 10").And.Message.Contains("640 x 480"));
    }

    [Test]
    public void Crop_Thousands_AllocatesNothing()
    {
        var rectifier = new ArenaRectifier(Calibrations[2], 960, 704, new RectificationOptions());
        var frame = new byte[960 * 704];
        var (picture, crop) = (new byte[rectifier.PictureWidth * rectifier.PictureHeight], new byte[128 * 128]);
        void Both()
        {
            rectifier.Rectify(new LumaView(frame, 960, 704, 960), picture);
            rectifier.Crop(new LumaView(frame, 960, 704, 960), new ArenaPoint(20, 15), crop);
        }

        Assert.That(Allocations.OfLeastBatch(() => Both()), Is.Zero);
    }
}
