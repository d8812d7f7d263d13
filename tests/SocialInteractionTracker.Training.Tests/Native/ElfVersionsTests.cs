using System.Buffers.Binary;
using System.Text;
using SocialInteractionTracker.Training.Native;

namespace SocialInteractionTracker.Training.Tests.Native;

public sealed class ElfVersionsTests
{
    private const int Entry = 0x40 + (2 * 64) + 16;

    [Test]
    public void MakeWeak_NeededVersion_SetsItsFlagOnce()
    {
        var image = Image("GLIBCXX_3.4.32");

        Assert.That(ElfVersions.MakeWeak(image, "GLIBCXX_3.4.32"), Is.True);
        Assert.That(BinaryPrimitives.ReadUInt16LittleEndian(image.AsSpan(Entry + 4)), Is.EqualTo(2));
        Assert.That(ElfVersions.MakeWeak(image, "GLIBCXX_3.4.32"), Is.False, "it is weak already");
    }

    [Test]
    public void MakeWeak_AnotherVersion_ChangesNothing()
    {
        var image = Image("GLIBCXX_3.4.30");
        byte[] before = [.. image];

        Assert.That(ElfVersions.MakeWeak(image, "GLIBCXX_3.4.32"), Is.False);
        Assert.That(image, Is.EqualTo(before));
    }

    /// <summary>An ELF file of a header, two sections (needed versions, their names) and one needed version.</summary>
    private static byte[] Image(string version)
    {
        const int names = Entry + 16;
        var image = new byte[names + 64];
        var at = image.AsSpan();
        BinaryPrimitives.WriteInt64LittleEndian(at[0x28..], 0x40);
        BinaryPrimitives.WriteUInt16LittleEndian(at[0x3A..], 64);
        BinaryPrimitives.WriteUInt16LittleEndian(at[0x3C..], 2);
        BinaryPrimitives.WriteUInt32LittleEndian(at[(0x40 + 4)..], 0x6FFFFFFE);
        BinaryPrimitives.WriteUInt32LittleEndian(at[(0x40 + 24)..], Entry - 16);
        BinaryPrimitives.WriteUInt32LittleEndian(at[(0x40 + 40)..], 1);
        BinaryPrimitives.WriteUInt32LittleEndian(at[(0x80 + 24)..], names);
        BinaryPrimitives.WriteUInt16LittleEndian(at[(Entry - 14)..], 1);
        BinaryPrimitives.WriteUInt32LittleEndian(at[(Entry - 8)..], 16);
        BinaryPrimitives.WriteUInt32LittleEndian(at[(Entry + 8)..], 1);
        Encoding.ASCII.GetBytes(version, at[(names + 1)..]);
        return image;
    }
}
