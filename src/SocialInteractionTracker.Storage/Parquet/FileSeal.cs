using System.Security.Cryptography;

namespace SocialInteractionTracker.Storage.Parquet;

/// <summary>A checksum over a whole Parquet file inside the file, so that a damaged one is known before it is parsed.</summary>
/// <remarks>
/// SHA-256 of all bytes, those of the seal taken as 0, stands right behind the opening magic number. Parquet readers
/// find pages by their offsets and pass over it.
/// </remarks>
internal static class FileSeal
{
    private const int Start = 4;

    /// <summary>Leaves room for the seal; called when the magic number alone is written.</summary>
    public static void Reserve(Stream stream) => stream.Write(new byte[SHA256.HashSizeInBytes]);

    /// <summary>Seals a finished file.</summary>
    public static void Close(Stream stream)
    {
        stream.Position = 0;
        var seal = SHA256.HashData(stream);
        stream.Position = Start;
        stream.Write(seal);
        stream.Position = stream.Length;
    }

    /// <summary>Whether a file is as it was sealed.</summary>
    public static bool IsWhole(byte[] file)
    {
        if (file.Length < Start + SHA256.HashSizeInBytes)
        {
            return false;
        }

        var place = file.AsSpan(Start, SHA256.HashSizeInBytes);
        var seal = place.ToArray();
        place.Clear();
        var isWhole = SHA256.HashData(file).AsSpan().SequenceEqual(seal);
        seal.CopyTo(place);
        return isWhole;
    }
}
