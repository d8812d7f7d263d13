using System.Buffers.Binary;

namespace SocialInteractionTracker.Video.Decoding;

/// <summary>What a video file says of itself in its first bytes and its outline, read without decoding.</summary>
/// <param name="Kind">The kind of file.</param>
/// <param name="FileBytes">Its length, bytes.</param>
/// <param name="DeclaredBytes">The length its outline adds up to, bytes; <see langword="null"/> when it does not say.</param>
/// <param name="HasIndex">False when the table that finds the pictures is missing, as in an MP4 that was cut off.</param>
/// <param name="PromisedEndS">Time at which its last picture ends, s; <see langword="null"/> when it does not say.</param>
/// <param name="EmptyStartS">Time before its first picture in which nothing is shown, s; <see langword="null"/> when it does not say.</param>
internal sealed record ContainerHeader(
    ContainerKind Kind, long FileBytes, long? DeclaredBytes = null, bool HasIndex = true, double? PromisedEndS = null, double? EmptyStartS = null)
{
    private const int ProbeBytes = 4096;
    private const int RiffHeaderBytes = 8;

    private static readonly string[] IsoBoxes = ["ftyp", "moov", "mdat", "free", "wide", "skip", "pnot"];

    /// <summary>The file ends before its own outline does.</summary>
    internal bool IsCut => DeclaredBytes > FileBytes || !HasIndex;

    /// <summary>Only the last packet is known to be longer: how many follow it an MPEG stream does not say.</summary>
    internal bool IsLengthLeast => Kind is ContainerKind.MpegProgramStream or ContainerKind.MpegTransportStream;

    /// <summary>Reads the outline of a file.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    internal static ContainerHeader Read(string path)
    {
        using var file = File.OpenRead(path);
        var buffer = new byte[ProbeBytes];
        var start = buffer.AsSpan(0, file.ReadAtLeast(buffer, ProbeBytes, throwOnEndOfStream: false));
        return Kinds(start) switch
        {
            ContainerKind.Mp4 => IsoMediaOutline.Read(file),
            ContainerKind.Matroska => MatroskaOutline.Read(file),
            ContainerKind.Avi => new(ContainerKind.Avi, file.Length, AviBytes(file)),
            ContainerKind.WindowsMedia => new(ContainerKind.WindowsMedia, file.Length, WindowsMediaBytes(start)),
            ContainerKind.MpegProgramStream => new(ContainerKind.MpegProgramStream, file.Length, MpegOutline.ProgramBytes(file)),
            ContainerKind.MpegTransportStream => new(ContainerKind.MpegTransportStream, file.Length, MpegOutline.TransportBytes(file.Length)),
            var kind => new(kind, file.Length),
        };
    }

    private static ContainerKind Kinds(ReadOnlySpan<byte> start)
    {
        if (start.Length < RiffHeaderBytes)
        {
            return ContainerKind.Other;
        }

        return start switch
        {
            _ when IsIsoBox(start[4..8]) => ContainerKind.Mp4,
            _ when start.StartsWith<byte>([0x1A, 0x45, 0xDF, 0xA3]) => ContainerKind.Matroska,
            _ when start.StartsWith("RIFF"u8) => ContainerKind.Avi,
            _ when start.StartsWith<byte>([0x30, 0x26, 0xB2, 0x75, 0x8E, 0x66, 0xCF, 0x11]) => ContainerKind.WindowsMedia,
            _ when start.StartsWith<byte>([0, 0, 1, 0xBA]) => ContainerKind.MpegProgramStream,
            _ when start[0] == 'G' && start.Length > MpegOutline.TransportPacketBytes && start[MpegOutline.TransportPacketBytes] == 'G' => ContainerKind.MpegTransportStream,
            _ when !start.ContainsAnyExceptInRange((byte)'\t', (byte)'~') => ContainerKind.Text,
            _ => ContainerKind.Other,
        };
    }

    private static bool IsIsoBox(ReadOnlySpan<byte> type)
    {
        foreach (var box in IsoBoxes)
        {
            if (type.SequenceEqual(System.Text.Encoding.ASCII.GetBytes(box)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>End of the last RIFF chunk; one that was never filled in (size 0, or all bits set by a writer that cannot go back) says nothing.</summary>
    private static long? AviBytes(FileStream file)
    {
        long end = 0;
        var header = new byte[RiffHeaderBytes];
        while (end + RiffHeaderBytes <= file.Length)
        {
            file.Position = end;
            file.ReadExactly(header);
            var size = BinaryPrimitives.ReadUInt32LittleEndian(header.AsSpan(4));
            if (!header.AsSpan().StartsWith("RIFF"u8) || size is 0 or uint.MaxValue)
            {
                break;
            }

            end += RiffHeaderBytes + (long)size;
        }

        return end == 0 ? null : end;
    }

    /// <summary>The size in the File Properties object; 0 in a broadcast.</summary>
    private static long? WindowsMediaBytes(ReadOnlySpan<byte> start)
    {
        const int SizeOffset = 40;
        var properties = start.IndexOf<byte>([0xA1, 0xDC, 0xAB, 0x8C, 0x47, 0xA9, 0xCF, 0x11, 0x8E, 0xE4]);
        if (properties < 0 || properties + SizeOffset + sizeof(long) > start.Length)
        {
            return null;
        }

        var size = BinaryPrimitives.ReadInt64LittleEndian(start[(properties + SizeOffset)..]);
        return size > 0 ? size : null;
    }
}
