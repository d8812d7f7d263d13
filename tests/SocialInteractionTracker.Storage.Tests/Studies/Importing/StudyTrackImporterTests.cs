using SocialInteractionTracker.Core;
using SocialInteractionTracker.Core.Poses;
using SocialInteractionTracker.Storage.Studies;
using SocialInteractionTracker.Storage.Studies.Importing;
using SocialInteractionTracker.TestKit;

namespace SocialInteractionTracker.Storage.Tests.Studies.Importing;

public sealed class StudyTrackImporterTests
{
    private const string Own = "frame,time_s,nose_x_px,nose_y_px,wing_x_px,wing_y_px\n0,0,1,2,3,4\n1,0.1,1,2,3,4\n";
    private const string TwoMice = "scorer,n,n,n,n\nindividuals,a,a,b,b\nbodyparts,nose,nose,nose,nose\ncoords,x,y,x,y\n0,1,2,3,4\n";

    [Test]
    public void Import_NoStudy_MakesOneThatLoadsOnceCalibrated()
    {
        using var folder = new TemporaryFolder();
        var study = folder.File("study");

        var result = Import(study, Write(folder, "m07_openfieldDLC_resnet50_xAug28shuffle1_1030000.csv", Own));

        var trial = result.Trials.Single();
        Assert.That((trial.TrialId, trial.IsNew), Is.EqualTo(("m07_openfield", true)));
        Assert.That(trial.Report.Mapped.Single().Point, Is.EqualTo(BodyPoint.Nose));
        Assert.That(trial.Report.Dropped, Is.EqualTo(new[] { "wing" }));
        Assert.That(result.Notes.Single(), Does.Contain("px_per_cm"));
        File.AppendAllText(Path.Combine(study, "study.yaml"), "");
        Directory.CreateDirectory(Path.Combine(study, "trials"));
        File.WriteAllText(Path.Combine(study, "trials", "m07_openfield.yaml"), "px_per_cm: 10\norigin_px: [0, 0]\n");
        Assert.That(StudyLoader.Load(study).Trials.Single().Tracks!.Path, Is.EqualTo("imports/m07_openfieldDLC_resnet50_xAug28shuffle1_1030000.csv"));
    }

    [Test]
    public void Import_IntoAStudy_FindsTheTrialByItsVideoAndKeepsACopyOfTheTable()
    {
        using var folder = new TemporaryFolder();
        const string Trials = "trial_id,subject_id,test,video,start_s\nt1,m1,open_field,videos/m1 day2.mp4,12\nt2,m2,open_field,videos/m2.mp4,\n";
        var study = Study(folder, Trials);

        var result = Import(study, Write(folder, "m1_day2.analysis.csv", Own));

        Assert.That((result.Trials.Single().TrialId, result.Trials.Single().IsNew), Is.EqualTo(("t1", false)));
        Assert.That(File.ReadAllText(Path.Combine(study, "trials.csv")),
            Is.EqualTo("trial_id,subject_id,test,video,start_s,tracks\nt1,m1,open_field,videos/m1 day2.mp4,12,imports/m1_day2.analysis.csv\nt2,m2,open_field,videos/m2.mp4,,\n"));
        Assert.That(result.Kept, Is.EqualTo(new[] { "trials.csv.bak" }));
        Assert.That(File.ReadAllText(Path.Combine(study, "trials.csv.bak")), Is.EqualTo(Trials));
    }

    [Test]
    public void Import_Again_ChangesNothing()
    {
        using var folder = new TemporaryFolder();
        var file = Write(folder, "m1_of.csv", Own);
        Import(folder.File("study"), file);
        var before = Directory.GetFiles(folder.File("study"), "*", SearchOption.AllDirectories).ToDictionary(path => path, File.ReadAllText);

        Import(folder.File("study"), file);

        Assert.That(Directory.GetFiles(folder.File("study"), "*", SearchOption.AllDirectories).ToDictionary(path => path, File.ReadAllText), Is.EqualTo(before));
    }

    [Test]
    public void Import_OtherFileOfThatName_StandsBesideTheFirst()
    {
        using var folder = new TemporaryFolder();
        var study = folder.File("study");
        Import(study, Write(folder, "m1_of.csv", Own));

        Import(study, Write(folder, "m1_of.csv", Own.Replace("1,2,3", "1,9,3", StringComparison.Ordinal)));

        Assert.That(Directory.GetFiles(Path.Combine(study, "imports")).Select(Path.GetFileName), Is.EquivalentTo(new[] { "m1_of.csv", "m1_of_2.csv" }));
        Assert.That(File.ReadAllText(Path.Combine(study, "trials.csv")), Does.Contain("imports/m1_of_2.csv"));
    }

    [Test]
    public void Import_SeveralAnimals_AsksOrMakesATrialOfEach()
    {
        using var folder = new TemporaryFolder();
        var file = Write(folder, "box_of.csv", TwoMice);

        Assert.That(() => Import(folder.File("study"), file), Throws.TypeOf<UserErrorException>().With.Message.Contains("'a', 'b'"));
        Assert.That(Directory.Exists(folder.File("study")), Is.False, "nothing is written before something can be taken");
        var each = StudyTrackImporter.Import(folder.File("study"), new TrackImportRequest { Sources = [file], EachAnimal = true, FramesPerS = 25 });
        Assert.That(each.Trials.Select(t => (t.TrialId, t.Report.Individual)), Is.EqualTo(new[] { ("box_of_a", "a"), ("box_of_b", "b") }));
    }

    [Test]
    public void Import_TwoFilesOfOneTrialAndABadOne_TakesTheFirstAndTellsTheOthers()
    {
        using var folder = new TemporaryFolder();
        string[] files = [Write(folder, "m1_of.csv", Own), Write(folder, "m1_of.tracks.csv", Own), Write(folder, "bad.csv", "a,b\n1,2\n")];

        var result = StudyTrackImporter.Import(folder.File("study"), new TrackImportRequest { Sources = files });

        Assert.That(result.Trials.Select(t => t.Source), Is.EqualTo(new[] { "m1_of.csv" }));
        Assert.That(result.Refused.Select(f => f.ToString()), Has.Some.Contains("a second file for the trial 'm1_of'").And.Some.Contains("bad.csv"));
    }

    [Test]
    public void Import_DryRun_WritesNothing()
    {
        using var folder = new TemporaryFolder();

        var result = StudyTrackImporter.Import(folder.File("study"), new TrackImportRequest { Sources = [Write(folder, "m1_of.csv", Own)], IsDryRun = true });

        Assert.That((result.Trials.Length, result.Written.Length, Directory.Exists(folder.File("study"))), Is.EqualTo((1, 0, false)));
    }

    private static TrackImportResult Import(string study, string file) => StudyTrackImporter.Import(study, new TrackImportRequest { Sources = [file] });

    private static string Study(TemporaryFolder folder, string trials)
    {
        Directory.CreateDirectory(folder.File("study"));
        File.WriteAllText(folder.File("study/study.yaml"), "name: s\n");
        File.WriteAllText(folder.File("study/trials.csv"), trials);
        return folder.File("study");
    }

    private static string Write(TemporaryFolder folder, string name, string text)
    {
        File.WriteAllText(folder.File(name), text);
        return folder.File(name);
    }
}
