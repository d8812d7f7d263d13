using SocialInteractionTracker.Core;
using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Storage.Labels;
using SocialInteractionTracker.TestKit;

namespace SocialInteractionTracker.Storage.Tests.Labels;

public sealed class LabelReaderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [SetUp]
    public void MakePictures()
    {
        Directory.CreateDirectory(_folder.File("a"));
        File.WriteAllText(_folder.File("a/1.png"), "");
        File.WriteAllText(_folder.File("a/2.png"), "");
        File.Delete(_folder.File("recordings.csv"));
    }

    public void Dispose() => _folder.Dispose();

    [Test]
    public void Read_LabelsAndRecordings_GivesPositionsAndScale()
    {
        File.WriteAllText(_folder.File("recordings.csv"), "recording,px_per_cm,basis\nr1,13.8,floor\nr2,,\n");

        var table = Read("recording,image,nose_x,nose_y,tail_base_x,tail_base_y\nr1,a/1.png,1.5,2,,\nr2,a/2.png,3,4,5,6\n");

        Assert.That(table.Keypoints, Is.EqualTo(new[] { "nose", "tail_base" }));
        Assert.That(table.Frames[0].Positions, Is.EqualTo(new[] { new PixelPoint(1.5, 2), PixelPoint.Missing }));
        Assert.That(table.Frames.Select(f => f.PxPerCm), Is.EqualTo(new double?[] { 13.8, null }));
        Assert.That(table.Frames[0].Path, Is.EqualTo(_folder.File("a/1.png")));
    }

    [Test]
    public void Read_NoRecordings_HasNoScaleAndNamesRecordingsByFolder()
    {
        var frame = Read("image,nose_x,nose_y\na/1.png,1,2\n").Frames.Single();

        Assert.That((frame.Recording, frame.PxPerCm), Is.EqualTo(("a", (double?)null)));
    }

    [Test]
    public void Read_ManyFaults_TellsAllWithRowAndColumn()
    {
        var error = Assert.Throws<UserErrorException>(() =>
            Read("image,nose_x,nose_y,tail_x,note\na/1.png,1,,,\na/9.png,x,2,,\na/1.png,1,2,,\n"))!;

        Assert.That(error.Faults.Select(f => f.Where), Is.EquivalentTo(new[]
        {
            "labels.csv row 1", "labels.csv row 1", "labels.csv row 2, column nose_y", "labels.csv row 3, column nose_x",
            "labels.csv row 3, column nose_x", "labels.csv row 3, column image", "labels.csv row 4, column image",
        }));
        Assert.That(error.Message, Does.Contain("a/9.png").And.Contain("note").And.Contain("tail_x"));
    }

    [Test]
    public void Read_ScaleBelowZero_IsAFault()
    {
        File.WriteAllText(_folder.File("recordings.csv"), "recording,px_per_cm\nr1,-3\n");

        Assert.That(() => Read("recording,image,nose_x,nose_y\nr1,a/1.png,1,2\n"), Throws.TypeOf<UserErrorException>().With.Message.Contains("recordings.csv row 2"));
    }

    [Test]
    public void Read_OnlyAHeader_IsAFault() =>
        Assert.That(() => Read("image,nose_x,nose_y\n"), Throws.TypeOf<UserErrorException>().With.Message.Contains("no row"));

    [Test]
    public void Read_NoSuchTable_IsAFault() =>
        Assert.That(() => LabelReader.Read(_folder.File("none.csv")), Throws.TypeOf<UserErrorException>().With.Message.Contains("none.csv"));

    private LabelTable Read(string labels)
    {
        File.WriteAllText(_folder.File("labels.csv"), labels);
        return LabelReader.Read(_folder.File("labels.csv"));
    }
}
