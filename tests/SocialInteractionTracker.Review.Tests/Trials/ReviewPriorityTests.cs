using System.Collections.Immutable;
using SocialInteractionTracker.Core.Arenas;
using SocialInteractionTracker.Core.Classification;
using SocialInteractionTracker.Core.Poses;
using SocialInteractionTracker.Core.Quality;
using SocialInteractionTracker.Core.SocialInteraction;
using SocialInteractionTracker.Core.Trials;
using SocialInteractionTracker.Review.Trials;
using SocialInteractionTracker.Storage.Studies;
using SocialInteractionTracker.Storage.Tables;

namespace SocialInteractionTracker.Review.Tests.Trials;

public sealed class ReviewPriorityTests
{
    private static readonly ScoredTrial Fine = new(
        new StudyTrial
        {
            TrialId = "m1_target",
            SubjectId = "m1",
            Test = TestKind.SocialInteraction,
            Session = Session.Target,
            Arena = new Arena { Id = "box", Shape = ArenaShape.Rectangle, WidthCm = 42, HeightCm = 42 },
            Preset = "golden-2011",
            Calibration = new CalibrationRequest.Auto(),
            DurationS = 150,
        },
        Score: null);

    private static readonly SubjectClass Sure = new()
    {
        SubjectId = "m1",
        Measures = new PairMeasures { Point = BodyPoint.BodyCentre },
        Classes = ImmutableArray<RuleClass>.Empty,
    };

    [Test]
    public void Of_NothingToSay_ComesLastWithoutReasons()
    {
        var priority = ReviewPriority.Of(Fine, Sure);

        Assert.That(priority.Reasons, Is.Empty);
        Assert.That(priority.Level, Is.GreaterThan(ReviewPriority.Of(WithFlag(FlagSeverity.Warn), Sure).Level));
    }

    [Test]
    public void Of_EachKindOfDoubt_ComesInTheOrderInWhichItCouldChangeAClass()
    {
        ReviewPriority[] inOrder =
        [
            ReviewPriority.Of(Fine with { Failure = "no track" }, Sure),
            ReviewPriority.Of(Fine, Sure with { BorderlineReasons = ["flips"] }),
            ReviewPriority.Of(Fine, Sure with { WithheldReason = "too short" }),
            ReviewPriority.Of(WithFlag(FlagSeverity.Fail), Sure),
            ReviewPriority.Of(WithFlag(FlagSeverity.Warn), Sure),
            ReviewPriority.Of(Fine, Sure),
        ];

        Assert.That(inOrder.Select(p => p.Level), Is.Ordered.Ascending.And.Unique);
    }

    [Test]
    public void Of_SeveralDoubts_TellsTheMostImportantFirst()
    {
        var priority = ReviewPriority.Of(WithFlag(FlagSeverity.Warn), Sure with { BorderlineReasons = ["flips"] });

        Assert.That(priority.Reasons, Is.EqualTo(new[] { "flips", "look here" }));
    }

    [Test]
    public void Of_OpenField_GoesByTheFlagsAlone() =>
        Assert.That(ReviewPriority.Of(WithFlag(FlagSeverity.Fail), subject: null).Reasons, Is.EqualTo(new[] { "look here" }));

    private static ScoredTrial WithFlag(FlagSeverity severity) =>
        Fine with { Flags = [new QualityFlag("jump", severity, 1, 2, "look here")] };
}
