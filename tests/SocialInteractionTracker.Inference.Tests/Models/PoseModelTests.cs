using System.Security.Cryptography;
using SocialInteractionTracker.Core;
using SocialInteractionTracker.Inference.Models;
using SocialInteractionTracker.TestKit;

namespace SocialInteractionTracker.Inference.Tests.Models;

public sealed class PoseModelTests : IDisposable
{
    private static readonly string Models = Path.Combine(ProjectRoot.Path, "models");

    private readonly TemporaryFolder _folder = new();

    [SetUp]
    public void CopyModel()
    {
        foreach (var file in Directory.GetFiles(Models, "baseline*"))
        {
            File.Copy(file, _folder.File(Path.GetFileName(file)), overwrite: true);
        }
    }

    public void Dispose() => _folder.Dispose();

    [Test]
    public void Load_BaselineModel_IsWhatItsManifestSays()
    {
        var model = (TopDownModel)PoseModel.Load(Manifest);

        Assert.That(model.Manifest.Keypoints, Is.EqualTo(new[] { "nose", "left_ear", "right_ear", "body_centre", "tail_base", "head" }));
        Assert.That((model.Coarse.PxPerCm, model.Fine.PxPerCm, model.CropSize), Is.EqualTo((2.5, 8.0, 128)));
        Assert.That(model.Precision, Is.EqualTo(ModelPrecision.Quantised));
    }

    [Test]
    public void Load_MissingManifest_SaysWhich() =>
        Assert.That(() => PoseModel.Load(_folder.File("other.yaml")), Throws.TypeOf<UserErrorException>().With.Message.Contains("other.yaml"));

    [Test]
    public void Load_TruncatedFile_IsRefusedWithBothChecksums()
    {
        var file = _folder.File("baseline-fine-int8.onnx");
        File.WriteAllBytes(file, File.ReadAllBytes(file)[..1000]);

        Assert.That(
            () => PoseModel.Load(Manifest),
            Throws.TypeOf<UserErrorException>().With.Message.Contains("1000 bytes").And.Message.Contains("5f8a019c"));
    }

    [Test]
    public void Load_MissingFile_SaysWhich()
    {
        File.Delete(_folder.File("baseline-coarse-int8.onnx"));

        Assert.That(() => PoseModel.Load(Manifest), Throws.TypeOf<UserErrorException>().With.Message.Contains("baseline-coarse-int8.onnx"));
    }

    [Test]
    public void Load_UnknownKey_SaysWhichAndWhere()
    {
        File.AppendAllText(Manifest, "colour: yes\n");

        Assert.That(() => PoseModel.Load(Manifest), Throws.TypeOf<UserErrorException>().With.Message.Contains("colour").And.Message.Contains("line"));
    }

    [Test]
    public void Load_ManyFaults_TellsAll()
    {
        File.WriteAllText(Manifest, "kind: heatmap\nkeypoints: [nose, nose]\nskeleton: [[nose, ear]]\n");

        var faults = Assert.Throws<UserErrorException>(() => PoseModel.Load(Manifest))!.Faults;

        Assert.That(faults.Select(f => f.Where.Split(", ")[1]), Is.SupersetOf(
            new[] { "kind", "keypoints", "skeleton", "licence", "stages.coarse", "stages.fine", "stages.fine.crop_size", "confidence" }));
    }

    [TestCase("keypoints: [~]", "keypoints")]
    [TestCase("keypoints: [nose]\nskeleton: [~]", "skeleton")]
    [TestCase("keypoints: [nose]\nskeleton: [[nose, ~]]", "skeleton")]
    [TestCase("stages: { fine: { files: { int8: ~ } } }", "stages.fine.files.int8.sha256")]
    public void Load_EmptyValueInAList_IsAFaultOfItsKey(string text, string key)
    {
        File.WriteAllText(Manifest, text);

        Assert.That(Assert.Throws<UserErrorException>(() => PoseModel.Load(Manifest))!.Faults.Select(f => f.Where.Split(", ")[1]), Has.Member(key));
    }

    [Test]
    public void Load_CropThatNoMemoryHolds_IsAFaultOfItsKey()
    {
        Rewrite("crop_size: 128", "crop_size: 1048576");

        Assert.That(() => PoseModel.Load(Manifest), Throws.TypeOf<UserErrorException>().With.Message.Contains("crop_size: found 1048576"));
    }

    [Test]
    public void OpenFine_ManifestOfAnotherNetwork_IsRefusedWithBothShapes()
    {
        Rewrite("keypoints: [nose, left_ear, right_ear, body_centre, tail_base, head]", "keypoints: [nose, body_centre, tail_base]", "skeleton: []");

        Assert.That(
            () => TopDown().OpenFine(),
            Throws.TypeOf<UserErrorException>().With.Message.Contains("[any, 6, any, any]").And.Message.Contains("[1, 3, 64, 64]"));
    }

    [Test]
    public void OpenFine_WrongStride_IsRefusedWithBothShapes()
    {
        Rewrite("stride: 2", "stride: 4");

        Assert.That(
            () => TopDown().OpenFine(),
            Throws.TypeOf<UserErrorException>().With.Message.Contains("[1, 6, 64, 64]").And.Message.Contains("[1, 6, 32, 32]"));
    }

    [Test]
    public void OpenCoarse_NoNetworkAtAll_IsAFaultOfTheFile()
    {
        var file = _folder.File("baseline-coarse-int8.onnx");
        var before = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file)));
        File.WriteAllText(file, "this is no network");
        Rewrite(before, Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file))));

        Assert.That(() => TopDown().OpenCoarse(128, 96), Throws.TypeOf<UserErrorException>().With.Message.Contains("coarse"));
    }

    [Test]
    public void OpenCoarse_SizeBetweenMultiples_IsRefused() =>
        Assert.That(() => TopDown().OpenCoarse(120, 96), Throws.ArgumentException.With.Message.Contains("120 x 96"));

    private TopDownModel TopDown() => (TopDownModel)PoseModel.Load(Manifest);

    private string Manifest => _folder.File("baseline.yaml");

    private void Rewrite(string from, string to, string? skeleton = null)
    {
        var text = File.ReadAllText(Manifest);
        Assert.That(text, Does.Contain(from));
        text = text.Replace(from, to, StringComparison.Ordinal);
        if (skeleton is not null)
        {
            var (start, end) = (text.IndexOf("skeleton:", StringComparison.Ordinal), text.IndexOf("stages:", StringComparison.Ordinal));
            text = text[..start] + skeleton + "\n" + text[end..];
        }

        File.WriteAllText(Manifest, text);
    }
}
