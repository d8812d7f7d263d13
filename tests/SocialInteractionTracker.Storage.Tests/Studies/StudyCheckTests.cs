using SocialInteractionTracker.Core;
using SocialInteractionTracker.Storage.Studies;

namespace SocialInteractionTracker.Storage.Tests.Studies;

/// <summary>Every fault of every file is told in one run, each cause once.</summary>
public sealed class StudyCheckTests
{
    private const string Header = "trial_id,subject_id,test,session,video";
    private const string Pair = "m1_no,m1,social_interaction,no_target,videos/a.mp4\nm1_ta,m1,social_interaction,target,videos/a.mp4\n";

    private const string BrokenBox = """
        width_cm: -42
        corners_px: [[0, 0], [100, 100], [100, 0], [0, 100]]
        zones: { hut: { rectangle_cm: [0, 0, 5, -5] } }
        """;

    private static readonly string[] PlacesInBox =
        ["arenas/box.yaml line 1, key width_cm", "arenas/box.yaml line 2, key corners_px", "arenas/box.yaml line 3, key zones.hut.rectangle_cm"];

    [TestCase("trial_id,subject_id,test,sesion,video,arena")]
    [TestCase("trial,subject_id,test,session,video,arena")]
    [TestCase("trial_id,subject,test,session,video,arena")]
    [TestCase("trial_id,subject_id,tests,session,video,arena")]
    [TestCase("trial_id,subject_id,test,session,Video,arena")]
    [TestCase("trial_id,subject_id,test,session,video_file,arena")]
    [TestCase("trial_id,subject_id,test,session,video,areena")]
    public void Check_MisspeltColumn_IsOneFaultAndAllOthersAreStillFound(string header)
    {
        using var folder = new StudyFolder()
            .Write("study.yaml", "scoring: { entri: {} }\n").Write("arenas/box.yaml", BrokenBox).Write("trials/m1_no.yaml", "start_s: -1\n")
            .Write("trials.csv", header + "\nm1_no,m1,social_interaction,no_target,videos/a.mp4,box\nm1_no,m1,social_interaction,target,videos/b.mp4,box\n"
                + "m2_no,m1x,social_interaction,no_target,videos/a.mp4,box\n")
            .Write("subjects.csv", "subject_id\nm1\nm1x\n");

        Assert.That(PlacesOf(folder), Is.EquivalentTo((string[])[
            "study.yaml line 1, key scoring.entri", "trials.csv row 1", "trials.csv row 3, column trial_id", "trials.csv row 3, column video",
            "trials.csv row 4, column session", .. PlacesInBox, "trials/m1_no.yaml line 1, key start_s"]));
    }

    [TestCase("subject_id,test,session,video,arena", "no column 'trial_id'")]
    [TestCase("trial_id,test,session,video,arena", "no column 'subject_id'")]
    [TestCase("trial_id,subject_id,session,video,arena", "no column 'test'")]
    [TestCase("trial_id,subject_id,test,video,arena", "no column 'session'")]
    [TestCase("trial_id,subject_id,test,session,arena", "no column 'video'")]
    public void Check_AbsentColumn_IsOneFaultAndAllOthersAreStillFound(string header, string found)
    {
        string[] names = ["trial_id", "subject_id", "test", "session", "video", "arena"];
        string[] rows = ["m1_no,m1,social_interaction,no_target,videos/a.mp4,box", "m1_ta,m1,social_interaction,target,videos/a.mp4,box"];
        var columns = header.Split(',').Select(name => Array.IndexOf(names, name)).ToArray();
        using var folder = new StudyFolder().Write("arenas/box.yaml", BrokenBox).Write("trials/m1_no.yaml", "start_s: -1\n")
            .Write("trials.csv", string.Join('\n', [header, .. rows.Select(row => string.Join(',', columns.Select(c => row.Split(',')[c])))]));

        Assert.That(PlacesOf(folder), Is.EquivalentTo((string[])["trials.csv row 1", .. PlacesInBox, "trials/m1_no.yaml line 1, key start_s"]));
        Assert.That(FaultsOf(folder).Single(f => f.Where == "trials.csv row 1").Found, Is.EqualTo(found));
    }

    [Test]
    public void Check_WithoutTrials_FindsTheFaultsOfTheOtherFiles()
    {
        using var folder = new StudyFolder().Write("arenas/box.yaml", BrokenBox).Write("trials/m1_no.yaml", "start_s: -1\n");
        File.Delete(Path.Combine(folder.Path, "trials.csv"));

        Assert.That(PlacesOf(folder), Is.EquivalentTo((string[])["trials.csv", .. PlacesInBox, "trials/m1_no.yaml line 1, key start_s"]));
    }

