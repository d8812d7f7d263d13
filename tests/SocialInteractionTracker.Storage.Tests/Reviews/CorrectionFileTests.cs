using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Core.Poses;
using SocialInteractionTracker.Core.Tracks;
using SocialInteractionTracker.Storage.Faults;
using SocialInteractionTracker.Storage.Reviews;
using SocialInteractionTracker.TestKit;

namespace SocialInteractionTracker.Storage.Tests.Reviews;

public sealed class CorrectionFileTests
{
    private const string Header = "reviewer,time,action,point,frame,end_frame,x_px,y_px";

    [Test]
    public void Read_EveryAction_GivesItsEditInOrder()
    {
        var (edits, faults) = Read($"{Header}\nanna,,place,nose,12,,100.5,80\n,,place,left_ear,13,,,\n,,swap_nose_tail,,5,9,,\n,,swap_ears,,1,2,,\n");

        Assert.That(faults, Is.Empty);
        Assert.That(edits, Is.EqualTo(new TrackEdit[]
        {
            new TrackEdit.Place(new PositionCorrection(BodyPoint.Nose, 12, new PixelPoint(100.5, 80))),
            new TrackEdit.Place(new PositionCorrection(BodyPoint.LeftEar, 13, PixelPoint.Missing)),
            new TrackEdit.Swap(BodyPoint.Nose, BodyPoint.TailBase, 5, 9),
            new TrackEdit.Swap(BodyPoint.LeftEar, BodyPoint.RightEar, 1, 2),
        }));
    }

    [TestCase(",,move,nose,1,,1,1", "column action", "place, swap_nose_tail or swap_ears")]
    [TestCase(",,place,snout,1,,1,1", "column point", "nose, left_ear")]
    [TestCase(",,place,nose,1,,1,", "column y_px", "both, or neither")]
    [TestCase(",,place,nose,1.5,,1,1", "column frame", "a frame number from 0")]
    [TestCase(",,place,nose,-1,,1,1", "column frame", "a frame number from 0")]
    [TestCase(",,swap_ears,,5,5,,", "column end_frame", "above the first")]
    [TestCase(",,swap_ears,,5,,,", "column end_frame", "a value")]
    public void Read_RowThatIsNoCorrection_IsOneFault(string row, string where, string expected)
    {
        var (edits, faults) = Read($"{Header}\n{row}\n");

        Assert.That(edits, Is.Empty);
        Assert.That(faults.Single(), Does.StartWith($"corrections/m1.csv row 2, {where}").And.Contains(expected));
    }

    [Test]
    public void Read_NoFile_IsEmpty()
    {
        using var folder = new TemporaryFolder();

        Assert.That(CorrectionFile.Read(folder.Path, "m1", new FaultList()), Is.Empty);
    }

    private static (TrackEdit[] Edits, string[] Faults) Read(string text)
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.File("corrections"));
        File.WriteAllText(folder.File("corrections/m1.csv"), text);
        var faults = new FaultList();
        var edits = CorrectionFile.Read(folder.Path, "m1", faults);
        return ([.. edits], [.. faults.ToImmutable().Select(fault => fault.ToString())]);
    }
}
