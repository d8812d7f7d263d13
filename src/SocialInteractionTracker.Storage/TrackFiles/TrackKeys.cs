namespace SocialInteractionTracker.Storage.TrackFiles;

/// <summary>The keys of a track file's metadata.</summary>
public static class TrackKeys
{
    /// <summary>Fingerprint of everything the track depends on.</summary>
    public const string Fingerprint = "fingerprint";

    /// <summary>Version of the program that made it.</summary>
    public const string ProgramVersion = "program_version";

    /// <summary>SHA-256 of the model's files, lower-case hexadecimal.</summary>
    public const string ModelSha256 = "model_sha256";

    /// <summary>SHA-256 of the video, lower-case hexadecimal.</summary>
    public const string VideoSha256 = "video_sha256";

    /// <summary>The options it was made with, JSON.</summary>
    public const string Options = "options";

    /// <summary>The calibration it was made with, JSON.</summary>
    public const string Calibration = "calibration";
}
