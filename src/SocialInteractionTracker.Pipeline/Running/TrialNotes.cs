using System.Security.Cryptography;
using System.Text.Json;
using SocialInteractionTracker.Storage.Files;

namespace SocialInteractionTracker.Pipeline.Running;

/// <summary>Reads and writes the notes of trials, and keeps checksums from being taken twice.</summary>
public static class TrialNotes
{
    /// <summary>Reads a note.</summary>
    /// <param name="path">Its path.</param>
    /// <returns>The note; <see langword="null"/> if it is absent or not readable.</returns>
    public static TrialNote? Read(string path)
    {
        try
        {
            return JsonSerializer.Deserialize<TrialNote>(File.ReadAllBytes(path), PipelineJson.Readable);
        }
        catch (Exception exception) when (exception is IOException or JsonException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Writes a note.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="note">The note.</param>
    /// <exception cref="IOException">The folder cannot be written to.</exception>
    public static void Write(string path, TrialNote note) => AtomicFile.WriteText(path, JsonSerializer.Serialize(note, PipelineJson.Readable) + "\n");

    /// <summary>The note of a source file, its checksum taken again only if size or date have changed.</summary>
    /// <param name="notePath">Where the note is.</param>
    /// <param name="sourcePath">The video or imported track file; it exists.</param>
    /// <returns>An up-to-date note.</returns>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static TrialNote Refresh(string notePath, string sourcePath)
    {
        var source = FileOf(sourcePath);
        var modified = new DateTimeOffset(source.LastWriteTimeUtc);
        if (Read(notePath) is { } known && known.SourceBytes == source.Length && known.SourceModified == modified)
        {
            return known;
        }

        using var stream = source.OpenRead();
        var note = new TrialNote
        {
            SourceBytes = source.Length,
            SourceModified = modified,
            SourceSha256 = Convert.ToHexStringLower(SHA256.HashData(stream)),
        };
        TryWrite(notePath, note);
        return note;
    }

    /// <summary>A note that cannot be written costs the checksum next time; who only looks at a study need not be able to write.</summary>
    private static void TryWrite(string path, TrialNote note)
    {
        try
        {
            Write(path, note);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
        }
    }

    /// <summary>The file itself behind any links: a link keeps size and date when its target changes.</summary>
    private static FileInfo FileOf(string path)
    {
        var file = new FileInfo(path);
        return file.ResolveLinkTarget(returnFinalTarget: true) as FileInfo ?? file;
    }
}
