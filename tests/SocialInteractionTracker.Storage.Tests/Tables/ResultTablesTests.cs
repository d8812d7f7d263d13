using System.Text.Json.Nodes;
using SocialInteractionTracker.Core.Arenas;
using SocialInteractionTracker.Core.Bouts;
using SocialInteractionTracker.Core.Classification;
using SocialInteractionTracker.Core.Kinematics;
using SocialInteractionTracker.Core.Poses;
using SocialInteractionTracker.Core.Quality;
using SocialInteractionTracker.Core.Scoring;
using SocialInteractionTracker.Core.SocialInteraction;
using SocialInteractionTracker.Core.Trials;
using SocialInteractionTracker.Core.Zones;
using SocialInteractionTracker.Storage.Studies;
using SocialInteractionTracker.Storage.Tables;
using SocialInteractionTracker.TestKit;

namespace SocialInteractionTracker.Storage.Tests.Tables;

public sealed class ResultTablesTests
{
    [Test]
    public void Write_ScoredAndFailedTrials_WritesEveryTableOfTheDescription()
    {
        using var folder = new TemporaryFolder();

        ResultTables.Write(folder.Path, Results());

        var package = JsonNode.Parse(File.ReadAllText(folder.File("datapackage.json")))!;
        var resources = package["resources"]!.AsArray();
        Assert.That(resources.Select(r => (string)r!["name"]!),
            Is.EqualTo(new[] { "trials", "zones", "bins", "bouts", "subjects", "robustness", "thresholds", "quality" }));
        foreach (var resource in resources)
        {
            var header = File.ReadLines(folder.File((string)resource!["path"]!)).First().Split(',');
            Assert.That(resource["schema"]!["fields"]!.AsArray().Select(f => (string)f!["name"]!), Is.EqualTo(header));
            Assert.That(header, Is.Unique);
        }
    }

    [Test]
    public void Write_ZonesAndBoutsAndFlags_HaveTheColumnsOfTheFormat()
    {
        using var folder = new TemporaryFolder();

        ResultTables.Write(folder.Path, Results());

        Assert.That(File.ReadAllText(folder.File("zones.csv")), Is.EqualTo(
            "trial_id,subject_id,session,zone,point,time_s,entries,latency_s,latency_censored_s,distance_cm,mean_speed_cm_per_s,unknown_s,fraction_of_window,mean_distance_to_zone_cm\n"
            + "m1_no,m1,no_target,interaction_zone,body_centre,12.346,2,,150.000,0.00,,1.000,,\n"));
        Assert.That(File.ReadAllText(folder.File("bouts.csv")), Is.EqualTo(
            "trial_id,behaviour,zone,point,start_s,end_s,duration_s,start_frame,end_frame_exclusive\n"
            + "m1_no,immobility,,body_centre,1.000,2.500,1.500,30,75\n"
            + "m1_no,zone_visit,interaction_zone,nose,0.500,0.900,0.400,15,27\n"));
        Assert.That(File.ReadAllText(folder.File("quality.csv")), Does.EndWith("m1_no,long_gap,warn,3.000,6.000,\"Look, please.\"\n"));
    }

    [Test]
    public void Write_TrialThatFailed_HasItsReasonAndNoNumbers()
    {
        using var folder = new TemporaryFolder();

        ResultTables.Write(folder.Path, Results());

        var lines = File.ReadAllLines(folder.File("trials.csv"));
        Assert.That(lines[2], Does.StartWith("m1_ta,m1,social_interaction,target,,,,box,golden-2011,failed,The video is empty.,,,,,,,,,,,,150.000,,"));
    }

    [Test]
    public void Write_SubjectWithoutClass_KeepsItsCarriedColumns()
    {
        using var folder = new TemporaryFolder();

        ResultTables.Write(folder.Path, Results());

        var lines = File.ReadAllLines(folder.File("subjects.csv"));
        Assert.That(lines[0], Does.StartWith("subject_id,group,neutrophil_pct,is_control,point,te_s,tt_s,ce_s,ct_s,"));
        Assert.That(lines[1], Does.StartWith("m1,defeated,12.50,false,body_centre,,,,,"));
        Assert.That(lines[1], Does.EndWith(",The trial with target failed."));
        Assert.That(lines[2], Does.StartWith("m2,control,,true,,,"));
    }

    private static StudyResults Results()
    {
        var arena = new Arena { Id = "box", Shape = ArenaShape.Rectangle, WidthCm = 42, HeightCm = 42 };
        var noTarget = new StudyTrial
        {
            TrialId = "m1_no",
            SubjectId = "m1",
            Test = TestKind.SocialInteraction,
            Session = Session.NoTarget,
            VideoPath = "a.mp4",
            Arena = arena,
            Preset = "golden-2011",
            Calibration = new CalibrationRequest.Auto(),
            DurationS = 150,
        };
        var target = noTarget with { TrialId = "m1_ta", Session = Session.Target, VideoPath = null };
        var subjects = new[] { new Subject { Id = "m2", Group = "control", Carried = ["control", ""] }, new Subject { Id = "m1", Group = "defeated", Carried = ["defeated", "12.50"] } };
        return new StudyResults
        {
            Study = new Study { Folder = "/s", Name = "S", CarriedColumns = ["group", "neutrophil_pct"], Subjects = [.. subjects], Trials = [noTarget, target], Options = new() },
            Trials =
            [
                new ScoredTrial(target, null) { Failure = "The video is empty." },
                new ScoredTrial(noTarget, Score()) { Flags = [new QualityFlag(QualityCodes.LongGap, FlagSeverity.Warn, 3, 6, "Look, please.")] },
            ],
            Classes = new StudyClasses([Withheld()], []),
        };
    }

    private static TrialScore Score() => new()
    {
        Coverage = new WindowCoverage(150, 149.9, 4500),
        Movement = new MovementMeasures(123.456, 149),
        Zones = [new ZoneMeasures(ZoneNames.Interaction, BodyPoint.BodyCentre, 12.3456, 1) { Entries = 2, LatencyCensoredS = 150 }],
        Bins = [],
        Bouts =
        [
            new Bout(BehaviourNames.ZoneVisit, ZoneNames.Interaction, BodyPoint.Nose, new BoutSpan(15, 27, 0.5, 0.9)),
            new Bout(BehaviourNames.Immobility, null, BodyPoint.BodyCentre, new BoutSpan(30, 75, 1, 2.5)),
        ],
    };

    private static SubjectClass Withheld() => new()
    {
        SubjectId = "m1",
        Measures = new PairMeasures { Point = BodyPoint.BodyCentre },
        Classes = [.. ClassRules.All.Select(rule => new RuleClass(rule, null, "The trial with target failed."))],
        WithheldReason = "The trial with target failed.",
    };
}
