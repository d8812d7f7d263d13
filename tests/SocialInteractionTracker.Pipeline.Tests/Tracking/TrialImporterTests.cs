using System.Globalization;
using SocialInteractionTracker.Core.Poses;
using SocialInteractionTracker.Core.Tracks;
using SocialInteractionTracker.Pipeline.Running;
using SocialInteractionTracker.Pipeline.Tests.Scoring;
using SocialInteractionTracker.Pipeline.Tracking;
using SocialInteractionTracker.Storage.TrackFiles;

namespace SocialInteractionTracker.Pipeline.Tests.Tracking;

public sealed class TrialImporterTests
{
    private const int Frames = 100;

    [TestCase("", 60, TestName = "Import_DeepLabCutFile_TakesLikelihoodsFromItsCustomaryFloorOn")]
    [TestCase("imports: { likelihood_floor: 0.4 }", 100, TestName = "Import_DeepLabCutFileWithALowerFloor_TakesMore")]
    public async Task Import_Likelihoods(string settings, int known)
    {
        using var folder = new StudyOnDisk(settings);
        folder.Write("trials.csv", "trial_id,subject_id,test,session,tracks,frames_per_s\nm1_of,m1,open_field,,dlc.csv,10\n");
        folder.Write("dlc.csv", DeepLabCut(unsure: 30..70, likelihood: 0.59));

        var track = await ImportAsync(folder);

        Assert.That(track[BodyPoint.BodyCentre].Final.Count(p => !p.IsMissing), Is.EqualTo(known));
        Assert.That(track[BodyPoint.BodyCentre].Raw.Count(p => !p.IsMissing), Is.EqualTo(Frames), "raw positions are kept");
    }

    [Test]
    public async Task Import_FloorChanged_ImportsAgain()
    {
        using var folder = new StudyOnDisk();
        folder.Write("trials.csv", "trial_id,subject_id,test,session,tracks,frames_per_s\nm1_of,m1,open_field,,dlc.csv,10\n");
        folder.Write("dlc.csv", DeepLabCut(unsure: 30..70, likelihood: 0.59));
        var study = folder.Study;
        await new TrialImporter(study, progress: null).ImportAsync(study.Trials.Single(), Once, CancellationToken.None);

        var again = await new TrialImporter(study, progress: null).ImportAsync(study.Trials.Single(), Once, CancellationToken.None);
        study = study with { Options = study.Options with { Imports = new() { LikelihoodFloor = 0.4 } } };
        var changed = await new TrialImporter(study, progress: null).ImportAsync(study.Trials.Single(), Once, CancellationToken.None);

        Assert.That((again, changed), Is.EqualTo((TrialStage.UpToDate, TrialStage.Tracked)));
    }

    [Test]
    public async Task Reports_AfterAnImportAndWhenUpToDate_SayWhatWasTaken()
    {
        using var folder = new StudyOnDisk();
        folder.Write("trials.csv", "trial_id,subject_id,test,session,tracks,frames_per_s\nm1_of,m1,open_field,,dlc.csv,10\n");
        folder.Write("dlc.csv", DeepLabCut(unsure: 30..70, likelihood: 0.59));
        var (study, first, second) = (folder.Study, new TrialImporter(folder.Study, progress: null), new TrialImporter(folder.Study, progress: null));

        await first.ImportAsync(study.Trials.Single(), Once, CancellationToken.None);
        await second.ImportAsync(study.Trials.Single(), Once, CancellationToken.None);

        Assert.That(first.Reports["m1_of"], Does.Contain("center as body_centre").And.Contain("10 px/cm").And.Contain("confidence below 0.6"));
        Assert.That(second.Reports, Is.EqualTo(first.Reports));
    }

    private static RunOptions Once => new() { Workers = 1, ModelsFolder = "" };

    private static async Task<Track> ImportAsync(StudyOnDisk folder)
    {
        var study = folder.Study;
        await new TrialImporter(study, progress: null).ImportAsync(study.Trials.Single(), Once, CancellationToken.None);
        return (await TrackFile.ReadAsync(folder.Results.Track("m1_of")))!.Track;
    }

    /// <summary>A body centre that creeps to the right, some of it unsure for longer than a gap that is bridged.</summary>
    private static string DeepLabCut(Range unsure, double likelihood)
    {
        var (from, length) = unsure.GetOffsetAndLength(Frames);
        var rows = Enumerable.Range(0, Frames).Select(k => string.Create(
            CultureInfo.InvariantCulture, $"{k},{200 + (k * 0.1)},210,{(k >= from && k < from + length ? likelihood : 0.99)}"));
        return "scorer,net,net,net\nbodyparts,center,center,center\ncoords,x,y,likelihood\n" + string.Join('\n', rows) + "\n";
    }
}
