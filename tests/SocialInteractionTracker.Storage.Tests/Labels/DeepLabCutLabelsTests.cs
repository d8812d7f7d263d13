using SocialInteractionTracker.Core;
using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Storage.Labels;
using SocialInteractionTracker.TestKit;

namespace SocialInteractionTracker.Storage.Tests.Labels;

public sealed class DeepLabCutLabelsTests : IDisposable
{
    private readonly TemporaryFolder _project = new();

    [SetUp]
    public void MakePictures()
    {
        Directory.CreateDirectory(_project.File("labeled-data/box1"));
        File.WriteAllText(_project.File("labeled-data/box1/img1.png"), "");
        File.WriteAllText(_project.File("labeled-data/box1/img2.png"), "");
    }

    public void Dispose() => _project.Dispose();

    [TestCase("labeled-data/box1/", "", "")]
    [TestCase("labeled-data\\box1\\", "", "")]
    [TestCase("labeled-data,box1,", ",,", ",,")]
    public void Read_OneColumnOrThree_GivesThePointsByTheProgramsNames(string place, string gap, string coordsGap)
    {
        var frames = Write(
            $"scorer{gap},Ann,Ann,Ann,Ann,Ann,Ann\nbodyparts{gap},snout,snout,whisker,whisker,tailbase,tailbase\ncoords{coordsGap},x,y,x,y,x,y\n"
            + $"{place}img1.png,1.5,2,8,9,30,40\n{place}img2.png,,,8,9,31,41\n");

        Assert.That(frames.Keypoints, Is.EqualTo(new[] { "nose", "tail_base" }));
        Assert.That(frames.Frames[0].Positions, Is.EqualTo(new[] { new PixelPoint(1.5, 2), new PixelPoint(30, 40) }));
        Assert.That(frames.Frames[1].Positions[0].IsMissing, Is.True);
        Assert.That(frames.Frames.Select(f => (f.Recording, f.Path)), Is.EqualTo(new[] { "img1.png", "img2.png" }.Select(i => ("box1", _project.File($"labeled-data/box1/{i}")))));
    }

    [Test]
    public void Read_H5BesideItsCsv_TakesTheCsv()
    {
        Write("scorer,A,A\nbodyparts,nose,nose\ncoords,x,y\nlabeled-data/box1/img1.png,1,2\n");
        File.WriteAllText(_project.File("labeled-data/box1/CollectedData_Ann.h5"), "");

        Assert.That(LabelReader.Read(_project.File("labeled-data/box1/CollectedData_Ann.h5")).Frames, Has.Length.EqualTo(1));
    }

    [Test]
    public void Read_PictureThatIsNotThere_SaysWhich() => Assert.That(
        () => Write("scorer,A,A\nbodyparts,nose,nose\ncoords,x,y\nlabeled-data/box1/img9.png,1,2\n"),
        Throws.TypeOf<UserErrorException>().With.Message.Contains("labeled-data/box1/img9.png"));

    [Test]
    public void Read_NoKnownBodyPart_NamesThoseThereAre() => Assert.That(
        () => Write("scorer,A,A\nbodyparts,paw,paw\ncoords,x,y\nlabeled-data/box1/img1.png,1,2\n"),
        Throws.TypeOf<UserErrorException>().With.Message.Contains("paw"));

    [Test]
    public void Read_SeveralAnimals_IsRefused() => Assert.That(
        () => Write("scorer,A,A\nindividuals,m1,m1\nbodyparts,nose,nose\ncoords,x,y\nlabeled-data/box1/img1.png,1,2\n"),
        Throws.TypeOf<UserErrorException>().With.Message.Contains("one animal"));

    private LabelTable Write(string text)
    {
        var path = _project.File("labeled-data/box1/CollectedData_Ann.csv");
        File.WriteAllText(path, text);
        return LabelReader.Read(path);
    }
}
