using SocialInteractionTracker.App.Tests.Studies;

namespace SocialInteractionTracker.App.Tests.SampleStudies;

/// <summary>The tables of the sample study against what the simulator knows.</summary>
public sealed class SampleStudyTruthTests
{
    /// <summary>What may be between a zone time and its truth, s; the program's acceptance.</summary>
    private const double ZoneTimeToleranceS = 0.5;

    /// <summary>What may be between a number of entries and its truth; the program's acceptance.</summary>
    private const int EntriesTolerance = 1;

    /// <summary>What may be between a distance and its truth, as a share of it; the program's acceptance.</summary>
    private const double DistanceTolerance = 0.03;

    private static readonly string[] Zones = ["interaction_zone", "corners", "centre", "periphery"];
    private static readonly CsvTable TrueTrials = CsvTable.Read(Path.Combine(StudyCopy.SampleFolder, "truth", "trials.csv"));
    private static readonly CsvTable TrueSubjects = CsvTable.Read(Path.Combine(StudyCopy.SampleFolder, "truth", "subjects.csv"));

    private static IEnumerable<TestCaseData> ZoneScores =>
        from row in TrueTrials.Rows
        from zone in Zones
        where row[zone + "_s"].Length > 0
        select new TestCaseData(row["trial_id"], row["point"], zone).SetArgDisplayNames(row["trial_id"], row["point"], zone);

    private static IEnumerable<string> Trials => TrueTrials.Rows.Select(row => row["trial_id"]).Distinct();

    private static IEnumerable<string> Subjects => TrueSubjects.Rows.Select(row => row["subject_id"]).Distinct();

    [Test]
    public void Run_SampleStudy_IsDone()
    {
        Assert.That(SharedRuns.Sample.Result.ExitCode, Is.Zero, SharedRuns.Sample.Result.ToString());
        Assert.That(SharedRuns.Sample.Study.Table("trials").Rows.Select(row => row["status"]), Is.All.EqualTo("scored"));
    }

    [TestCaseSource(nameof(ZoneScores))]
    public void Zones_OfTrialAndPoint_AgreeWithTheTruth(string trial, string point, string zone)
    {
        var truth = TrueTrials.Single(("trial_id", trial), ("point", point));

        var row = SharedRuns.Sample.Study.Table("zones").Single(("trial_id", trial), ("point", point), ("zone", zone));

        Assert.That(row.Number("time_s"), Is.EqualTo(truth.Number(zone + "_s")).Within(ZoneTimeToleranceS));
        Assert.That(row.Number("entries"), Is.EqualTo(truth.Number(zone + "_entries")).Within(EntriesTolerance));
    }

    [TestCaseSource(nameof(Trials))]
    public void Distance_OfTrial_AgreesWithTheTruth(string trial)
    {
        var truth = TrueTrials.Single(("trial_id", trial), ("point", "body_centre"));

        var row = SharedRuns.Sample.Study.Table("trials").Single(("trial_id", trial));

        Assert.That(row.Number("distance_cm") / truth.Number("distance_cm"), Is.EqualTo(1).Within(DistanceTolerance));
    }

    [TestCaseSource(nameof(Subjects))]
    public void Class_OfSubject_IsTheTruthsUnlessBorderline(string subject)
    {
        var truth = TrueSubjects.Single(("subject_id", subject), ("point", "body_centre"));

        var row = SharedRuns.Sample.Study.Table("subjects").Single(("subject_id", subject));

        Assert.That(row["withheld_reason"], Is.Empty);
        Assert.That(row["borderline"] == "true" || row["class_ratio"] == truth["class_by_ratio"], row.ToString());
        Assert.That(row["borderline"] == "true" || row["primary_class"] == truth["class"], row.ToString());
    }

    [Test]
    public void Classes_OfTheStudy_HoldBothKindsAndOneBorderline()
    {
        var defeated = SharedRuns.Sample.Study.Table("subjects").Rows.Where(row => row["group"] == "defeated").ToArray();

        Assert.That(defeated.Where(row => row["borderline"] == "false").Select(row => row["primary_class"]).Distinct(),
            Is.EquivalentTo(new[] { "susceptible", "resilient" }));
        Assert.That(defeated.Single(row => row["borderline"] == "true")["subject_id"], Is.EqualTo("D3"));
    }

    [Test]
    public void Start_NotGiven_IsFoundWhenTheHandHasGone()
    {
        var truth = TrueTrials.Single(("trial_id", "D1_target"), ("point", "body_centre"));

        var row = SharedRuns.Sample.Study.Table("trials").Single(("trial_id", "D1_target"));

        Assert.That(row.Number("window_start_s"), Is.EqualTo(truth.Number("start_s")).Within(ZoneTimeToleranceS));
        Assert.That(row["window_got_s"], Is.EqualTo("30.000"));
    }

    [Test]
    public void Output_OfTheRun_NamesEverySubjectWithItsClass()
    {
        var lines = SharedRuns.Sample.Result.Output.Split('\n');

        foreach (var row in SharedRuns.Sample.Study.Table("subjects").Rows)
        {
            Assert.That(lines, Has.Some.StartsWith(row["subject_id"] + " ").And.Contain(row["primary_class"]));
        }
    }
}
