using System.Text;
using SocialInteractionTracker.Core;
using SocialInteractionTracker.Core.Arenas;
using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Storage.Studies;
using SocialInteractionTracker.Storage.Studies.Editing;
using SocialInteractionTracker.TestKit;

namespace SocialInteractionTracker.Storage.Tests.Studies.Editing;

public sealed class StudyEditorTests : IDisposable
{
    private const string Table = "trial_id;subject_id;test;session;video;arena;start_s\na1;A;social_interaction;no_target;a1.mp4;box;2,5\na2;A;social_interaction;target;a2.mp4;box;\n";
    private const string Box = "# the box at the window\nenclosure_wall: left   # as in the picture\ncorners_px: [[10, 10], [110, 10], [110, 110], [10, 110]]\n";

    private static readonly Quadrilateral Moved = new(new(12, 10), new(112, 10), new(112, 110), new(12, 110));

    private TemporaryFolder _folder = null!;

    [SetUp]
    public void MakeStudy()
    {
        _folder = new TemporaryFolder();
        Directory.CreateDirectory(_folder.File("arenas"));
        Write("study.yaml", "name: Two\nsocial_interaction: { preset: golden-2011 }\n");
        Write("trials.csv", Table);
        Write("arenas/box.yaml", Box);
        Write("a1.mp4", "");
        Write("a2.mp4", "");
    }

    [TearDown]
    public void Dispose()
    {
        if (Directory.Exists(_folder.Path))
        {
            _folder.Dispose();
        }
    }

    [Test]
    public void Draft_CornersOfOneTrial_GoToItsOwnFile()
    {
        var draft = Draft("a1", new StudyEdit.Arena([SettingChange.Corners(Moved)], EditScope.Trial));

        Assert.That(draft.Files.Single(), Is.EqualTo(new FileChange("trials/a1.yaml", "", "corners_px: [[12, 10], [112, 10], [112, 110], [12, 110]]\n")));
        Assert.That(Trial(draft.Study, "a1").Calibration, Is.EqualTo(new CalibrationRequest.FromCorners(Moved)));
        Assert.That(Trial(draft.Study, "a2").Calibration, Is.Not.EqualTo(new CalibrationRequest.FromCorners(Moved)));
        Assert.That(Directory.Exists(_folder.File("trials")), Is.False, "a draft writes nothing");
    }

    [Test]
    public void Draft_CornersOfTheArena_KeepItsRemarks()
    {
        var draft = Draft("a1", new StudyEdit.Arena([SettingChange.Corners(Moved)], EditScope.Arena));

        Assert.That(draft.Files.Single().After, Is.EqualTo(Box.Replace("[[10, 10], [110, 10], [110, 110], [10, 110]]", "[[12, 10], [112, 10], [112, 110], [12, 110]]")));
        Assert.That(draft.Study.Trials.Select(t => t.Calibration), Is.All.EqualTo(new CalibrationRequest.FromCorners(Moved)));
    }

    [Test]
    public void Draft_CornersInPlaceOfAScale_RemoveTheScale()
    {
        Directory.CreateDirectory(_folder.File("trials"));
        Write("trials/a1.yaml", "px_per_cm: 2.5\norigin_px: [5, 5]\n# end\n");

        var draft = Draft("a1", new StudyEdit.Arena([SettingChange.Corners(Moved)], EditScope.Trial));

        Assert.That(draft.Files.Single().After, Is.EqualTo("# end\ncorners_px: [[12, 10], [112, 10], [112, 110], [12, 110]]\n"));
    }

    [Test]
    public void Draft_ArenaWhereTheTrialHasItsOwn_IsRefused()
    {
        Directory.CreateDirectory(_folder.File("trials"));
        Write("trials/a1.yaml", "calibration: auto\n");

        Assert.That(() => Draft("a1", new StudyEdit.Arena([SettingChange.Corners(Moved)], EditScope.Arena)), Throws.TypeOf<UserErrorException>().With.Message.Contains("of its own"));
    }

    [Test]
    public void Draft_WhatTheStudyDoesNotAllow_IsRefusedWithItsSentence() => Assert.That(
        () => Draft("a1", new StudyEdit.Arena([SettingChange.Measure("enclosure_along_cm", 60)], EditScope.Arena)),
        Throws.TypeOf<UserErrorException>().With.Message.Contains("reaches out of the arena"));

    [Test]
    public void Draft_Start_GoesToTheTableAsPeopleWriteNumbersThere()
    {
        var draft = Draft("a2", new StudyEdit.Start(3.2564));

        Assert.That(draft.Files.Single().After, Is.EqualTo(Table.Replace("a2.mp4;box;\n", "a2.mp4;box;3,256\n")));
        Assert.That(Trial(draft.Study, "a2").StartS, Is.EqualTo(3.256));
    }

    [Test]
    public void Draft_End_IsADuration()
    {
        var draft = Draft("a1", new StudyEdit.End(2.5, 100));

        Assert.That(draft.Files.Single().After.Split('\n')[1], Is.EqualTo("a1;A;social_interaction;no_target;a1.mp4;box;2,5;97,5"));
        Assert.That((Trial(draft.Study, "a1").DurationS, Trial(draft.Study, "a2").DurationS), Is.EqualTo((97.5, 150)));
    }

