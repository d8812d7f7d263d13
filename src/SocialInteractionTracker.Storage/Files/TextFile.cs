using System.Text;
using SocialInteractionTracker.Storage.Faults;

namespace SocialInteractionTracker.Storage.Files;

/// <summary>Reads text that people saved with whatever program they had.</summary>
internal static class TextFile
{
    private const byte LastControlBeforeTab = 8;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads a text file in UTF-8, with or without byte-order mark, or in UTF-16 with one.</summary>
    /// <param name="path">Its full path.</param>
    /// <param name="name">Its name in faults.</param>
    /// <param name="faults">Takes what is wrong with it.</param>
    /// <returns>The text without byte-order mark; <see langword="null"/> if its encoding is not known.</returns>
    public static string? Read(string path, string name, FaultList faults)
    {
        var bytes = File.ReadAllBytes(path);
        try
        {
            return Decoded(bytes);
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

    private static string Decoded(byte[] bytes) => bytes switch
    {
        [0xFF, 0xFE, ..] => new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true).GetString(bytes.AsSpan(2)),
        [0xFE, 0xFF, ..] => new UnicodeEncoding(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true).GetString(bytes.AsSpan(2)),
        [0xEF, 0xBB, 0xBF, ..] => Strict.GetString(bytes.AsSpan(3)),
        _ => Strict.GetString(bytes),
    };
}
