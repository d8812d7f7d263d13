using SocialInteractionTracker.Core;
using SocialInteractionTracker.Core.Trials;
using SocialInteractionTracker.Storage.Studies;
using SocialInteractionTracker.Storage.Studies.Making;
using SocialInteractionTracker.TestKit;

namespace SocialInteractionTracker.Storage.Tests.Studies;

public sealed class StudyMakerTests
{
    [TestCase("m01_empty.mp4", "m01", TestKind.SocialInteraction, Session.NoTarget)]
    [TestCase("mouse3-target.avi", "mouse3", TestKind.SocialInteraction, Session.Target)]
    [TestCase("SI_1_no_target.mp4", "1", TestKind.SocialInteraction, Session.NoTarget)]
    [TestCase("SI_1_target.mp4", "1", TestKind.SocialInteraction, Session.Target)]
    [TestCase("2026-03-04_SI_M12_NoTarget.mov", "M12", TestKind.SocialInteraction, Session.NoTarget)]
    [TestCase("social_interaction_f7_cd1.mp4", "f7", TestKind.SocialInteraction, Session.Target)]
    [TestCase("20260304_mouse 5 session 2.mp4", "mouse_5", TestKind.SocialInteraction, Session.Target)]
    [TestCase("with_target/a17.mp4", "a17", TestKind.SocialInteraction, Session.Target)]
    [TestCase("m4/empty.mp4", "m4", TestKind.SocialInteraction, Session.NoTarget)]
    [TestCase("OF_m01.mp4", "m01", TestKind.OpenField, Session.None)]
    [TestCase("openfield-m3v1.mp4", "m3v1", TestKind.OpenField, Session.None)]
    [TestCase("videos/Control 12 open field.mp4", "12", TestKind.OpenField, Session.None)]
    [TestCase("holiday.mp4", "holiday", TestKind.OpenField, Session.None)]
    [TestCase("SI_m2.mp4", "m2", TestKind.SocialInteraction, Session.None)]
    [TestCase("02-01-2026 OF.mp4", "subject", TestKind.OpenField, Session.None)]
    public void Guess_VideoName_GivesSubjectTestAndSession(string video, string subject, TestKind test, Session session)
    {
        var guess = NameGuesser.Guess(video);

        Assert.That((guess.SubjectId, guess.Test, guess.Session), Is.EqualTo((subject, test, session)), guess.Because);
        Assert.That(guess.Because, Does.Contain("subject"));
    }

    [TestCase("2026-03-04_SI_M12_NoTarget.mov", "2026-03-04")]
    [TestCase("20260304_mouse 5 session 2.mp4", "2026-03-04")]
    [TestCase("2025-01-02/m1_2026.03.04_10-15-00_target.mp4", "2026-03-04")]
    [TestCase("02-01-2026 OF.mp4", null)]
    [TestCase("2026-13-40_m1_target.mp4", null)]
    [TestCase("m01_empty.mp4", null)]
    public void Guess_VideoName_GivesTheDayThatCanBeReadOneWayOnly(string video, string? day)
    {
        Assert.That(NameGuesser.Guess(video).RecordedOn?.ToString("yyyy-MM-dd"), Is.EqualTo(day));
    }

    [Test]
    public void Make_FolderOfPairsAndOpenFields_GivesAStudyThatPassesItsCheck()
    {
        using var folder = Videos("m1_empty.mp4", "m1_target.mp4", "control/m2_empty.MP4", "control/m2_target.mp4", "OF_m1.avi", "results/overlays/x.mp4", "notes.txt");

        var made = StudyMaker.Make(folder.Path);
        var study = StudyLoader.Load(folder.Path);

        Assert.That(made.Written, Is.EqualTo(new[] { "study.yaml", "trials.csv", "subjects.csv" }));
        Assert.That(made.Notes, Has.Length.EqualTo(1));
        Assert.That(study.Trials.Select(t => t.TrialId), Is.EqualTo(new[] { "OF_m1", "m1_empty", "m1_target", "m2_empty", "m2_target" }));
        Assert.That(study.Subjects.Select(s => (s.Id, s.Group)), Is.EqualTo(new[] { ("m1", (string?)null), ("m2", "control") }));
        Assert.That(study.Trials[1].DurationS, Is.EqualTo(150));
    }

    [TestCase(77.7, 69)]
    [TestCase(31.6, 28)]
    [TestCase(599.9, 539)]
    [TestCase(600, 600)]
    public void Make_SingleOpenField_HasAWindowThatLeavesRoomForItsStart(double videoS, double windowS)
    {
        using var folder = Videos("openfield-m3v1.mp4");

        var made = StudyMaker.Make(folder.Path, _ => videoS);

        Assert.That(StudyLoader.Load(folder.Path).Trials.Single().DurationS, Is.EqualTo(windowS));
        Assert.That(made.Notes.Count(note => note.Contains("duration_s")), Is.EqualTo(windowS < 600 ? 1 : 0), "a window that is not the preset's is told");
    }

    [Test]
    public void Make_SubjectWithoutPartner_PassesTheCheckAndIsNamed()
    {
        using var folder = Videos("m1_empty.mp4", "m1_target.mp4", "m2_target.mp4");

        var made = StudyMaker.Make(folder.Path);

        Assert.That(StudyLoader.Check(folder.Path).Faults, Is.Empty);
        Assert.That(made.Notes[1], Does.Contain("'m2'"));
    }

    [Test]
    public void Make_SameNameInTwoFolders_GivesTwoTrials()
    {
        using var folder = Videos("day 1/OF m1.mp4", "day 2/OF m1.mp4");

        StudyMaker.Make(folder.Path);

        Assert.That(StudyLoader.Load(folder.Path).Trials.Select(t => t.TrialId), Is.Unique);
    }

    [Test]
    public void Make_WhereAStudyIs_ChangesNothing()
    {
        using var folder = Videos("m1_of.mp4");
        StudyMaker.Make(folder.Path);
        File.WriteAllText(folder.File("study.yaml"), "name: mine\n");
        File.Delete(folder.File("subjects.csv"));

        Assert.That(() => StudyMaker.Make(folder.Path), Throws.TypeOf<UserErrorException>());
        Assert.That(File.ReadAllText(folder.File("study.yaml")), Is.EqualTo("name: mine\n"));

        File.Delete(folder.File("trials.csv"));
        var made = StudyMaker.Make(folder.Path);
        Assert.That((made.Written, made.Kept), Is.EqualTo((new[] { "trials.csv", "subjects.csv" }, new[] { "study.yaml" })));
    }

    [Test]
    public void Make_NoVideos_IsAUserError()
    {
        using var folder = new TemporaryFolder();

        Assert.That(() => StudyMaker.Make(folder.Path), Throws.TypeOf<UserErrorException>().With.Message.Contains("no video"));
        Assert.That(() => StudyMaker.Make(folder.File("absent")), Throws.TypeOf<UserErrorException>());
    }

    private static TemporaryFolder Videos(params string[] names)
    {
        var folder = new TemporaryFolder();
        foreach (var name in names)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(folder.File(name))!);
            File.WriteAllText(folder.File(name), "not looked into here");
        }

        return folder;
    }
}
