using System.Collections.Immutable;
using SocialInteractionTracker.Core.Bouts;
using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Core.Tests.Scoring;
using SocialInteractionTracker.Core.Zones;

namespace SocialInteractionTracker.Core.Tests.Zones;

public sealed class ZoneVisitsTests
{
    /// <summary>Everything from x = 0 to x = 10; frames of 0.1 s.</summary>
    private static readonly Region Left = PolygonRegion.Rectangle(0, 0, 10, 40);

    private static readonly double Gone = double.NaN;

    [Test]
    public void Find_DithersWithinTheMarginAndTheGap_IsOneVisit() =>
        Assert.That(Find(15, 9, 9, 11, 10.5, 9, 9, 15), Is.EqualTo("1-7"));

    [Test]
    public void Find_ExactlyAtTheMargin_StaysInside() =>
        Assert.That(Find(9, 9, 9, 11, 9, 9, 9), Is.EqualTo("0-7"));

    [Test]
    public void Find_BeyondTheMarginForOneFrame_EndsTheVisit() =>
        Assert.That(Find(9, 9, 9, 11.001, 9, 9, 9), Is.EqualTo("0-3 4-7"));

    [Test]
    public void Find_JustOutsideForLongerThanTheGap_EndsTheVisitWhereItLeft() =>
        Assert.That(Find(9, 9, 9, 10.5, 10.5, 10.5, 9, 9, 9), Is.EqualTo("0-3 6-9"));

    [Test]
    public void Find_InsideForTwoFrames_IsNoVisit() =>
        Assert.That(Find(15, 9, 9, 15, 15), Is.Empty);

    [Test]
    public void Find_UnknownForLongWhileInside_IsTwoVisitsButOneEntry()
    {
        var visits = Visits(9, 9, 9, Gone, Gone, Gone, Gone, 9, 9, 9);

        Assert.That(visits.Select(v => (v.StartFrame, v.BeginningSeen)), Is.EqualTo(new[] { (0, true), (7, false) }));
    }

    [Test]
    public void Find_NeverInside_IsEmpty() => Assert.That(Find(15, 16, 17), Is.Empty);

    [Test]
    public void Find_AllMissing_IsEmpty() => Assert.That(Find(Gone, Gone, Gone), Is.Empty);

    private static string Find(params double[] xCm) =>
        string.Join(' ', Visits(xCm).Select(v => $"{v.StartFrame}-{v.EndFrameExclusive}"));

    private static ImmutableArray<BoutSpan> Visits(params double[] xCm)
    {
        var frames = TestTracks.All(TestTracks.Times(xCm.Length));
        return ZoneVisits.Find(ZoneStateSeries.From(frames, TestTracks.Line(xCm), Left), new EntryRule());
    }
}
