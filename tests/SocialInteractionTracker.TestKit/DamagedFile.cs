using System.Buffers.Binary;

namespace SocialInteractionTracker.TestKit;

/// <summary>Makes damaged or altered copies of files.</summary>
public static class DamagedFile
{
    /// <summary>Copies the first part of a file.</summary>
    public static string Cut(string from, string to, double fraction)
    {
        var bytes = File.ReadAllBytes(from);
        File.WriteAllBytes(to, bytes[..(int)(bytes.Length * fraction)]);
        return to;
    }

    /// <summary>Copies a file and overwrites a part of it with noise.</summary>
    public static string Scramble(string from, string to, double start, double length, int seed)
    {
        var bytes = File.ReadAllBytes(from);
        var (first, count) = ((int)(bytes.Length * start), (int)(bytes.Length * length));
        new Random(seed).NextBytes(bytes.AsSpan(first, Math.Min(count, bytes.Length - first)));
        File.WriteAllBytes(to, bytes);
        return to;
    }

    /// <summary>Copies a file with some of its bits turned.</summary>
    public static string FlipBits(string from, string to, int bits, int seed)
    {
        var (bytes, random) = (File.ReadAllBytes(from), new Random(seed));
        for (var k = 0; k < bits; k++)
        {
            bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
        }

        File.WriteAllBytes(to, bytes);
        return to;
    }

    /// <summary>Copies an MP4 and writes into its track header that players turn it clockwise.</summary>
    public static string Turn(string from, string to, int degrees)
    {
        const int MatrixOffset = 44;
        var bytes = File.ReadAllBytes(from);
        var matrix = bytes.AsSpan(bytes.AsSpan().IndexOf("tkhd"u8) + MatrixOffset);
        var (cos, sin) = degrees switch { 90 => (0, 1), 180 => (-1, 0), 270 => (0, -1), _ => (1, 0) };
        int[] values = [cos << 16, sin << 16, 0, -sin << 16, cos << 16];
        for (var i = 0; i < values.Length; i++)
        {
            BinaryPrimitives.WriteInt32BigEndian(matrix[(i * sizeof(int))..], values[i]);
        }

        File.WriteAllBytes(to, bytes);
        return to;
    }
}
