using System.Buffers.Binary;

namespace SocialInteractionTracker.TestKit.Fuzzing;

/// <summary>Damages valid files as disks, copies and careless hands do, and as somebody who means harm would; equal seeds give equal damage.</summary>
public static class Mutation
{
    private const int MostChanges = 4;
    private const int LongestRun = 64;

    /// <summary>Numbers at which lengths, counts and offsets overflow.</summary>
    private static readonly ulong[] Extremes = [0, 1, 0x7F, 0x80, 0xFF, 0x7FFF, 0x8000, 0xFFFF, 0x7FFF_FFFF, 0x8000_0000, 0xFFFF_FFFF, 0x7FFF_FFFF_FFFF_FFFF, ulong.MaxValue];

    /// <summary>Text at which readers of numbers, dates, names and structures stumble.</summary>
    private static readonly string[] Snippets =
    [
        "", "-1", "0", "1e999", "NaN", "-Infinity", "99999999999999999999", "1,5", "\0", "\t", "\r\n", "\"", "'", ";", ",", ":", "- ", "[", "]", "{", "}",
        "&a", "*a", "!!binary ", "~", "null", "true", "#", "%", "../..", "C:\\a\\b", "ü", "\U0001F400", "\uFEFF", "\u202E", "nan", "x_px", "=1+1",
    ];

    /// <summary>Damages bytes in one to four places.</summary>
    /// <param name="valid">A valid file; left as it is.</param>
    /// <param name="random">Chance.</param>
    /// <returns>The damaged file.</returns>
    public static byte[] Of(byte[] valid, Random random)
    {
        var bytes = valid.ToList();
        for (var change = random.Next(1, MostChanges + 1); change > 0 && bytes.Count > 0; change--)
        {
            Change(bytes, random);
        }

        return [.. bytes];
    }

    /// <summary>Damages text in one to four places.</summary>
    /// <param name="valid">A valid text.</param>
    /// <param name="random">Chance.</param>
    /// <returns>The damaged text.</returns>
    public static string Of(string valid, Random random)
    {
        var text = valid;
        for (var change = random.Next(1, MostChanges + 1); change > 0; change--)
        {
            var at = random.Next(text.Length + 1);
            var end = Math.Min(text.Length, at + random.Next(LongestRun));
            text = random.Next(6) switch
            {
                0 => text[..at],
                1 => text[..at] + text[end..],
                2 => text[..end] + text[at..],
                3 => text[..at] + (char)random.Next(1, 0x2FF) + text[Math.Min(text.Length, at + 1)..],
                4 => text[..at] + Snippets[random.Next(Snippets.Length)] + text[at..],
                _ => WithAnotherWord(text, at, random),
            };
        }

        return text;
    }

    private static void Change(List<byte> bytes, Random random)
    {
        var at = random.Next(bytes.Count);
        var count = Math.Min(bytes.Count - at, random.Next(1, LongestRun));
        switch (random.Next(7))
        {
            case 0:
                bytes[at] ^= (byte)(1 << random.Next(8));
                break;
            case 1:
                bytes.RemoveRange(at, bytes.Count - at);
                break;
            case 2:
                bytes.RemoveRange(at, count);
                break;
            case 3:
                bytes.InsertRange(at, bytes.GetRange(at, count));
                break;
            case 4:
                var noise = new byte[count];
                random.NextBytes(noise);
                bytes.InsertRange(at, noise);
                break;
            default:
                Overwrite(bytes, at, random);
                break;
        }
    }

    /// <summary>Writes an extreme number of 1, 2, 4 or 8 bytes, in either order.</summary>
    private static void Overwrite(List<byte> bytes, int at, Random random)
    {
        Span<byte> number = stackalloc byte[sizeof(ulong)];
        var extreme = Extremes[random.Next(Extremes.Length)];
        var length = 1 << random.Next(4);
        var isBig = random.Next(2) == 0;
        BinaryPrimitives.WriteUInt64BigEndian(number, extreme);
        number = number[^length..];
        if (!isBig)
        {
            number.Reverse();
        }

        for (var k = 0; k < length && at + k < bytes.Count; k++)
        {
            bytes[at + k] = number[k];
        }
    }

    /// <summary>Puts a snippet in place of the word around a position.</summary>
    private static string WithAnotherWord(string text, int at, Random random)
    {
        var (start, end) = (at, at);
        while (start > 0 && char.IsLetterOrDigit(text[start - 1]))
        {
            start--;
        }

        while (end < text.Length && char.IsLetterOrDigit(text[end]))
        {
            end++;
        }

        return text[..start] + Snippets[random.Next(Snippets.Length)] + text[end..];
    }
}
