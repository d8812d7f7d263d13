using SocialInteractionTracker.Core;

namespace SocialInteractionTracker.Video.Decoding;

/// <summary>Checks that a path leads to something that may be a video, and says what is wrong when it does not.</summary>
internal static class VideoFile
{
    private const string Expected = "a video file (MP4, MOV, MKV, AVI, WMV, MPG or WebM)";

    /// <summary>Reads the outline of a file.</summary>
    /// <exception cref="UserErrorException">The file is missing, empty, may not be read, or is text.</exception>
    internal static ContainerHeader Header(string path)
    {
        if (!File.Exists(path))
        {
            throw Directory.Exists(path)
                ? Error(path, "a folder", "Give the video file in it.")
                : Error(path, "no such file", "Check the spelling of the path, and that the drive it is on is connected.");
        }

        ContainerHeader header;
        try
        {
            header = ContainerHeader.Read(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Error(path, $"a file that cannot be read ({e.Message})", "Check the file's permissions and the drive.");
        }

        return header switch
        {
            { FileBytes: 0 } => throw Error(path, "an empty file (0 bytes)", "Copy the recording again from where it was made."),
            { Kind: ContainerKind.Text } => throw Error(path, "a text file", "Give the video itself."),
            _ => header,
        };
    }

    /// <summary>The error for a file of which not one picture can be decoded.</summary>
    internal static UserErrorException Undecodable(string path, ContainerHeader header, string codec)
    {
        if (header is { Kind: ContainerKind.Mp4, HasIndex: false })
        {
            return Error(path, "an MP4 or MOV that was cut off: the index that is written last is missing", "Copy the recording again, or repair it with a tool that rebuilds the index.");
        }

        if (codec.StartsWith("av01", StringComparison.OrdinalIgnoreCase))
        {
            return Error(path, "AV1 video, which only the ffmpeg program can decode", "Install ffmpeg (5.1 or newer) so that it is on the search path, or convert the video to H.264.");
        }

        return codec.Length > 0
            ? Error(path, $"a video (codec {codec}) of which not one picture can be decoded", "Check that it plays; convert it to H.264 in MP4 when it does.")
            : Error(path, "a file that is not a video, or a damaged one", "Check that it plays; copy the recording again when it does not.");
    }

    private static UserErrorException Error(string path, string found, string action) => new(new Fault(path, found, Expected, action));
}
