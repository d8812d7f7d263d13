using System.Text;
using SocialInteractionTracker.Core;
using SocialInteractionTracker.Core.Arenas;
using SocialInteractionTracker.Core.Classification;
using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Core.Poses;
using SocialInteractionTracker.Core.Tracks;
using SocialInteractionTracker.Core.Trials;
using SocialInteractionTracker.Storage.Studies;

namespace SocialInteractionTracker.Storage.Tests.Studies;

public sealed class StudyLoaderTests
{
    private const string Header = "trial_id,subject_id,test,session,video";

    [Test]
    public void Load_SmallStudy_GivesTrialsWithPresetsAndDefaults()
    {
        using var folder = new StudyFolder();

        var study = StudyLoader.Load(folder.Path);

        Assert.That(study.Name, Is.EqualTo("Small"));
        Assert.That(study.CarriedColumns, Is.EqualTo(new[] { "group", "weight_g" }));
        Assert.That(study.Subjects.Single().Carried, Is.EqualTo(new[] { "control", "25.5" }));
        Assert.That(study.Trials.Select(t => t.TrialId), Is.EqualTo(new[] { "m1_no", "m1_of", "m1_ta" }));
        var trial = study.Trials[0];
        Assert.That((trial.Test, trial.Session, trial.Preset), Is.EqualTo((TestKind.SocialInteraction, Session.NoTarget, "golden-2011")));
        Assert.That((trial.StartS, trial.DurationS), Is.EqualTo(((double?)null, 150.0)));
        Assert.That(trial.VideoFullPath, Is.EqualTo(Path.Combine(folder.Path, "videos", "a.mp4")));
        Assert.That(trial.Calibration, Is.TypeOf<CalibrationRequest.Auto>());
        Assert.That(trial.Arena.Zones.Select(z => z.Name), Is.EqualTo(new[] { ZoneNames.Interaction, ZoneNames.Corners }));
        Assert.That((study.Trials[1].Preset, study.Trials[1].Session), Is.EqualTo(("open-field", Session.None)));
    }

    [Test]
    public void Load_OptionsOfEveryKind_AreInTheRecords()
    {
        using var folder = new StudyFolder().Write("study.yaml", """
            tracker: silhouette
            model: mine
            control_groups: [control]
            scoring: { bin_lengths_s: [30, 60], points: [nose], movement: { dead_band_cm: 0 } }
            quality: { longest_gap_s: 3 }
            tracking:
              cleaning: { max_gap_s: 0.4, smoothing: none, swaps: null }
              silhouette: { max_heading_difference_deg: 90 }
            classification:
              primary_rule: control_sd
              intermediate: [0.9, 1.1]
              pair: { min_empty_s: 2 }
            output: { frames: true }
            """);

        var options = StudyLoader.Load(folder.Path).Options;

        Assert.That(options.Tracking.Source, Is.EqualTo(TrackerSource.Silhouette));
        Assert.That(options.Model, Is.EqualTo("mine"));
        Assert.That(options.Scoring.BinLengthsS, Is.EqualTo(new[] { 30.0, 60 }));
        Assert.That(options.Scoring.Points, Is.EqualTo(new[] { BodyPoint.Nose }));
        Assert.That(options.Scoring.Movement.DeadBandCm, Is.Zero);
        Assert.That(options.Quality.LongestGapS, Is.EqualTo(3));
        Assert.That(options.Tracking.Cleaning.MaxGapS, Is.EqualTo(0.4));
        Assert.That(options.Tracking.Cleaning.Swaps, Is.Null);
        Assert.That(options.Tracking.Cleaning.Proportions, Is.Not.Null);
        Assert.That(options.Tracking.Silhouette.MaxHeadingDifferenceRad, Is.EqualTo(Math.PI / 2));
        Assert.That(options.Classification.PrimaryRule, Is.EqualTo(ClassRule.ControlSd));
        Assert.That(options.Classification.Intermediate, Is.EqualTo(new IntermediateBand(0.9, 1.1)));
        Assert.That(options.Classification.Pair.MinEmptyS, Is.EqualTo(2));
        Assert.That(options.Output.Frames, Is.True);
    }

