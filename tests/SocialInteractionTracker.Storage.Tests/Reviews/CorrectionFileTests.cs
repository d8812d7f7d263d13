using SocialInteractionTracker.Core;
using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Core.Poses;
using SocialInteractionTracker.Core.Tracks;
using SocialInteractionTracker.Storage.Faults;
using SocialInteractionTracker.Storage.Reviews;
using SocialInteractionTracker.Storage.Studies.Reading;
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

    [Test]
    public void Read_RowsTakenBack_AreThoseOfTheSameReviewer()
    {
        var (edits, faults) = Read(
            $"{Header}\nanna,,place,nose,1,,1,1\nbo,,place,nose,2,,2,2\nanna,,place,nose,3,,3,3\nanna,,undo,,,,,\nanna,,undo,,,,,\nanna,,redo,,,,,\n");

        Assert.That(faults, Is.Empty);
        Assert.That(edits.Select(edit => edit.FirstFrame), Is.EqualTo(new[] { 1, 2 }));
    }

    [TestCase("anna,,undo,,,,,")]
    [TestCase("anna,,place,nose,1,,1,1\nbo,,undo,,,,,")]
    [TestCase("anna,,place,nose,1,,1,1\nanna,,undo,,,,,\nanna,,place,nose,2,,1,1\nanna,,redo,,,,,")]
    public void Read_NothingToTakeBack_IsAFault(string rows) =>
        Assert.That(Read($"{Header}\n{rows}\n").Faults.Single(), Does.Contain("with nothing of that reviewer before it"));

    [Test]
    public void Append_EveryKind_IsReadBack()
    {
        using var folder = new TemporaryFolder();
        TrackEdit[] edits =
        [
            new TrackEdit.Place(new PositionCorrection(BodyPoint.Nose, 12, new PixelPoint(100.5, 80))),
            new TrackEdit.Place(new PositionCorrection(BodyPoint.LeftEar, 13, PixelPoint.Missing)),
            new TrackEdit.Swap(BodyPoint.Nose, BodyPoint.TailBase, 5, 9),
            new TrackEdit.Swap(BodyPoint.LeftEar, BodyPoint.RightEar, 1, 2),
        ];
        var mark = new SubjectMark(40, new PixelPoint(3, 4.25));
        foreach (var said in edits.Select(Correction (edit) => new Correction.Edit(edit)).Append(new Correction.Subject(mark)))
        {
            CorrectionFile.Append(folder.Path, "m1", "anna", DateTimeOffset.UnixEpoch, said);
        }

        var faults = new FaultList();
        var read = CorrectionFile.Read(StudyTexts.Of(folder.Path), "m1", faults);
        Assert.That(faults.Count, Is.Zero);
        Assert.That(read.Edits, Is.EqualTo(edits));
        Assert.That(read.Marks, Is.EqualTo(new[] { mark }));
    }

    [Test]
    public void Append_ToAFileOfOnesOwn_KeepsItsColumnsAndSeparator()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.File("corrections"));
        var path = folder.File("corrections/m1.csv");
        File.WriteAllText(path, "action;frame;point;x_px;y_px;reviewer;time;end_frame\n");

        CorrectionFile.Append(folder.Path, "m1", "anna", DateTimeOffset.UnixEpoch, new Correction.Edit(new TrackEdit.Swap(BodyPoint.Nose, BodyPoint.TailBase, 5, 9)));

        Assert.That(File.ReadAllLines(path)[1], Is.EqualTo("swap_nose_tail;5;;;;anna;1970-01-01T00:00:00Z;9"));
    }

    [Test]
    public void Append_WhereAColumnIsMissing_SaysWhichAndWritesNothing()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.File("corrections"));
        var path = folder.File("corrections/m1.csv");
        File.WriteAllText(path, "action,frame,point,x_px,y_px\n");

        Assert.That(
            () => CorrectionFile.Append(folder.Path, "m1", "anna", DateTimeOffset.UnixEpoch, new Correction.Undo()),
            Throws.TypeOf<UserErrorException>().With.Message.Contains("no column 'reviewer'"));
        Assert.That(File.ReadAllLines(path), Has.Length.EqualTo(1));
    }

    [TestCase(",,move,nose,1,,1,1", "column action", "place, swap_nose_tail, swap_ears, subject, undo or redo")]
    [TestCase(",,place,snout,1,,1,1", "column point", "nose, left_ear")]
    [TestCase(",,place,nose,1,,1,", "column y_px", "both, or neither")]
    [TestCase(",,place,nose,1.5,,1,1", "column frame", "a frame number from 0")]
    [TestCase(",,place,nose,-1,,1,1", "column frame", "a frame number from 0")]
    [TestCase(",,subject,,5,,,", "column x_px", "of a place on the subject")]
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

        Assert.That(CorrectionFile.Read(StudyTexts.Of(folder.Path), "m1", new FaultList()), Is.SameAs(TrialCorrections.None));
    }

    private static (TrackEdit[] Edits, string[] Faults) Read(string text)
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.File("corrections"));
        File.WriteAllText(folder.File("corrections/m1.csv"), text);
        var faults = new FaultList();
        var edits = CorrectionFile.Read(StudyTexts.Of(folder.Path), "m1", faults).Edits;
        return ([.. edits], [.. faults.ToImmutable().Select(fault => fault.ToString())]);
    }
}
