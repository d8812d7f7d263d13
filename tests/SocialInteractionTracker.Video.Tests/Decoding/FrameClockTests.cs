using CsCheck;
using SocialInteractionTracker.Video.Decoding;

namespace SocialInteractionTracker.Video.Tests.Decoding;

public sealed class FrameClockTests
{
    private const double Rounding = 1e-9;

    private static readonly double[] Stamps = [0, 0.04, 0.08, 0.12, double.NaN, -5, 1e6, 0.1];

    [Test]
    public void Next_RisingStamps_KeepsThem() => AssertTimes([1, 1.04, 1.2, 1.21], [1, 1.04, 1.2, 1.21], repaired: 0);

    [Test]
    public void Next_RepeatedStamp_ComesJustAfterIt() =>
        AssertTimes([0, 0.04, 0.04, 0.08], [0, 0.04, 0.04 + FrameClock.TieStepS, 0.08], repaired: 1);

    [Test]
    public void Next_StampsOutOfOrder_InventsNoTime() =>
        AssertTimes([0, 0.04, 0.12, 0.08, 0.16], [0, 0.04, 0.12, 0.12 + FrameClock.TieStepS, 0.16], repaired: 1);

    [Test]
    public void Next_ClockSetBack_GoesOnByItsIntervals() =>
        AssertTimes([10, 10.04, 10.08, 0, 0.04, 0.14], [10, 10.04, 10.08, 10.12, 10.16, 10.26], repaired: 3);

    [Test]
    public void Next_NoStamp_GoesOnByTheLastInterval() =>
        AssertTimes([0, 0.05, double.NaN, double.NaN, 0.2], [0, 0.05, 0.1, 0.15, 0.2], repaired: 2);

    [Test]
    public void Next_NoStampsAtAll_CountsNominalIntervals() =>
        AssertTimes([double.NaN, double.NaN, double.NaN], [0, 0.04, 0.08], repaired: 3);

    [Test]
    public void Next_AnyStamps_RisesStrictly() =>
        Gen.Int[0, Stamps.Length - 1].Array[1, 50].Sample(picks =>
        {
            var clock = new FrameClock(0.04);
            var times = picks.Select(p => clock.Next(Stamps[p])).ToArray();
            return times.All(double.IsFinite) && times.Zip(times.Skip(1), (a, b) => b > a).All(rises => rises);
        });

    private static void AssertTimes(double[] raw, double[] expected, int repaired)
    {
        var clock = new FrameClock(0.04);

        Assert.That(raw.Select(clock.Next).ToArray(), Is.EqualTo(expected).Within(Rounding));
        Assert.That(clock.Repaired, Is.EqualTo(repaired));
    }
}
