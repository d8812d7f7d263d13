namespace SocialInteractionTracker.Video.Decoding;

/// <summary>The kind of file a video is kept in, told by its first bytes, not by its name.</summary>
public enum ContainerKind : byte
{
    /// <summary>Another kind.</summary>
    Other = 0,

    /// <summary>MP4, MOV, M4V, 3GP (ISO base media).</summary>
    Mp4 = 1,

    /// <summary>Matroska: MKV and WebM.</summary>
    Matroska = 2,

    /// <summary>AVI.</summary>
    Avi = 3,

    /// <summary>Windows Media: WMV and ASF.</summary>
    WindowsMedia = 4,

    /// <summary>MPEG program stream: MPG, MPEG, VOB.</summary>
    MpegProgramStream = 5,

    /// <summary>MPEG transport stream: TS, M2TS.</summary>
    MpegTransportStream = 6,

    /// <summary>Text: no video at all.</summary>
    Text = 7,
}
