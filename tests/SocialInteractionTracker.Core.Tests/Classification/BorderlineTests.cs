using SocialInteractionTracker.Core.Classification;
using SocialInteractionTracker.Core.Poses;
using SocialInteractionTracker.Core.SocialInteraction;
using SocialInteractionTracker.Core.Tests.SocialInteraction;

namespace SocialInteractionTracker.Core.Tests.Classification;

public sealed class BorderlineTests
{
    /// <summary>Errors as of a good model and calibration, cm.</summary>
    private const double ErrorCm = 0.3;

    [Test]
    public void Classify_ClearCutRatio_IsNotBorderline([Values(0.5, 1.6)] double ratio, [Range(1, 8)] int seed)
    {
        var subject = One(WithTotals(ratio, seed));

        Assert.That(subject.Measures.SiRatio, Is.EqualTo(ratio).Within(0.02));
        Assert.That(subject.BorderlineReasons, Is.Empty);
    }

    [Test]
    public void Classify_RatioNextToTheThreshold_IsBorderline([Values(0.97, 1.03)] double ratio, [Range(1, 8)] int seed)
    {
        var subject = One(WithTotals(ratio, seed));

        Assert.That(subject.Measures.SiRatio, Is.EqualTo(ratio).Within(0.02));
        Assert.That(subject.Borderline, Is.True);
    }

    [TestCase(38.8, true)]
    [TestCase(35.9, false)]
    public void Classify_TimesWithoutStates_IsBorderlineWhereTwoSecondsFlipIt(double tt, bool expected)
    {
        var subject = One(Evidence.Pair(40, tt)); // 42 in 38 or 38 in 42 of 150 s

        Assert.That(subject.Borderline, Is.EqualTo(expected));
        Assert.That(subject.BorderlineReasons, Is.All.Contains("1.33 % of the window"));
    }

    [Test]
    public void Classify_OtherPointAndEdges_CountsTheCellsThatFlip()
    {
        // Body centre: 0.5 at every edge. Nose: above 1 at every edge.
        var subject = One(Evidence.Pair(0, 0) with
        {
            NoTarget = Everywhere("e", centreS: 60, noseS: 40),
            Target = Everywhere("t", centreS: 30, noseS: 70),
        });

        var byRatio = subject.Cells.Where(c => c.Rule == ClassRule.Ratio).ToList();
        Assert.That(subject.Cells, Has.Length.EqualTo(30));
        Assert.That(byRatio.Select(c => (c.Point, c.EdgeOffsetCm)).Take(4), Is.EqualTo(new[]
        {
            (BodyPoint.Nose, -1.0), (BodyPoint.Nose, 0.0), (BodyPoint.Nose, 1.0), (BodyPoint.BodyCentre, -1.0),
        }));
        Assert.That(byRatio.Count(c => c.Class == SusceptibilityClass.Resilient), Is.EqualTo(3));
        Assert.That(subject.Flips, Is.EqualTo(6)); // ratio and ratio_and_corner; ratio_or_speed has no speed to go on and says nothing
        Assert.That(subject.BorderlineReasons, Has.Some.EqualTo("The class flips in 3 of 6 choices of body point and zone edge."));
    }

    private static SessionEvidence Everywhere(string id, double centreS, double noseS) => Evidence.Session(id, 0) with
    {
        Presences =
        [
            .. RobustnessGrid.EdgeOffsetsCm.Select(edge => Evidence.Presence(BodyPoint.Nose, noseS + edge, edgeOffsetCm: edge)),
            .. RobustnessGrid.EdgeOffsetsCm.Select(edge => Evidence.Presence(BodyPoint.BodyCentre, centreS + edge, edgeOffsetCm: edge)),
        ],
    };

    /// <summary>150 s trials with random visits of 4 s, cut so that Te is 60 s and Tt the ratio's part of it.</summary>
    private static SubjectPair WithTotals(double ratio, int seed) => new()
    {
        SubjectId = $"m{seed}",
        NoTarget = Trial("e", 60, seed),
        Target = Trial("t", 60 * ratio, seed + 50),
    };

    private static SessionEvidence Trial(string id, double totalS, int seed)
    {
        var (share, length) = (totalS / 150, 150.0);
        var session = Enumerable.Range(0, 10_000)
            .Select(k => StateEvidence.Session(id, length, StateEvidence.Visits(4, 4 * (1 - share) / share, length, (seed * 10_000) + k)))
            .First(s => Math.Abs(s.Presences[0].Interaction.InS - totalS) < 0.4);
        return session with { KeypointErrorCm = ErrorCm, ZoneEdgeErrorCm = ErrorCm };
    }

    private static SubjectClass One(SubjectPair pair) => Classifier.Classify([pair], new ClassificationOptions()).Subjects.Single();
}
