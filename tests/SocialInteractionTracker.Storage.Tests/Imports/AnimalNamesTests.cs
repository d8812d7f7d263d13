using SocialInteractionTracker.Core;
using SocialInteractionTracker.Core.Poses;
using SocialInteractionTracker.Storage.Imports;
using SocialInteractionTracker.Storage.PoseTables;
using SocialInteractionTracker.TestKit;

namespace SocialInteractionTracker.Storage.Tests.Imports;

public sealed class AnimalNamesTests
{
    [TestCase("B_Nose,B_Tail_base,W_Nose,W_Tail_base", "B,W")]
    [TestCase("B_Nose,B_Tail_base,W_Nose,corner", "B,")]
    [TestCase("Nose_1,Center_1,Nose_2,Center_2", "1,2")]
    [TestCase("black-snout,black-centre,white-snout,white-centre,corner_tl", "black,white,")]
    [TestCase("mouse1_nose,mouse1_left_ear,mouse1_tail_base", "mouse1")]
    [TestCase("Nose,Left_ear,Right_ear,Spine_1,Spine_2,Tail_1,Tail_2,Tail_base", "")]
    [TestCase("left_ear,left_hip,right_ear,right_hip", "")]
    [TestCase("mouse_nose,mouse_center,tail_base", "")]
    public void Apply_NamesOfBodyParts_TellAnimals(string parts, string animals)
    {
        var table = new PoseTable("t", 0, [.. parts.Split(',').Select(part => new PoseSeries("", part, 0))]);

        var named = AnimalNames.Apply(table, PointAliases.Default);

        var expected = animals.Split(',');
        Assert.That(named.Individuals, Is.EquivalentTo(expected));
        Assert.That(named.Series.Select(s => s.Individual.Length == 0 ? s.Name : null).OfType<string>(), Is.SubsetOf(parts.Split(',')), "a part without an animal keeps its name");
    }

    [Test]
    public void Read_SeveralScorersOfOnePart_AsksWhichCounts()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("t.csv"), "scorer,net,net,human,human\nbodyparts,nose,nose,nose,nose\ncoords,x,y,x,y\n0,1,2,3,4\n");
        var options = new ImportOptions { FramesPerS = 10 };

        Assert.That(() => TrackImporter.Read(folder.File("t.csv"), options), Throws.TypeOf<UserErrorException>().With.Message.Contains("one of: net, human"));
        var human = TrackImporter.Read(folder.File("t.csv"), options with { Individual = "human" });
        Assert.That((human.Track[BodyPoint.Nose].Raw[0].X, human.Track[BodyPoint.Nose].Confidence[0], human.HasLikelihoods), Is.EqualTo((3.0, 1f, false)));
    }

    [TestCase("scorer,n,n.1,n.2\nbodyparts,nose,nose,nose\ncoords,x,y,likelihood\n0,1,2,0.5\n", TestName = "Scorers numbered by a spreadsheet")]
    [TestCase("bodyparts,nose,nose,nose\ncoords,x,y,likelihood\n0,1,2,0.5\n", TestName = "No row of scorers")]
    public void Read_OddHeaders_AreUnderstood(string text)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("t.csv"), text);

        var nose = TrackImporter.Read(folder.File("t.csv"), new ImportOptions { FramesPerS = 10 }).Track[BodyPoint.Nose];

        Assert.That((nose.Raw[0].X, nose.Raw[0].Y, nose.Confidence[0]), Is.EqualTo((1.0, 2.0, 0.5f)));
    }
}
