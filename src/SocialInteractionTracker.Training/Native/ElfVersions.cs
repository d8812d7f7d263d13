using System.Buffers.Binary;
using System.Text;

namespace SocialInteractionTracker.Training.Native;

/// <summary>Changes which versions of its libraries a 64-bit little-endian ELF file insists on.</summary>
internal static class ElfVersions
{
    private const int SectionTableOffset = 0x28;
    private const int SectionSizeOffset = 0x3A;
    private const int SectionCountOffset = 0x3C;
    private const uint NeededVersions = 0x6FFFFFFE;
    private const ushort Weak = 2;

    /// <summary>Marks a needed version as weak: the loader no longer refuses the file where it is missing.</summary>
    /// <param name="image">The file's bytes; changed.</param>
    /// <param name="version">Name of the version.</param>
    /// <returns>Whether anything was changed.</returns>
    /// <remarks>Source: System V ABI, Linux Standard Base Core 5.0, section 10.7 (symbol versioning).</remarks>
    public static bool MakeWeak(Span<byte> image, string version)
    {
        var table = (int)BinaryPrimitives.ReadInt64LittleEndian(image[SectionTableOffset..]);
        var (size, count) = (U16(image, SectionSizeOffset), U16(image, SectionCountOffset));
        var isChanged = false;
        for (var index = 0; index < count; index++)
        {
            var section = image.Slice(table + (index * size), size);
            if (U32(section, 4) == NeededVersions)
            {
                var names = image.Slice(table + ((int)U32(section, 40) * size), size);
                isChanged |= MakeWeak(image, (int)U32(section, 24), (int)U32(names, 24), version);
            }
        }

        return isChanged;
    }

    private static bool MakeWeak(Span<byte> image, int needed, int names, string version)
    {
        var isChanged = false;
        for (var file = needed; ; file += (int)U32(image, file + 12))
        {
            var entry = file + (int)U32(image, file + 8);
            for (var left = U16(image, file + 2); left > 0; left--)
            {
                var name = image[(names + (int)U32(image, entry + 8))..];
                var flags = U16(image, entry + 4);
                if ((flags & Weak) == 0 && Encoding.ASCII.GetString(name[..name.IndexOf((byte)0)]) == version)
                {
                    BinaryPrimitives.WriteUInt16LittleEndian(image[(entry + 4)..], (ushort)(flags | Weak));
                    isChanged = true;
                }

                entry += (int)U32(image, entry + 12);
            }

            if (U32(image, file + 12) == 0)
            {
                return isChanged;
            }
        }
    }

    private static ushort U16(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes[at..]);

    private static uint U32(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt32LittleEndian(bytes[at..]);
}