    [Test]
    public void Load_StudyArenaAndTrialSettings_LaterOnesWin()
    {
        using var folder = new StudyFolder()
            .Write("study.yaml", """
                social_interaction: { preset: corridor-8cm, duration_s: 120, enclosure_wall: bottom, start_s: 3 }
                arenas:
                  box1: { corners_px: [[0, 0], [100, 0], [100, 100], [0, 100]], width_cm: 40 }
                """)
            .Write("arenas/box1.yaml", "duration_s: 100\nzones:\n  hut: { circle_cm: [5, 5, 3] }\n")
            .Write("trials/m1_ta.yaml", "duration_s: 90\nexclusions:\n  - { start_s: 10, end_s: 12.5, reason: hand }\nzones: { corners: null }\n")
            .Write("trials.csv", "trial_id,subject_id,test,session,video,arena,start_s,duration_s\n"
                + "m1_no,m1,social_interaction,no_target,videos\\a.mp4,box1,detect,80\nm1_ta,m1,social_interaction,target,videos/a.mp4,box1,,\n");

        var trials = StudyLoader.Load(folder.Path).Trials;

        Assert.That(trials.Select(t => (t.StartS, t.DurationS)), Is.EqualTo(new[] { ((double?)null, 80.0), (3, 90) }));
        Assert.That(trials[0].VideoPath, Is.EqualTo("videos/a.mp4"));
        Assert.That(trials[0].Arena.WidthCm, Is.EqualTo(40));
        Assert.That(trials[0].Arena.Enclosure!.Contains(new ArenaPoint(20, 41)), Is.True);
        Assert.That(trials[0].Arena.Zones.Select(z => z.Name), Is.EqualTo(new[] { "interaction_zone", "corners", "hut" }));
        Assert.That(trials[1].Arena.Zones.Select(z => z.Name), Is.EqualTo(new[] { "interaction_zone", "hut" }));
        Assert.That(trials[1].Exclusions, Is.EqualTo(new[] { new Exclusion(10, 12.5) }));
        Assert.That(trials[0].Calibration, Is.TypeOf<CalibrationRequest.FromCorners>());
    }

    [Test]
    public void Load_CalibrationsOfAllKinds_AreRead()
    {
        using var folder = new StudyFolder()
            .Write("trials/m1_no.yaml", "px_per_cm: 10.5\norigin_px: [3, 4]\n")
            .Write("trials/m1_ta.yaml", "corners_px: [[0, 0], [100, 0], [100, 100], [0, 100]]\nlens: { focal_x: 600, focal_y: 600, centre_x: 320, centre_y: 240, k1: -0.2 }\n")
            .Write("trials/m1_of.yaml", "diameter_cm: 50\ncircle_px: { x: 320, y: 240, radius: 200 }\n");

        var trials = StudyLoader.Load(folder.Path).Trials;

        Assert.That(trials[0].Calibration, Is.EqualTo(new CalibrationRequest.FromScale(10.5, new PixelPoint(3, 4))));
        Assert.That(trials[2].Calibration, Is.TypeOf<CalibrationRequest.FromCorners>());
        Assert.That(trials[2].Calibration.Lens, Is.EqualTo(new LensDistortion(600, 600, 320, 240, -0.2, 0, 0, 0, 0)));
        Assert.That(trials[1].Calibration, Is.EqualTo(new CalibrationRequest.FromCircle(new PixelPoint(320, 240), 200)));
        Assert.That((trials[1].Arena.Shape, trials[1].Arena.WidthCm), Is.EqualTo((ArenaShape.Circle, 50.0)));
    }

    [Test]
    public void Check_FolderOrDanglingLinkForAVideo_SaysWhatItIs()
    {
        using var folder = new StudyFolder().Write("trials.csv", Header + "\na,m1,open_field,,videos\nb,m1,open_field,,link.mp4\nc,m1,open_field,,good.mp4\n");
        File.CreateSymbolicLink(Path.Combine(folder.Path, "link.mp4"), "nowhere.mp4");
        File.CreateSymbolicLink(Path.Combine(folder.Path, "good.mp4"), Path.Combine("videos", "a.mp4"));

        Assert.That(StudyLoader.Check(folder.Path).Faults.Select(f => $"{f.Where}: {f.Found}"), Is.EqualTo(new[]
        {
            "trials.csv row 2, column video: 'videos', which is a folder",
            "trials.csv row 3, column video: 'link.mp4', a link to 'nowhere.mp4', which is not there",
        }));
    }