    [TestCase("box: { enclosure_along_cm: -1 }", true)]
    [TestCase("box: { periphery_band_cm: -1 }", true)]
    [TestCase("box: { preset: impc, circle_px: { x: 1, y: 1, radius: 5 } }", true)]
    [TestCase("box: { circle_px: { x: 1, y: 1, radius: 5 }, diameter_cm: 40 }", false)]
    [TestCase("box: { width_cm: 40 }", false)]
    public void Check_ArenaThatNoTrialIsIn_HasTheFaultsOfTheTestsItCanBeFor(string arena, bool isFaulty)
    {
        using var folder = new StudyFolder().Write("study.yaml", $"arenas:\n  {arena}\n");

        Assert.That(PlacesOf(folder), Has.Length.EqualTo(isFaulty ? 1 : 0));
    }

    [Test]
    public void Check_MisspeltKey_IsOneFaultAndItsValueIsCheckedToo()
    {
        using var folder = new StudyFolder().Write("study.yaml", """
            arena:
              box: { corner_px: [[0, 0], [100, 100], [100, 0], [0, 100]] }
            scorring:
              movment: { dead_band_cm: -1 }
            """);

        Assert.That(PlacesOf(folder), Is.EqualTo(new[]
        {
            "study.yaml line 2, key arena", "study.yaml line 2, key arenas.box.corner_px", "study.yaml line 2, key arenas.box.corners_px",
            "study.yaml line 4, key scorring", "study.yaml line 4, key scoring.movment", "study.yaml line 4, key scoring.movement.dead_band_cm",
        }));
    }

    [Test]
    public void Check_TabAsIndentation_IsNamedWithItsLine()
    {
        using var folder = new StudyFolder().Write("study.yaml", "arena: { width_cm: 40, height_cm: 40 }\nscoring:\n\tmovement: { dead_band_cm: 0.1 }\n");

        Assert.That(PlacesOf(folder), Is.EqualTo(new[] { "study.yaml line 3" }));
    }

    [Test]
    public void Check_KeyOfTheOtherTest_IsUnknown()
    {
        using var folder = new StudyFolder().Write("study.yaml", "open_field: { enclosure_wall: top }\nsocial_interaction: { periphery_band_cm: 8 }\n");

        Assert.That(PlacesOf(folder), Is.EqualTo(new[] { "study.yaml line 1, key open_field.enclosure_wall", "study.yaml line 2, key social_interaction.periphery_band_cm" }));
    }

    [Test]
    public void Check_StudyFileThatIsNoYaml_SaysNothingOfTheArenasItMayDefine()
    {
        using var folder = new StudyFolder().Write("study.yaml", "arenas: [\n")
            .Write("trials.csv", Header + ",arena\nm1_of,m1,open_field,,videos/a.mp4,box1\n");

        Assert.That(PlacesOf(folder), Is.EqualTo(new[] { "study.yaml line 2" }));
    }

    [Test]
    public void Check_ArenaFileThatIsNoYaml_SaysNothingOfItsTrials()
    {
        using var folder = new StudyFolder().Write("arenas/box1.yaml", "zones: [\n")
            .Write("trials.csv", Header + ",arena\nm1_of,m1,open_field,,videos/a.mp4,box1\n");

        Assert.That(PlacesOf(folder), Is.EqualTo(new[] { "arenas/box1.yaml line 2" }));
    }

    [Test]
    public void Check_UnknownNameInManyRows_IsOneFaultWithTheRows()
    {
        using var folder = new StudyFolder()
            .Write("trials.csv", Header + ",arena\nm1_no,mouse,social_interaction,no_target,videos/a.mp4,box\nm1_ta,mouse,social_interaction,target,videos/a.mp4,box\n");

        Assert.That(FaultsOf(folder).Select(f => f.Found), Is.EqualTo(new[] { "the unknown arena 'box' (rows 2 and 3)", "the unknown subject 'mouse' (rows 2 and 3)" }).AsCollection
            .Or.EqualTo(new[] { "the unknown subject 'mouse' (rows 2 and 3)", "the unknown arena 'box' (rows 2 and 3)" }).AsCollection);
    }

