using System.Text;
using SocialInteractionTracker.Storage.Faults;

namespace SocialInteractionTracker.Storage.Files;

/// <summary>The text of a file that people wrote, with the encoding that it is written in, so that it can be written again as it was.</summary>
/// <param name="Text">The text without byte-order mark, line ends as they are.</param>
/// <param name="Encoding">Its encoding, which writes the byte-order mark that it had.</param>
internal sealed record SourceText(string Text, Encoding Encoding)
{
    /// <summary>An empty text in UTF-8, for a file that is not there yet.</summary>
    public static SourceText None { get; } = new("", new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));

    /// <summary>Reads a file.</summary>
    /// <param name="path">Its full path.</param>
    /// <param name="name">Its name in faults.</param>
    /// <param name="faults">Takes what is wrong with it.</param>
    /// <returns>The text, <see cref="None"/> if the file is absent; <see langword="null"/> if its encoding is not known.</returns>
    public static SourceText? Read(string path, string name, FaultList faults)
    {
        if (!File.Exists(path))
        {
            return None;
        }

        return TextFile.Read(path, name, faults) is { } text ? new SourceText(text, EncodingOf(path)) : null;
    }

    /// <summary>The bytes of the file.</summary>
    public byte[] ToBytes() => [.. Encoding.GetPreamble(), .. Encoding.GetBytes(Text)];

    private static Encoding EncodingOf(string path)
    {
        Span<byte> start = stackalloc byte[3];
        using var file = File.OpenRead(path);
        var length = file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        return start[..length] switch
        {
            [0xFF, 0xFE, ..] => new UnicodeEncoding(bigEndian: false, byteOrderMark: true),
            [0xFE, 0xFF, ..] => new UnicodeEncoding(bigEndian: true, byteOrderMark: true),
            [0xEF, 0xBB, 0xBF] => new UTF8Encoding(encoderShouldEmitUTF8Identifier: true),
            _ => None.Encoding,
        };
    }
}