    [Test]
    public void Check_FileInPlaceOfTheFolder_AsksForTheFolder()
    {
        using var folder = new StudyFolder();

        var fault = StudyLoader.Check(Path.Combine(folder.Path, "study.yaml")).Faults.Single();

        Assert.That((fault.Found, fault.Do), Is.EqualTo(("a file", "Give the folder it is in.")));
    }

    [TestCase("utf-8 with mark")]
    [TestCase("utf-16")]
    [TestCase("semicolons")]
    [TestCase("tabs")]
    public void Load_TableAsSpreadsheetsSaveIt_IsReadTheSame(string kind)
    {
        var text = Header + ",start_s\r\nm1_of,m1,open_field,,videos/a.mp4,1.5\r\n";
        using var folder = new StudyFolder().WriteBytes("trials.csv", kind switch
        {
            "utf-8 with mark" => [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(text)],
            "utf-16" => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(text)],
            "semicolons" => Encoding.UTF8.GetBytes(text.Replace(',', ';').Replace("1.5", "1,5")),
            _ => Encoding.UTF8.GetBytes(text.Replace(',', '\t')),
        });

        Assert.That(StudyLoader.Load(folder.Path).Trials.Single().StartS, Is.EqualTo(1.5));
    }

    [Test]
    public void Check_BrokenStudy_NamesEveryFaultWithItsPlaceInOneRun()
    {
        using var folder = new StudyFolder()
            .Write("study.yaml", """
                name: Broken
                trakcer: pose
                control_groups: [controls]
                social_interaction:
                  preset: golden-2012
                  enclosure_along_cm: -10
                open_field:
                  width_cm: 40 cm
                tracking:
                  cleaning:
                    max_gap: 0.5
                    max_gap_s: 0,5
                arenas:
                  box1:
                    corners_px: [[0, 0], [100, 100], [100, 0], [0, 100]]
                """)
            .Write("subjects.csv", "subject_id,group\nm1,control\nm2,defeated\nm2,defeated\n")
            .Write("trials/m1_ta.yaml", "exclusions:\n  - { start_s: 20, end_s: 10 }\nzones:\n  hut: { rectangle_cm: [0, 0, 5, -5] }\n  web: { polygon_cm: [[0, 0], [10, 10], [10, 0], [0, 10]] }\n")
            .Write("trials/m1_tb.yaml", "")
            .Write("trials.csv", """
                trial_id,subject_id,test,session,video,arena,start_s,duration_s,end_s,vidoe
                m1_no,m1,social_interaction,no_target,videos/a.mp4,box1,,,,
                m1_ta,m1,social_interaction,target,videos/b.mp4,box2,,,,
                m1_TA,m1,social_interaction,targte,videos/a.mp4,,,,,
                m2_no,m2,social_interaction,no_target,videos/a.mp4,,,-5,,
                m3_of,m3,open_field,,videos/a.mp4,,20,,10,
                m3/2,m1,open_feild,,C:\a.mp4,,,,,
                """);

        var (study, faults) = StudyLoader.Check(folder.Path);

        Assert.That(study, Is.Null);
        Assert.That(faults.Select(f => f.Where), Is.EquivalentTo(ExpectedPlaces), string.Join("\n", faults));
        Assert.That(faults.Select(f => f.Do), Is.All.Not.Empty);
        Assert.That(faults.Single(f => f.Where == "study.yaml line 2, key trakcer").Do, Is.EqualTo("Did you mean 'tracker'?"));
        Assert.That(faults.Single(f => f.Where == "trials.csv row 3, column video").Do, Is.EqualTo("Did you mean 'a.mp4'?"));
    }

    private static readonly string[] ExpectedPlaces =
    [
        "study.yaml line 2, key trakcer",
        "study.yaml line 3, key control_groups",
        "study.yaml line 5, key social_interaction.preset",
        "study.yaml line 6, key social_interaction.enclosure_along_cm",
        "study.yaml line 8, key open_field.width_cm",
        "study.yaml line 11, key tracking.cleaning.max_gap",
        "study.yaml line 12, key tracking.cleaning.max_gap_s",
        "study.yaml line 15, key arenas.box1.corners_px",
        "subjects.csv row 4, column subject_id",
        "trials.csv row 1",
        "trials.csv row 3, column video",
        "trials.csv row 3, column arena",
        "trials.csv row 4, column trial_id",
        "trials.csv row 4, column session",
        "trials.csv row 5, column duration_s",
        "trials.csv row 5, column session",
        "trials.csv row 6, column subject_id",
        "trials.csv row 6, column end_s",
        "trials.csv row 7, column trial_id",
        "trials.csv row 7, column test",
        "trials.csv row 7, column video",
        "trials/m1_ta.yaml line 2, key exclusions.end_s",
        "trials/m1_ta.yaml line 4, key zones.hut.rectangle_cm",
        "trials/m1_ta.yaml line 5, key zones.web.polygon_cm",
        "trials/m1_tb.yaml",
    ];

    [Test]
    public void Check_ManyFaults_AreToldFileByFileInOrderOfRows()
    {
        var rows = string.Concat(Enumerable.Range(1, 11).Select(k => $"t{k},m1,open_field,,videos/a.mp4,{(k is 2 or 10 ? "x" : "")}\n"));
        using var folder = new StudyFolder().Write("study.yaml", "\ntracker: x\nnmae: 1\n").Write("trials.csv", Header + ",start_s\n" + rows + "t1,m1,open_field,,videos/a.mp4,\n");

        Assert.That(StudyLoader.Check(folder.Path).Faults.Select(f => f.Where), Is.EqualTo(new[]
        {
            "study.yaml line 2, key tracker", "study.yaml line 3, key nmae",
            "trials.csv row 3, column start_s", "trials.csv row 11, column start_s", "trials.csv row 13, column trial_id",
        }));
    }

    [Test]
    public void Load_TrialWithoutAnArena_TakesTheFileNamedAfterItsTest()
    {
        using var folder = new StudyFolder().Write("arenas/open_field.yaml", "corners_px: [[0, 0], [100, 0], [100, 100], [0, 100]]\n");

        var trials = StudyLoader.Load(folder.Path).Trials;

        Assert.That(trials.Single(t => t.Arena.Id == "open_field").Calibration, Is.TypeOf<CalibrationRequest.FromCorners>());
        Assert.That(trials.First(t => t.Arena.Id == "social_interaction").Calibration, Is.TypeOf<CalibrationRequest.Auto>());
    }

    [Test]
    public void Check_ArenaFileThatNoTrialNames_IsAFaultWhereATrialNamesNone()
    {
        using var folder = new StudyFolder().Write("arenas/box1.yaml", "width_cm: 40\n");

        var fault = StudyLoader.Check(folder.Path).Faults.Single();

        Assert.That((fault.Where, fault.Found), Is.EqualTo(("arenas/box1.yaml", "a file for the arena 'box1', which no trial is in")));
    }

    [Test]
    public void Check_ImportedTracksInPixels_NeedACalibration()
    {
        using var folder = new StudyFolder().Write("t.csv", "")
            .Write("trials.csv", "trial_id,subject_id,test,session,tracks,frames_per_s\nm1_of,m1,open_field,,t.csv,25\n");

        Assert.That(StudyLoader.Check(folder.Path).Faults.Single().Where, Is.EqualTo("trials.csv row 2, column tracks"));

        folder.Write("trials/m1_of.yaml", "px_per_cm: 10\norigin_px: [0, 0]\n");
        var tracks = StudyLoader.Load(folder.Path).Trials.Single().Tracks!;
        Assert.That((tracks.Path, tracks.FramesPerS, tracks.Individual), Is.EqualTo(("t.csv", 25.0, (string?)null)));
    }

    [TestCase("2026-03-09", 9)]
    [TestCase("", null)]
    public void Load_RecordedOn_IsTheDayGiven(string cell, int? day)
    {
        using var folder = new StudyFolder().Write("trials.csv", $"trial_id,subject_id,test,session,video,recorded_on\nm1_of,m1,open_field,,videos/a.mp4,{cell}\n");

        Assert.That(StudyLoader.Load(folder.Path).Trials.Single().RecordedOn?.Day, Is.EqualTo(day));
    }

    [Test]
    public void Check_RecordedOnInAnotherOrder_IsRefusedNotGuessed()
    {
        using var folder = new StudyFolder().Write("trials.csv", "trial_id,subject_id,test,session,video,recorded_on\nm1_of,m1,open_field,,videos/a.mp4,09/03/2026\n");

        var fault = StudyLoader.Check(folder.Path).Faults.Single();

        Assert.That((fault.Where, fault.Found), Is.EqualTo(("trials.csv row 2, column recorded_on", "'09/03/2026'")));
    }

    [Test]
    public void Check_ImportedTracksWithAScaleButNoOrigin_AreRefused()
    {
        using var folder = new StudyFolder().Write("t.csv", "").Write("trials/m1_of.yaml", "px_per_cm: 10\n")
            .Write("trials.csv", "trial_id,subject_id,test,session,tracks,frames_per_s\nm1_of,m1,open_field,,t.csv,25\n");

        Assert.That(StudyLoader.Check(folder.Path).Faults.Single().Do, Does.Contain("origin_px"));
    }

    [Test]
    public void Check_LensBesideAScale_IsRefusedAsItWouldChangeNothing()
    {
        using var folder = new StudyFolder()
            .Write("trials/m1_no.yaml", "px_per_cm: 10.5\nlens: { focal_x: 600, focal_y: 600, centre_x: 320, centre_y: 240, k1: -0.2 }\n");

        Assert.That(StudyLoader.Check(folder.Path).Faults.Single().Where, Does.Contain("lens"));
    }

    [Test]
    public void Check_SecondTrialOfASession_IsAFaultEvenWhereIncompletePairsAreAllowed()
    {
        using var folder = new StudyFolder().Write("study.yaml", "allow_incomplete_pairs: true\n").Write("trials.csv", Header + """

            a,m1,social_interaction,target,videos/a.mp4
            b,m1,social_interaction,target,videos/a.mp4
            """);

        Assert.That(StudyLoader.Check(folder.Path).Faults.Single().Found, Is.EqualTo("a second target trial of subject 'm1'"));
    }

    [TestCase("[1, :]")]
    [TestCase("[1, -]")]
    [TestCase("[?]")]
    [TestCase("[1, -,2]")]
    [TestCase("[1, %]")]
    public void Check_SlipInsideBracketsForWhichTheLibraryHasNoError_SaysTheLine(string list)
    {
        using var folder = new StudyFolder().Write("study.yaml", $"name: a\ncontrol_groups: {list}\n");

        Assert.That(StudyLoader.Check(folder.Path).Faults.First().Where, Does.StartWith("study.yaml line 2"));
    }

    [Test]
    public void Check_CharacterZeroInAPath_IsAFaultOfItsLine()
    {
        using var folder = new StudyFolder().Write("trials.csv", Header + "\nm1_no,m1,social_interaction,no_target,videos/a\0.mp4\n");

        Assert.That(StudyLoader.Check(folder.Path).Faults.Select(f => f.Where), Has.Member("trials.csv line 2"));
    }

    [Test]
    public void Check_CharacterZeroEscapedInYaml_IsAFaultOfItsLine()
    {
        using var folder = new StudyFolder().Write("study.yaml", "name: a\nmodel: \"a\\0.yaml\"\n");

        Assert.That(StudyLoader.Check(folder.Path).Faults.Single().Where, Is.EqualTo("study.yaml line 2"));
    }

    [Test]
    public void Load_WithFaults_ThrowsThemAll()
    {
        using var folder = new StudyFolder().Write("study.yaml", "nmae: x\ntracker: blob\n");

        Assert.That(() => StudyLoader.Load(folder.Path), Throws.TypeOf<UserErrorException>().With.Property("Faults").Length.EqualTo(2));
    }
}
