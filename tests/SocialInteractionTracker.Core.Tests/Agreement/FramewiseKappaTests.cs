using CsCheck;
using SocialInteractionTracker.Core.Agreement;
using SocialInteractionTracker.Core.Zones;
using static SocialInteractionTracker.Core.Tests.Classification.StateEvidence;

namespace SocialInteractionTracker.Core.Tests.Agreement;

/// <summary>Two scorers of one video, 10 frames a second.</summary>
public sealed class FramewiseKappaTests
{
    private const double FloatingPoint = 1e-9;

    [Test]
    public void Compute_FiftyFrames_GivesKappaByHand()
    {
        // Both in 20 frames, only the first 5, only the second 10, both out 15: agreed 0.7, by chance 0.5 x 0.6 + 0.5 x 0.4.
        var first = Series(5, t => t < 2.45 ? ZoneState.In : ZoneState.Out);
        var second = Series(5, t => t is < 1.95 or (> 2.45 and < 3.45) ? ZoneState.In : ZoneState.Out);

        var kappa = FramewiseKappa.Compute(first, second, toleranceS: 0)!;

        Assert.That(kappa.AgreedShare, Is.EqualTo(0.7).Within(FloatingPoint));
        Assert.That(kappa.Kappa, Is.EqualTo(0.4).Within(FloatingPoint));
        Assert.That(kappa.Words, Is.EqualTo("fair"));
    }

    [Test]
    public void Compute_BordersSeenLater_AgreeWithinTheTolerance()
    {
        var first = Series(10, t => t is > 1.95 and < 4.95 ? ZoneState.In : ZoneState.Out);
        var second = Series(10, t => t is > 2.15 and < 5.15 ? ZoneState.In : ZoneState.Out); // 2 frames later at each end

        Assert.That(FramewiseKappa.Compute(first, second, 0)!.AgreedShare, Is.EqualTo(0.96).Within(FloatingPoint));
        Assert.That(FramewiseKappa.Compute(first, second, 0.25)!.Kappa, Is.EqualTo(1).Within(FloatingPoint));
    }

    [Test]
    public void Compute_VisitThatOneMissed_StaysADisagreementDespiteTheTolerance()
    {
        var first = Series(10, t => t is > 1.95 and < 2.15 ? ZoneState.In : ZoneState.Out);
        var second = Series(10, _ => ZoneState.Out);

        Assert.That(FramewiseKappa.Compute(first, second, 0.25)!.AgreedShare, Is.EqualTo(0.98).Within(FloatingPoint));
    }

    [Test]
    public void Compute_UnknownTime_IsLeftOutAndSaid()
    {
        var first = Series(10, t => t < 2.95 ? ZoneState.Unknown : t < 5.95 ? ZoneState.In : ZoneState.Out);
        var second = Series(10, t => t > 8.95 ? ZoneState.Excluded : t < 5.95 ? ZoneState.In : ZoneState.Out);

        var kappa = FramewiseKappa.Compute(first, second, 0)!;

        Assert.That(kappa.LeftOutS, Is.EqualTo(4).Within(FloatingPoint));
        Assert.That(kappa.ComparedS, Is.EqualTo(6).Within(FloatingPoint));
        Assert.That(kappa.Kappa, Is.EqualTo(1).Within(FloatingPoint));
    }

    [Test]
    public void Compute_NeverInForBoth_HasNoKappa()
    {
        var never = Series(10, _ => ZoneState.Out);

        var kappa = FramewiseKappa.Compute(never, never, 0)!;

        Assert.That((kappa.Kappa, kappa.Words, kappa.AgreedShare), Is.EqualTo(((double?)null, (string?)null, 1.0)));
    }

    [Test]
    public void Compute_AllUnknown_GivesNone()
    {
        var unknown = Series(10, _ => ZoneState.Unknown);

        Assert.That(FramewiseKappa.Compute(unknown, unknown, 0), Is.Null);
    }

    [Test]
    public void Pooled_TwoTrials_IsTheKappaOfTheirTimeTogether()
    {
        // 5 s with 2 s both in, 0.5 only the first, 1 only the second, 1.5 both out; 5 s both out: agreed 8.5 of 10, in for 2.5 and 3.
        var one = FramewiseKappa.Compute(
            Series(5, t => t < 2.45 ? ZoneState.In : ZoneState.Out), Series(5, t => t is < 1.95 or (> 2.45 and < 3.45) ? ZoneState.In : ZoneState.Out), 0)!;
        var other = FramewiseKappa.Compute(Series(5, _ => ZoneState.Out), Series(5, _ => ZoneState.Out), 0)!;

        var pooled = FramewiseKappa.Pooled([one, other])!;

        const double byChance = (0.25 * 0.3) + (0.75 * 0.7);
        Assert.That(pooled.ComparedS, Is.EqualTo(10).Within(FloatingPoint));
        Assert.That(pooled.Kappa, Is.EqualTo((0.85 - byChance) / (1 - byChance)).Within(FloatingPoint));
    }

    [Test]
    public void Pooled_NoTrials_GivesNone() => Assert.That(FramewiseKappa.Pooled([]), Is.Null);

    [Test]
    public void Compute_OtherFrames_Throws() =>
        Assert.That(
            () => FramewiseKappa.Compute(Series(10, _ => ZoneState.In), Series(9, _ => ZoneState.In), 0), Throws.ArgumentException);

    [Test]
    public void Compute_AnyScorers_IsSymmetricAndGainsByTolerance() =>
        Gen.Select(Gen.Int[0, 1000], Gen.Int[0, 1000]).Sample(
            (one, other) =>
            {
                var (first, second) = (Series(60, Visits(2, 3, 60, one)), Series(60, Visits(2, 3, 60, other)));
                var (strict, turned) = (FramewiseKappa.Compute(first, second, 0)!, FramewiseKappa.Compute(second, first, 0)!);
                return Math.Abs(strict.Kappa!.Value - turned.Kappa!.Value) < FloatingPoint
                    && FramewiseKappa.Compute(first, second, 0.35)!.Kappa >= strict.Kappa;
            },
            iter: 20);
}
