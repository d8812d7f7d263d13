using CsCheck;
using SocialInteractionTracker.Pipeline.Clusters;
using SocialInteractionTracker.Pipeline.Running;
using SocialInteractionTracker.Pipeline.Tests.Scoring;

namespace SocialInteractionTracker.Pipeline.Tests.Clusters;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class TaskPlanTests : IDisposable
{
    private static readonly string[] Trials = ["m1_no", "m1_of", "m1_ta"];

    private readonly StudyOnDisk _study = new();

    public void Dispose() => _study.Dispose();

    [Test]
    public void Of_NothingMeasured_TakesTheDefaults()
    {
        // 120 s of processor time each on 2 processors: 60 s, so two of them in 2 minutes.
        var plan = Plan(taskMinutes: 2, mostTasks: 1000);

        Assert.That(plan.Tasks, Is.EqualTo(new[] { Trials[..2], Trials[2..] }));
        Assert.That(plan.LongestS, Is.EqualTo(120));
        Assert.That(plan.MemoryMb, Is.EqualTo(2100), "two at once, 700 MB each, and half as much again");
    }

    [Test]
    public void Of_OneMeasured_JudgesTheOthersByTheirBytes()
    {
        // "open field" has 10 bytes, "no target" 9 and "target" 6.
        Measure("m1_of", bytes: 10, totalS: 100, workers: 2, peakMb: 900, sideBySide: 3);

        var plan = Plan(taskMinutes: 2.6, mostTasks: 1000);

        Assert.That(plan.Tasks, Is.EqualTo(new[] { Trials[..1], Trials[1..2], Trials[2..] }), "90 s, 100 s and 60 s in 156 s; 160 s is too much");
        Assert.That(plan.LongestS, Is.EqualTo(100));
        Assert.That(plan.MemoryMb, Is.EqualTo(1000), "the least");
    }

    [Test]
    public void Of_MoreTasksThanAllowed_MakesThemLonger() =>
        Assert.That(Plan(taskMinutes: 0.01, mostTasks: 2).Tasks, Has.Length.LessThanOrEqualTo(2));

    [Test]
    public void Of_NoTrials_HasNoTasks() =>
        Assert.That(TaskPlan.Of([], TrialCosts.Of(_study.Study), Options(1), mostTasks: 10).Tasks, Is.Empty);

    [Test]
    public void Of_AnyTrials_GivesEachToOneTaskInOrder()
    {
        var costs = TrialCosts.Of(_study.Study);
        Gen.Select(Gen.Int[0, 2].Array[0, 30], Gen.Double[0.01, 20], Gen.Int[1, 8]).Sample((numbers, minutes, most) =>
        {
            string[] ids = [.. numbers.Select(number => Trials[number])];
            var plan = TaskPlan.Of(ids, costs, Options(minutes), most);
            return plan.Tasks.SelectMany(task => task).SequenceEqual(ids) && plan.Tasks.Length <= most && plan.Tasks.All(task => task.Length > 0);
        });
    }

    private TaskPlan Plan(double taskMinutes, int mostTasks) => TaskPlan.Of(Trials, TrialCosts.Of(_study.Study), Options(taskMinutes), mostTasks);

    private static ClusterOptions Options(double taskMinutes) => new() { Program = "sit", TaskMinutes = taskMinutes };

    private void Measure(string trialId, long bytes, double totalS, int workers, double peakMb, int sideBySide)
    {
        var timing = new TrialTiming
        {
            Frames = 1000,
            Workers = workers,
            TotalS = totalS,
            PrepareS = 0,
            StreamS = totalS,
            DecodeS = 0,
            DetectS = 0,
            FinishS = 0,
            PictureWidth = 1,
            PictureHeight = 1,
            AnimalsPerFrame = 1,
            PeakMemoryMb = peakMb,
            SideBySide = sideBySide,
        };
        TrialNotes.Write(_study.Results.Note(trialId), new TrialNote
        {
            SourceBytes = bytes,
            SourceModified = DateTimeOffset.UnixEpoch,
            SourceSha256 = "",
            Timing = timing,
        });
    }
}