    [Test]
    public void Draft_ZonesAndMeasures_AreReadBack()
    {
        StudyDraft After(SettingChange change) => Draft("a1", new StudyEdit.Arena([change], EditScope.Arena));
        var circle = new CircleRegion(new(20, 21), 4.5);

        Assert.That(Trial(After(SettingChange.Zone("nest", [circle])).Study, "a1").Arena.FindZone("nest")!.Region, Is.EqualTo(circle));
        Assert.That(Trial(After(SettingChange.Zone("nest", [circle, PolygonRegion.Rectangle(1, 2, 3, 4)])).Study, "a1").Arena.FindZone("nest")!.Region,
            Is.EqualTo(new UnionRegion(circle, PolygonRegion.Rectangle(1, 2, 3, 4))));
        Assert.That(Trial(After(SettingChange.Interaction(new WithinInteractionZone(6))).Study, "a1").SocialInteraction!.InteractionZone, Is.EqualTo(new WithinInteractionZone(6)));
        Assert.That(Trial(After(SettingChange.EnclosureCentre(new(20, 20))).Study, "a1").SocialInteraction!.EnclosureCentre, Is.EqualTo(new ArenaPoint(20, 20)));
    }

    [Test]
    public void Draft_ExcludeAndInclude_TakeEachOtherBack()
    {
        var stretch = new StudyEdit.Exclude(10, 12.5, "door: open");
        Written("a1", stretch);
        Assert.That(Trial(Load(), "a1").Exclusions.Single(), Is.EqualTo(new Core.Tracks.Exclusion(10, 12.5)));

        Written("a1", new StudyEdit.Include(10, 12.5));

        Assert.That(Trial(Load(), "a1").Exclusions, Is.Empty);
    }

    [Test]
    public void Repeat_AfterAnotherRowWasChanged_TakesBackItsOwnAlone()
    {
        var written = Written("a1", new StudyEdit.Start(4));
        Written("a2", new StudyEdit.Start(9));

        var back = StudyEditor.Repeat(Load(), written with { Files = [.. written.Files.Select(file => file with { Before = file.After, After = file.Before })] });

        Assert.That(Trial(back.Study, "a1").StartS, Is.EqualTo(2.5));
        Assert.That(Trial(back.Study, "a2").StartS, Is.EqualTo(9));
    }

    [Test]
    public void Repeat_WhereItWasChangedAgain_IsAConflict()
    {
        var written = Written("a1", new StudyEdit.Start(4));
        Written("a1", new StudyEdit.Start(5));

        Assert.That(
            () => StudyEditor.Repeat(Load(), written with { Files = [.. written.Files.Select(file => file with { Before = file.After, After = file.Before })] }),
            Throws.TypeOf<StudyConflictException>());
    }

    [Test]
    public void Write_OverAChangeByHand_IsAConflictAndChangesNothing()
    {
        var version = TrialVersions.Of(Load(), "a1");
        var draft = Draft("a1", new StudyEdit.Start(4));
        Write("trials.csv", Table.Replace("2,5", "7"));

        Assert.That(() => Writer().Write(draft, version), Throws.TypeOf<StudyConflictException>());
        Assert.That(Trial(Load(), "a1").StartS, Is.EqualTo(7));
    }

    [Test]
    public void Write_WhileAnotherTrialIsChanged_IsNoConflict()
    {
        var version = TrialVersions.Of(Load(), "a1");
        Write("trials.csv", Table.Replace("a2.mp4;box;\n", "a2.mp4;box;8\n"));

        Writer().Write(Draft("a1", new StudyEdit.Start(4)), version);

        Assert.That(Load().Trials.Select(t => t.StartS), Is.EqualTo(new double?[] { 4, 8 }));
    }

    [Test]
    public void Write_OverAFile_KeepsACopyAndItsEncoding()
    {
        File.WriteAllText(_folder.File("trials.csv"), Table, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        var old = File.ReadAllBytes(_folder.File("trials.csv"));

        Written("a1", new StudyEdit.Start(4));

        Assert.That(File.ReadAllBytes(_folder.File("trials.csv")).Take(3), Is.EqualTo(new byte[] { 0xEF, 0xBB, 0xBF }));
        Assert.That(File.ReadAllBytes(Directory.GetFiles(_folder.File("backups"), "trials.csv.*").Single()), Is.EqualTo(old));
    }

    private static StudyTrial Trial(Study study, string id) => study.Trials.Single(t => t.TrialId == id);

    private Study Load() => StudyLoader.Load(_folder.Path);

    private StudyDraft Draft(string trialId, StudyEdit edit) => StudyEditor.Draft(Load(), trialId, edit);

    private StudyDraft Written(string trialId, StudyEdit edit)
    {
        var draft = Draft(trialId, edit);
        Writer().Write(draft, TrialVersions.Of(Load(), trialId));
        return draft;
    }

    private StudyWriter Writer() => new(_folder.Path, TimeProvider.System);

    private void Write(string name, string text) => File.WriteAllText(_folder.File(name), text);
}
