using PureHDF;
using SocialInteractionTracker.Storage.Imports;
using SocialInteractionTracker.TestKit;
using SocialInteractionTracker.TestKit.Fuzzing;

namespace SocialInteractionTracker.Storage.Tests.Imports;

/// <summary>Other programs' files, damaged in many ways, give a track or a sentence.</summary>
public sealed class PoseFileFuzzTests
{
    private const int CasesAFile = 300;

    /// <summary>PureHDF reserves one array of the size that a header claims before it finds that the file has not so much; none of it is ever used.</summary>
    private const long ReservedByPureHdf = 4L << 30;

    private const string DeepLabCut =
        "scorer,net,net,net,net,net,net\nbodyparts,Nose,Nose,Nose,Tail_base,Tail_base,Tail_base\ncoords,x,y,likelihood,x,y,likelihood\n"
        + "0,1.5,2.5,0.9,7,8,1\n1,0.0,0.0,0.0,7,8,1\n3,,,,7,8,1\n";

    private const string DeepLabCutSeveral =
        "scorer,net,net,net,net,net,net\nindividuals,a,a,a,b,b,b\nbodyparts,Nose,Nose,Nose,Nose,Nose,Nose\ncoords,x,y,likelihood,x,y,likelihood\n0,1.5,2.5,0.9,7,8,1\n1,0.0,0.0,0.0,7,8,1\n";

    private const string SleapCsv = "track,frame_idx,instance.score,nose.x,nose.y,nose.score,tail_base.x,tail_base.y,tail_base.score\na,0,0.9,1,2,0.9,3,4,0.8\na,1,0.9,1,2,0.9,,,\n";

    private const string EthoVision =
        "\"Number of header lines:\";\"6\"\n\"Experiment\";\"test\"\n\"Trial name\";\"Trial 1\"\n\"\"\n\"Trial time\";\"X nose\";\"Y nose\";\"X center\";\"Y center\";\"In zone(centre)\"\n\"s\";\"cm\";\"cm\";\"cm\";\"cm\";\"\"\n"
        + "0.00;1.5;-2.5;1;2;1\n0.04;1.6;-2.5;-;-;0\n0.08;1.7;-2.5;1;2;1\n";

    private const string Plain = "frame,time_s,nose_x_px,nose_y_px,nose_confidence,body_centre_x_px,body_centre_y_px\n0,0.00,1,2,0.9,3,4\n1,0.04,1,2,0.9,,\n2,0.08,1,2,0.9,3,4\n";
    private const string Long = "frame,individual,point,x,y\n0,a,nose,1,2\n0,b,nose,3,4\n1,a,nose,1,2\n1,b,nose,,\n";

    [TestCase(DeepLabCut)]
    [TestCase(DeepLabCutSeveral)]
    [TestCase(SleapCsv)]
    [TestCase(EthoVision)]
    [TestCase(Plain)]
    [TestCase(Long)]
    public void Read_AnyDamageToAText_GivesATrackOrASentence(string valid)
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("tracks.csv");
        Fuzz.Each(CasesAFile, random =>
        {
            File.WriteAllText(path, Mutation.Of(valid, random));
            Read(path);
        });
    }

    [Test]
    public void Read_AnyDamageToASleapFile_GivesATrackOrASentence()
    {
        using var folder = new TemporaryFolder();
        var valid = folder.File("valid.h5");
        new H5File
        {
            ["tracks"] = new H5Dataset(Enumerable.Range(0, 2 * 2 * 2 * 5).Select(v => (double)v).ToArray(), fileDims: [2, 2, 2, 5]),
            ["node_names"] = new[] { "nose", "tail_base" },
            ["track_names"] = new[] { "a", "b" },
            ["point_scores"] = new H5Dataset(new double[2 * 2 * 5], fileDims: [2, 2, 5]),
            ["track_occupancy"] = new H5Dataset(new byte[5 * 2], fileDims: [5, 2]),
        }.Write(valid);
        Damage(valid, CasesAFile, ReservedByPureHdf);
    }

    [TestCase("dlc-single.h5")]
    [TestCase("sleap-single.analysis.h5")]
    [TestCase("sleap-single.slp")]
    public void Read_AnyDamageToAProgramsOwnFile_GivesATrackOrASentence(string file) => Damage(SharedData.Path(Path.Combine("formats", file)), CasesAFile / 3, ReservedByPureHdf);

    [Test]
    public void Read_AnyDamageToAWorkbook_GivesATrackOrASentence()
    {
        using var folder = new TemporaryFolder();
        Damage(EthoVisionWorkbookTests.Write(folder.File("tracks.xlsx")), CasesAFile);
    }

    private static void Damage(string valid, int cases, long limitBytes = Fuzz.LimitBytes)
    {
        using var folder = new TemporaryFolder();
        var (path, bytes) = (folder.File("tracks" + Path.GetExtension(valid)), File.ReadAllBytes(valid));
        Fuzz.Each(cases, random =>
        {
            File.WriteAllBytes(path, Mutation.Of(bytes, random));
            Read(path);
        }, limitBytes);
    }

    private static void Read(string path) => TrackImporter.Read(path, new ImportOptions { FramesPerS = 25, Individual = "a" });
}
