namespace SocialInteractionTracker.Video.Decoding;

/// <summary>Takes apart the elements of which Matroska files are made (RFC 8794): an id, a length, a content.</summary>
internal static class Ebml
{
    /// <summary>Takes the first element off the front of some bytes.</summary>
    /// <param name="bytes">Elements one after another; afterwards what follows the first one.</param>
    /// <param name="id">Its id with the marker bits, as files and tables have it.</param>
    /// <param name="content">Its content, as far as the bytes hold it.</param>
    /// <returns><see langword="false"/> when there is no further element.</returns>
    internal static bool TryTake(ref ReadOnlySpan<byte> bytes, out uint id, out ReadOnlySpan<byte> content)
    {
        id = 0;
        content = [];
        var idBytes = LengthOfNumber(bytes);
        if (idBytes is 0 or > sizeof(uint) || idBytes > bytes.Length)
        {
            return false;
        }

        id = (uint)Unsigned(bytes[..idBytes]);
        bytes = bytes[idBytes..];
        if (TakeLength(ref bytes) is not { } length)
        {
            return false;
        }

        var held = (int)Math.Min(length, bytes.Length);
        content = bytes[..held];
        bytes = bytes[held..];
        return true;
    }

    /// <summary>Takes an element's length off the front.</summary>
    /// <returns>The length, <see cref="long.MaxValue"/> where the writer did not know it; <see langword="null"/> when there is none.</returns>
    internal static long? TakeLength(ref ReadOnlySpan<byte> bytes)
    {
        var count = LengthOfNumber(bytes);
        if (count == 0 || count > bytes.Length)
        {
            return null;
        }

        var unknown = (1L << (7 * count)) - 1;
        var value = Unsigned(bytes[..count]) & unknown;
        bytes = bytes[count..];
        return value == unknown ? long.MaxValue : value;
    }

    /// <summary>The number in an element's content, highest byte first.</summary>
    internal static long Unsigned(ReadOnlySpan<byte> bytes)
    {
        long value = 0;
        foreach (var b in bytes)
        {
            value = (value << 8) | b;
        }

        return value;
    }

    /// <summary>Bytes of the number at the front, 1 to 8, told by its leading zeros; 0 when there is none.</summary>
    private static int LengthOfNumber(ReadOnlySpan<byte> bytes) =>
        bytes.IsEmpty || bytes[0] == 0 ? 0 : System.Numerics.BitOperations.LeadingZeroCount((uint)bytes[0]) - 23;
}
