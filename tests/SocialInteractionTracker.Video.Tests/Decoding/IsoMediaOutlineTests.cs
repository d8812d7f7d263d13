using SocialInteractionTracker.TestKit;
using SocialInteractionTracker.Video.Decoding;

namespace SocialInteractionTracker.Video.Tests.Decoding;

/// <summary>Boxes written by hand: length, type, content.</summary>
public sealed class IsoMediaOutlineTests
{
    private static readonly byte[] Head = [0, 0, 0, 8, .. "ftyp"u8];

    [Test]
    public void Read_BoxLongerThanAnyNumber_IsCutThere()
    {
        var header = Read([.. Head, 0, 0, 0, 1, .. "mdat"u8, 0x7F, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF]);

        Assert.That((header.Kind, header.IsCut), Is.EqualTo((ContainerKind.Mp4, true)));
    }

    [Test]
    public void Read_BoxOfNegativeLength_EndsTheOutline()
    {
        var header = Read([.. Head, 0, 0, 0, 1, .. "mdat"u8, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF]);

        Assert.That((header.DeclaredBytes, header.HasIndex), Is.EqualTo((8L, false)));
    }

    [Test]
    public void Read_TrackInsideTheIndexLongerThanAnyNumber_PromisesNothing()
    {
        byte[] track = [0, 0, 0, 1, .. "trak"u8, 0x7F, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF];
        var header = Read([.. Head, 0, 0, 0, 32, .. "moov"u8, 0, 0, 0, 8, .. "free"u8, .. track]);

        Assert.That((header.HasIndex, header.PromisedEndS), Is.EqualTo((true, (double?)null)));
    }

    private static ContainerHeader Read(byte[] bytes)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder.File("a.mp4"), bytes);
        return ContainerHeader.Read(folder.File("a.mp4"));
    }
}
