using SocialInteractionTracker.Core.Classification;
using SocialInteractionTracker.Core.Cleaning;
using SocialInteractionTracker.Core.Kinematics;
using SocialInteractionTracker.Core.Poses;
using SocialInteractionTracker.Core.Scoring;
using SocialInteractionTracker.Core.SocialInteraction;
using SocialInteractionTracker.Core.Tracks;
using SocialInteractionTracker.Core.Zones;
using SocialInteractionTracker.Reporting.Pages;

namespace SocialInteractionTracker.Reporting.Tests.Pages;

public sealed class MethodsSectionTests
{
    [TestCase(ClassRule.Ratio, "with an SI ratio below 0.9 were called")]
    [TestCase(ClassRule.RatioAndCorner, "with an SI ratio below 0.9 and a corner ratio")]
    [TestCase(ClassRule.ControlSd, "more than 1 SD below the controls' mean were called")]
    [TestCase(ClassRule.Residual, "a standardised residual below -2")]
    [TestCase(ClassRule.RatioOrSpeed, "more than 1.28 SD below the controls' mean were called")]
    public void Sentences_OfRule_NameItsThreshold(ClassRule rule, string words)
    {
        var options = SmallStudy.Options with { Classification = new ClassificationOptions { PrimaryRule = rule, RatioThreshold = 0.9 } };

        Assert.That(Text(SmallStudy.Report(options: options)), Does.Contain(words));
    }

    [Test]
    public void Paragraphs_OfTwoAnimals_TellWindowZonesAndClassesAndNoTest()
    {
        var text = Text(SmallStudy.Report());

        Assert.That(text, Does.Contain("Each trial was scored for 150 s from a start given by the experimenter in an arena of 42 x 42 cm (preset golden-2011)."));
        Assert.That(text, Does.Contain("controls (control) were not classed").And.Not.Contain("Welch").And.Not.Contain("Kruskal"));
    }

    [Test]
    public void Paragraphs_OfOptions_HaveEachNumberFromThem()
    {
        var options = SmallStudy.Options with
        {
            Tracking = new TrackingOptions { Cleaning = new CleaningOptions { ConfidenceFloor = 0.37, MaxSpeedCmPerS = 123, MaxGapS = 0.71, SmoothingWindowS = 0.33 } },
            Scoring = new ScoringOptions
            {
                Entry = new EntryRule { MinBoutS = 0.41, ExitMarginCm = 1.7, MergeGapS = 0.53 },
                Movement = new MovementOptions { SmoothingS = 0.61, DeadBandCm = 0.17, StopSpeedCmPerS = 1.3, StartSpeedCmPerS = 2.9, MinImmobileS = 0.83 },
            },
            Classification = new ClassificationOptions
            {
                RatioThreshold = 0.97,
                PrimaryPoint = BodyPoint.Nose,
                Intermediate = new IntermediateBand(0.91, 1.13),
                Pair = new PairOptions { MinEmptyS = 1.9, MinTrackedFraction = 0.77, MinWindowShare = 0.66, MaxDurationDifferenceS = 2.3 },
                Uncertainty = new UncertaintyOptions { Draws = 777, BlockS = 4.7, Level = 0.9, Seed = 42 },
                Borderline = new BorderlineOptions { MinClassProbability = 0.73, FlipShare = 0.35, ZoneTimeErrorShare = 0.021 },
            },
        };

        var text = Text(SmallStudy.Report(options: options));

        string[] words =
        [
            "confidence below 0.37", "faster than 123 cm/s", "up to 0.71 s", "over 0.33 s", "at least 0.41 s", "more than 1.7 cm outside", "longer than 0.53 s", "parabola over 0.61 s",
            "below 0.17 cm", "below 1.3 cm/s until one of 2.9 cm/s, if for at least 0.83 s", "its nose was inside", "time of the nose in", "below 0.97 were called", "from 0.91 to 1.13 were called intermediate",
            "below 1.9 s", "less than 77 % of it", "less than 66 %", "more than 2.3 s in scored time", "The 90 % interval", "777 circular block", "blocks of 4.7 s", "(seed 42)", "below 0.73", "more than 35 %", "errors of 2.1 %",
        ];
        Assert.That(words.Where(word => !text.Contains(word, StringComparison.Ordinal)), Is.Empty, text);
    }

    [Test]
    public void Of_Study_NamesOnlyLiteratureThatWasUsed()
    {
        var page = MethodsSection.Of(SmallStudy.Report()).Markup;

        Assert.That(page, Does.Contain("Golden SA").And.Contain("Krishnan V").And.Contain("Politis DN"));
        Assert.That(page, Does.Not.Contain("Holm S").And.Not.Contain("Benjamini Y"));
    }

    private static string Text(ReportData data) => string.Join(' ', MethodsSection.Paragraphs(data).SelectMany(paragraph => paragraph));
}
