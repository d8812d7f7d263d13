using SocialInteractionTracker.Core;
using SocialInteractionTracker.TestKit;
using SocialInteractionTracker.Training.Frames;

namespace SocialInteractionTracker.Training.Tests.Frames;

public sealed class TrainingLabelsTests
{
    [Test]
    public void Read_WithoutScale_TakesTheOneAtWhichTheMedianBodyIsEightCentimetres()
    {
        using var folder = new TemporaryFolder();
        var path = Labels(folder, "a.png,0,0,70,0", "b.png,0,0,80,0", "c.png,0,0,0,200", "d.png,,,,");

        var table = TrainingLabels.Read(path);

        Assert.That(table.Frames.Select(f => f.PxPerCm), Is.EqualTo(new double?[] { 10, 10, 10 }), "the row without a mark is passed over");
    }

    [Test]
    public void Read_WithScale_KeepsIt()
    {
        using var folder = new TemporaryFolder();
        var path = Labels(folder, "a.png,0,0,70,0");
        File.WriteAllText(folder.File("recordings.csv"), "recording,px_per_cm\n,12.5\n");

        Assert.That(TrainingLabels.Read(path).Frames[0].PxPerCm, Is.EqualTo(12.5));
    }

    [Test]
    public void Read_WithoutScaleAndBody_AsksForAScale()
    {
        using var folder = new TemporaryFolder();
        var path = Labels(folder, "a.png,3,3,,");

        Assert.That(() => TrainingLabels.Read(path), Throws.TypeOf<UserErrorException>().With.Message.Contains("px_per_cm"));
    }

    [Test]
    public void Read_WithoutAnyMark_SaysSo()
    {
        using var folder = new TemporaryFolder();
        var path = Labels(folder, "a.png,,,,", "b.png,,,,");

        Assert.That(() => TrainingLabels.Read(path), Throws.TypeOf<UserErrorException>().With.Message.Contains("2 rows without a mark"));
    }

    private static string Labels(TemporaryFolder folder, params string[] rows)
    {
        foreach (var row in rows)
        {
            File.WriteAllText(folder.File(row.Split(',')[0]), string.Empty);
        }

        var path = folder.File("labels.csv");
        File.WriteAllText(path, "image,nose_x,nose_y,tail_base_x,tail_base_y\n" + string.Concat(rows.Select(r => r + "\n")));
        return path;
    }
}
