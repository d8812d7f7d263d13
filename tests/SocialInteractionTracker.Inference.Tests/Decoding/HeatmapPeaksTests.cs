using CsCheck;
using SocialInteractionTracker.Inference.Decoding;

namespace SocialInteractionTracker.Inference.Tests.Decoding;

public sealed class HeatmapPeaksTests
{
    private const int Size = 64;

    /// <summary>A Gaussian bump's weighted mean over seven cells is cut a little on one side.</summary>
    private const double BumpTolerance = 0.05;

    [Test]
    public void FindHighest_OneBump_IsFoundBetweenTheCells() =>
        Gen.Double[8, 55].Select(Gen.Double[8, 55]).Sample((column, row) =>
        {
            var peak = HeatmapPeaks.FindHighest(Bumps((column, row, 2)), Size);
            return Math.Abs(peak.Column - column) < BumpTolerance && Math.Abs(peak.Row - row) < BumpTolerance;
        });

    [Test]
    public void FindHighest_BumpInTheCorner_IsNotDrawnInwards()
    {
        var peak = HeatmapPeaks.FindHighest(Bumps((0, 63, 2)), Size);

        Assert.That((peak.Column, peak.Row), Is.EqualTo((0.0, 63.0)));
    }

    [Test]
    public void FindHighest_HandWorkedCells_GivesTheWeightedMean()
    {
        // ln 3 beside 0 in a row of its own: (3 * 1 + 1 * 2) / 4, all else is far below.
        var map = Enumerable.Repeat(-100f, 9).ToArray();
        map[4] = MathF.Log(3);
        map[5] = 0;

        var peak = HeatmapPeaks.FindHighest(map, 3);

        Assert.That(peak.Column, Is.EqualTo(1.25).Within(1e-6));
        Assert.That(peak.Row, Is.EqualTo(1).Within(1e-6));
        Assert.That(peak.Logit, Is.EqualTo(MathF.Log(3)));
    }

    [Test]
    public void FindAll_ThreeBumps_ComeInOrderOfHeight()
    {
        var peaks = new HeatmapPeak[8];
        var count = HeatmapPeaks.FindAll(Bumps((10, 10, 1), (50, 12, 3), (30, 40, 2)), Size, -2, 4, peaks);

        Assert.That(count, Is.EqualTo(3));
        Assert.That(peaks[..3].Select(p => Math.Round(p.Column)), Is.EqualTo(new[] { 50, 30, 10 }));
    }

    [Test]
    public void FindAll_TwoBumpsNearerThanTheDistance_AreOne()
    {
        var peaks = new HeatmapPeak[8];
        var map = Bumps((10, 10, 1), (18, 10, 3));

        Assert.That(HeatmapPeaks.FindAll(map, Size, -2, 8.5, peaks), Is.EqualTo(1));
        Assert.That(peaks[0].Column, Is.EqualTo(18).Within(BumpTolerance));
        Assert.That(HeatmapPeaks.FindAll(map, Size, -2, 7.5, peaks), Is.EqualTo(2));
    }

    [Test]
    public void FindAll_Plateau_IsOnePeak()
    {
        var map = Enumerable.Repeat(-9f, Size * Size).ToArray();
        (map[(20 * Size) + 20], map[(20 * Size) + 21], map[(21 * Size) + 20]) = (1, 1, 1);
        var peaks = new HeatmapPeak[8];

        Assert.That(HeatmapPeaks.FindAll(map, Size, -8, 1, peaks), Is.EqualTo(1));
    }

    [Test]
    public void FindAll_NothingAboveTheFloor_FindsNothing()
    {
        Assert.That(HeatmapPeaks.FindAll(Enumerable.Repeat(-3f, Size * Size).ToArray(), Size, -3, 4, new HeatmapPeak[8]), Is.Zero);
    }

    [Test]
    public void FindAll_NoiseOfHundredsOfMaxima_StillFindsTheHighestLast()
    {
        // Found with the 32-bit network: a search that stopped after 256 maxima in reading order lost the animal.
        var map = Enumerable.Range(0, Size * Size).Select(i => ((i % 2) + (i / Size % 2)) == 0 ? -6f - (0.001f * i % 1) : -9f).ToArray();
        map[(60 * Size) + 60] = 2;
        var peaks = new HeatmapPeak[3];

        Assert.That(HeatmapPeaks.FindAll(map, Size, -8, 4, peaks), Is.EqualTo(3));
        Assert.That(peaks[0].Logit, Is.EqualTo(2));
    }

    [Test]
    public void FindHighest_NoWholeRows_IsRefused() =>
        Assert.That(() => HeatmapPeaks.FindHighest(new float[10], 4), Throws.ArgumentException.With.Message.Contains("10"));

    internal static float[] Bumps(params (double Column, double Row, double Logit)[] bumps)
    {
        var map = new float[Size * Size];
        for (var i = 0; i < map.Length; i++)
        {
            map[i] = (float)bumps.Max(b => b.Logit - ((Math.Pow((i % Size) - b.Column, 2) + Math.Pow((i / Size) - b.Row, 2)) / 2));
        }

        return map;
    }
}
