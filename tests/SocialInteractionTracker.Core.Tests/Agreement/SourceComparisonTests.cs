using System.Collections.Immutable;
using SocialInteractionTracker.Core.Agreement;
using SocialInteractionTracker.Core.Classification;
using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Core.Kinematics;
using SocialInteractionTracker.Core.Poses;
using SocialInteractionTracker.Core.SocialInteraction;
using SocialInteractionTracker.Core.Tracks;
using SocialInteractionTracker.Core.Trials;
using SocialInteractionTracker.Core.Zones;

namespace SocialInteractionTracker.Core.Tests.Agreement;

public sealed class SourceComparisonTests
{
    private static readonly ArenaPoint Here = new(3, 4);
    private static readonly ArenaPoint There = new(6, 8);

    [Test]
    public void Compute_FramesKnownToBothOneOrNone_AreCountedAndMeasured()
    {
        var a = Trial([0, 1, 2, 3, 4], [Here, Here, ArenaPoint.Missing, Here, ArenaPoint.Missing]);
        var b = Trial([0, 1, 2, 3, 4], [Here, There, Here, ArenaPoint.Missing, ArenaPoint.Missing]);

        var distances = FrameDistances.Compute(a, b, BodyPoint.Nose);

        Assert.That((distances.Both, distances.OnlyA, distances.OnlyB, distances.Neither), Is.EqualTo((2, 1, 1, 1)));
        Assert.That((distances.MedianCm, distances.MeanCm, distances.P95Cm, distances.LargestCm), Is.EqualTo((2.5, 2.5, 4.75, 5.0)), "0 and 5 cm");
    }

    [Test]
    public void Compute_OtherFrameRate_LaysNearestFramesTogether()
    {
        var a = Trial([0, 1, 2, 3], [Here, Here, Here, Here]);
        var b = Trial([0, 0.5, 1, 1.5, 2], [Here, There, Here, There, Here]);

        var distances = FrameDistances.Compute(a, b, BodyPoint.Nose);

        Assert.That((distances.Both, distances.OnlyA, distances.LargestCm), Is.EqualTo((3, 1, 0.0)), "the last frame of b begins 1 s before that of a");
    }

    [Test]
    public void Compute_FramesOutsideTheWindow_DoNotCount()
    {
        var a = Trial([0, 1, 2, 3], [There, Here, Here, There]) with { Window = new Window(1, 3) };

        Assert.That(FrameDistances.Compute(a, Trial([0, 1, 2, 3], [Here, Here, Here, Here]), BodyPoint.Nose).LargestCm, Is.Zero);
    }

    [Test]
    public void Compute_NothingKnown_GivesNoDistance()
    {
        var trial = Trial([0, 1], [ArenaPoint.Missing, ArenaPoint.Missing]);

        var distances = FrameDistances.Compute(trial, trial, BodyPoint.Nose);

        Assert.That((distances.Both, distances.Neither, distances.MedianCm), Is.EqualTo((0, 2, (double?)null)));
    }

    [Test]
    public void Compute_TwoSources_ComparesTrialsOfBoth()
    {
        SourceTrial[] a = [Scored("t1", 10, 2), Scored("t2", 20, 3), Scored("only", 1, 1)];
        SourceTrial[] b = [Scored("t2", 24, 3), Scored("t1", 12, 1)];

        var comparison = SourceComparison.Compute((a, [Class("m", 0.9), Class("n", 2)]), (b, [Class("m", 1.1), Class("n", 2.1)]));

        Assert.That((comparison.Trials, comparison.Unmatched), Is.EqualTo((2, ImmutableArray.Create("only"))).Using<(int, ImmutableArray<string>)>((x, y) => x.Item1 == y.Item1 && x.Item2.SequenceEqual(y.Item2)));
        var time = comparison.Find(SourceComparison.Time, "zone", BodyPoint.Nose)!;
        Assert.That((time.N, time.MeanA, time.MeanB, time.Differences!.Bias), Is.EqualTo((2, 15.0, 18.0, -3.0)));
        var entries = comparison.Find(SourceComparison.Entries, "zone", BodyPoint.Nose)!.Counts!;
        Assert.That((entries.Identical, entries.WithinOne), Is.EqualTo((1, 2)));
        Assert.That(comparison.Classes.Select(c => (c.SubjectId, c.IsChanged)), Is.EqualTo(new[] { ("m", true), ("n", false) }));
        Assert.That(comparison.Find(SourceComparison.SiRatio, null, null)!.Differences!.Bias, Is.EqualTo(-0.15).Within(1e-12));
    }

    [Test]
    public void IsChanged_ClassWithheldByOne_IsNoChange() =>
        Assert.That(new ClassAgreement("m", Class("m", 0.5), Class("m", 2) with { PrimaryClass = null }).IsChanged, Is.False);

    private static SubjectClass Class(string subject, double ratio) => new()
    {
        SubjectId = subject,
        Measures = new PairMeasures { Point = BodyPoint.BodyCentre, SiRatio = ratio },
        Classes = [],
        PrimaryClass = ratio < 1 ? SusceptibilityClass.Susceptible : SusceptibilityClass.Resilient,
    };

    private static SourceTrial Scored(string id, double timeS, int entries) =>
        Trial([0, 1], [Here, Here]) with { TrialId = id, Zones = [new ZoneMeasures("zone", BodyPoint.Nose, timeS, 0) { Entries = entries }] };

    private static SourceTrial Trial(double[] startS, ArenaPoint[] nose) => new()
    {
        TrialId = "t",
        SubjectId = "m",
        Test = TestKind.SocialInteraction,
        Session = Session.Target,
        Times = new FrameTimes([.. startS]),
        Window = new Window(0, 100),
        Positions = ImmutableSortedDictionary<BodyPoint, ImmutableArray<ArenaPoint>>.Empty.Add(BodyPoint.Nose, [.. nose]),
        Zones = [],
        Movement = new MovementMeasures(1, 1),
    };
}
