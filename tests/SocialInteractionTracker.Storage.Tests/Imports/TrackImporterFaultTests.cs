using SocialInteractionTracker.Core;
using SocialInteractionTracker.Storage.Imports;
using SocialInteractionTracker.TestKit;

namespace SocialInteractionTracker.Storage.Tests.Imports;

/// <summary>A file that is not what it should be is refused with what was found and where, never read as if something were missing.</summary>
public sealed class TrackImporterFaultTests
{
    private const string DlcHead = "scorer,n,n,n\nbodyparts,nose,nose,nose\ncoords,x,y,likelihood\n";
    private const string SleapHead = "track,frame_idx,instance.score,nose.x,nose.y,nose.score\n";
    private const string OwnHead = "frame,time_s,nose_x_px,nose_y_px,nose_confidence\n";
    private const string EthoVisionHead = "Trial time;X center;Y center;Velocity\ns;cm;cm;cm/s\n";

    [TestCase(DlcHead + "0,1,2,1\n1,abc,2,1\n", "'abc' in row 5, column nose x", TestName = "Text in place of a number")]
    [TestCase(DlcHead + "0,1,2,1\n2,1,2,1\n1,1,2,1\n", "frame 1 after frame 2 in row 6", TestName = "Rows out of order")]
    [TestCase(DlcHead + "0,1,2,1\n0,1,2,1\n", "frame 0 after frame 0 in row 5", TestName = "A row twice")]
    [TestCase(DlcHead + "labeled-data/v/img0007.png,1,2,1\n", "'labeled-data/v/img0007.png' as the frame in row 4", TestName = "Labelled pictures")]
    [TestCase(DlcHead, "no frame", TestName = "DeepLabCut header alone")]
    [TestCase("scorer,n,n,n,n\nbodyparts,nose,nose,nose,nose\ncoords,x,y,x,y\n0,1,2,3,4\n", "2 columns 'x' of the body part 'nose'", TestName = "A body part twice")]
    [TestCase("scorer,n,n\nbodyparts,nose,nose\ncoords,x,likelihood\n0,1,1\n", "0 columns 'y' of the body part 'nose'", TestName = "A coordinate missing")]
    [TestCase(SleapHead + ",0,1,1,2,1\n,0,1,9,9,1\n", "a second row of track '' in frame 0", TestName = "Two animals without tracks")]
    [TestCase(SleapHead + "a,-1,1,1,2,1\n", "'-1' as the frame in row 2", TestName = "Negative frame")]
    [TestCase(SleapHead + "a,1999999999,1,1,2,1\n", "'1999999999' as the frame in row 2", TestName = "Frame of no recording")]
    [TestCase(SleapHead + "a,0,1,1,2,1\na,9000000,1,1,2,1\n", "2 rows up to frame 9000000", TestName = "Frame far beyond all others, for which memory would be reserved")]
    [TestCase(DlcHead + "0,1,2,1\n9000000,1,2,1\n", "2 rows up to frame 9000000", TestName = "The same of DeepLabCut")]
    [TestCase("frame,individual,point,x,y\n0,a,nose,1,2\n9000000,a,nose,1,2\n", "2 rows up to frame 9000000", TestName = "The same of a long table")]
    [TestCase("scorer,n,n,n\nbodyparts,,,\ncoords,x,y,likelihood\n0,1,2,1\n", "the body parts ", TestName = "A body part without a name")]
    [TestCase(SleapHead + "a,,1,1,2,1\n", "'' as the frame in row 2", TestName = "No frame number")]
    [TestCase(SleapHead + "a,0,1,1\n", "4 cells in row 2", TestName = "Cut row of SLEAP")]
    [TestCase(SleapHead, "no frame", TestName = "SLEAP header alone")]
    [TestCase(OwnHead + "0,0,1,?,1\n", "'?' in row 2, column nose_y_px", TestName = "Text in the own format")]
    [TestCase("frame,time_s,nose_x_px\n0,0,1\n", "no column 'nose_y_px'", TestName = "Own format without y")]
    [TestCase(EthoVisionHead + "0.1;1;2;-\n0.2;abc;2;-\n", "'abc' in row 4, column X center", TestName = "Text in a position of EthoVision")]
    [TestCase(EthoVisionHead + "0,1;1.234,5;2;-\n", "'1.234,5' in row 3", TestName = "Thousands marked")]
    [TestCase(EthoVisionHead + "0.1;1;2;-\n0.2;1\n", "2 cells in row 4", TestName = "EthoVision cut in a row")]
    [TestCase("Trial time;X center;Velocity\ns;cm;cm/s\n0.1;1;2\n", "the column 'X center' without 'Y center'", TestName = "EthoVision without Y")]
    [TestCase("Trial time;Velocity\ns;cm/s\n0.1;1\n", "no column with positions", TestName = "EthoVision without positions")]
    [TestCase(EthoVisionHead, "no frame", TestName = "EthoVision without samples")]
    public void Read_FileWithAFault_SaysWhatAndWhere(string text, string expected)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("tracks.csv"), text);

        Assert.That(() => TrackImporter.Read(folder.File("tracks.csv"), new ImportOptions { FramesPerS = 10 }),
            Throws.TypeOf<UserErrorException>().With.Message.Contains(expected).And.Message.StartsWith("tracks.csv"));
    }
}
