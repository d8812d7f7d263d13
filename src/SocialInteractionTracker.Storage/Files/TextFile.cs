using System.Text;
using SocialInteractionTracker.Storage.Faults;

namespace SocialInteractionTracker.Storage.Files;

/// <summary>Reads text that people saved with whatever program they had.</summary>
internal static class TextFile
{
    private const byte LastControlBeforeTab = 8;

    /// <summary>How much of a file tells its format, bytes.</summary>
    private const int BeginningBytes = 64 * 1024;

    /// <summary>How much of a file is looked at to tell its encoding, bytes.</summary>
    private const int LookedAt = 4096;

    /// <summary>Share of the characters whose upper byte is 0 that makes a file UTF-16.</summary>
    private const double MostlyZeros = 0.5;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads a text file in UTF-8 or UTF-16, with or without byte-order mark.</summary>
    /// <param name="path">Its full path.</param>
    /// <param name="name">Its name in faults.</param>
    /// <param name="faults">Takes what is wrong with it.</param>
    /// <returns>The text without byte-order mark; <see langword="null"/> if its encoding is not known.</returns>
    public static string? Read(string path, string name, FaultList faults)
    {
        var bytes = File.ReadAllBytes(path);
        try
        {
            return WithoutZeros(Decoded(bytes), name, faults);
        }
        catch (DecoderFallbackException e)
        {
            var line = 1 + bytes.AsSpan(0, Math.Clamp(e.Index, 0, bytes.Length)).Count((byte)'\n');
            faults.Add($"{name} line {line}", "bytes that are not UTF-8", "text in UTF-8", "Save the file as 'CSV UTF-8' or 'text, UTF-8'.");
            return null;
        }
    }

    /// <summary>Reads a text file that a program wrote: as <see cref="Read"/>, or in the Western encoding of Windows, whose cm² and ° are no UTF-8.</summary>
    /// <remarks>Only numbers and names are taken from such files, so that Latin-1 is near enough to Windows-1252.</remarks>
    public static string? ReadExport(string path, string name, FaultList faults)
    {
        var bytes = File.ReadAllBytes(path);
        try
        {
            return Decoded(bytes);
        }
        catch (DecoderFallbackException) when (!bytes.AsSpan().ContainsAnyInRange((byte)0, LastControlBeforeTab))
        {
            return Encoding.Latin1.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            faults.Add(name, "bytes that are no text", "a text export", "Check that it is the right file, or export it again.");
            return null;
        }
    }

    /// <summary>The first lines of a text file that a program wrote, to tell its format by.</summary>
    /// <param name="path">Its full path.</param>
    /// <returns>About the first 64 KiB; something unreadable of a file that is no text.</returns>
    public static string Beginning(string path)
    {
        var bytes = new byte[BeginningBytes];
        using (var stream = File.OpenRead(path))
        {
            bytes = bytes[..stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false)];
        }

        // A cut in the middle of a character would be no UTF-8; in UTF-16 every even place is between two.
        var end = bytes.Length < BeginningBytes || bytes.Contains((byte)0) ? bytes.Length : bytes.AsSpan().LastIndexOf((byte)'\n') + 1;
        try
        {
            return Decoded(bytes[..end]);
        }
        catch (DecoderFallbackException)
        {
            return Encoding.Latin1.GetString(bytes[..end]);
        }
    }

    /// <summary>Characters of the number 0 come of a crash while a file was written, and no path may hold one.</summary>
    private static string? WithoutZeros(string text, string name, FaultList faults)
    {
        var zero = text.IndexOf('\0', StringComparison.Ordinal);
        if (zero < 0)
        {
            return text;
        }

        faults.Add($"{name} line {1 + text.AsSpan(0, zero).Count('\n')}", "a character of the number 0", "text", "Take the file from a backup, or remove what is no text.");
        return null;
    }

    private static string Decoded(byte[] bytes) => bytes switch
    {
        [0xFF, 0xFE, ..] => new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true).GetString(bytes.AsSpan(2)),
        [0xFE, 0xFF, ..] => new UnicodeEncoding(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true).GetString(bytes.AsSpan(2)),
        [0xEF, 0xBB, 0xBF, ..] => Strict.GetString(bytes.AsSpan(3)),
        _ => Utf16OrderOf(bytes) is { } isBigEndian
            ? new UnicodeEncoding(isBigEndian, byteOrderMark: false, throwOnInvalidBytes: true).GetString(bytes)
            : Strict.GetString(bytes),
    };

    /// <summary>Whether text without a byte-order mark is UTF-16 with the big end first; <see langword="null"/> if it is none.</summary>
    /// <remarks>Tables are mostly of letters below 256, whose upper byte is 0; no other text holds zeros.</remarks>
    private static bool? Utf16OrderOf(byte[] bytes)
    {
        var start = bytes.AsSpan(0, Math.Min(bytes.Length, LookedAt) & ~1);
        var (even, odd) = (0, 0);
        for (var k = 0; k < start.Length; k += 2)
        {
            even += start[k] == 0 ? 1 : 0;
            odd += start[k + 1] == 0 ? 1 : 0;
        }

        var most = start.Length * MostlyZeros / 2;
        return bytes.Length % 2 != 0 || start.Length == 0 ? null : odd > most && even == 0 ? false : even > most && odd == 0 ? true : null;
    }
}