    [TestCase("m1_no,m1,social_interaction,no_target,videos/a.mp4\nm1_ta,mm1,social_interaction,target,videos/a.mp4\n", "trials.csv row 3, column subject_id")]
    [TestCase("m1_no,m1,social_interaction,no_target,videos/a.mp4\nm1_ta,,social_interaction,target,videos/a.mp4\n", "trials.csv row 3, column subject_id")]
    [TestCase("m1_no,m1,social_interaction,no_target,videos/a.mp4\nm1_ta,m1,social_interaction,tagret,videos/a.mp4\n", "trials.csv row 3, column session")]
    [TestCase("m1_no,m1,social_interaction,no_target,videos/a.mp4\nm1_ta,m1,,target,videos/a.mp4\n", "trials.csv row 3, column test")]
    [TestCase("m1_no,m1,social_interaction,no_target,videos/a.mp4\nm1_ta,m1,social_interacton,target,videos/a.mp4\n", "trials.csv row 3, column test")]
    public void Check_RowThatCanBeTheMissingPartner_IsTheOnlyFault(string rows, string where)
    {
        using var folder = new StudyFolder().Write("trials.csv", $"{Header}\n{rows}");

        Assert.That(PlacesOf(folder), Is.EqualTo(new[] { where }));
    }

    [Test]
    public void Check_TrialWithoutPartnerOfAnUnknownSubject_HasBothFaults()
    {
        using var folder = new StudyFolder().Write("trials.csv", $"{Header}\n{Pair}x_no,stranger,social_interaction,no_target,videos/a.mp4\n");

        Assert.That(PlacesOf(folder), Is.EquivalentTo(new[] { "trials.csv row 4, column session", "trials.csv row 4, column subject_id" }));
    }

    [TestCase("subject_id,Group\nm1,control\n", "subjects.csv row 1")]
    [TestCase("subject_id,gruop\nm1,control\n", "subjects.csv row 1")]
    [TestCase("subject,group\nm1,control\n", "subjects.csv row 1")]
    [TestCase("name_of_mouse,group\nm1,control\n", "subjects.csv row 1")]
    [TestCase("subject_id,age\nm1,9\n", "study.yaml line 1, key control_groups")]
    public void Check_SubjectsWithAWrongColumn_IsTheOnlyFault(string subjects, string where)
    {
        using var folder = new StudyFolder().Write("study.yaml", "control_groups: [control]\n").Write("subjects.csv", subjects);

        Assert.That(PlacesOf(folder), Is.EqualTo(new[] { where }));
    }

    [TestCase("start_s,end_s", "x,10", "trials.csv row 2, column start_s")]
    [TestCase("start_s,end_s", "-1,10", "trials.csv row 2, column start_s")]
    [TestCase("start_s,end_s", "20,10", "trials.csv row 2, column end_s")]
    public void Check_WindowWithOneFault_IsToldOnce(string columns, string cells, string where)
    {
        using var folder = new StudyFolder().Write("trials.csv", $"{Header},{columns}\nm1_of,m1,open_field,,videos/a.mp4,{cells}\n");

        Assert.That(PlacesOf(folder), Is.EqualTo(new[] { where }));
    }

    [Test]
    public void Check_NegativeStartWithAnEndInSettings_IsToldOnce()
    {
        using var folder = new StudyFolder().Write("study.yaml", "open_field: { start_s: -1, end_s: 10 }\n");

        Assert.That(PlacesOf(folder), Is.EqualTo(new[] { "study.yaml line 1, key open_field.start_s" }));
    }

    [Test]
    public void Check_TwoCalibrationsTogether_HaveTheirOwnFaultsToo()
    {
        using var folder = new StudyFolder().Write("arenas/open_field.yaml", "corners_px: [[0, 0], [100, 100], [100, 0], [0, 100]]\npx_per_cm: -3\n");

        Assert.That(FaultsOf(folder).Select(f => f.Found), Is.EquivalentTo(new[] { "corners that cross or go round anticlockwise", "corners_px and px_per_cm together", "'-3'" }));
    }

    [Test]
    public void Check_RowsLongerThanTheHeader_AreOneFault()
    {
        using var folder = new StudyFolder().Write("trials.csv", $"{Header}\na,m1,open_field,,videos/a.mp4,x\nb,m1,open_field,,videos/a.mp4,x\n");

        Assert.That(FaultsOf(folder).Single().Found, Is.EqualTo("more cells than the header has names (rows 2 and 3)"));
    }

    private static string[] PlacesOf(StudyFolder folder) => [.. FaultsOf(folder).Select(fault => fault.Where)];

    private static Fault[] FaultsOf(StudyFolder folder) => [.. StudyLoader.Check(folder.Path).Faults];
}
