using System.Buffers.Binary;

namespace SocialInteractionTracker.Video.Encoding;

/// <summary>Writes raw pictures with their times into a stream: as a Matroska file that goes on for ever.</summary>
/// <remarks>
/// A pipe of bare pictures carries no times. Matroska with one cluster a picture is the simplest format that does and that
/// ffmpeg reads. Source: RFC 9559, Matroska Media Container Format Specification.
/// </remarks>
internal sealed class MatroskaFrames
{
    private const int NanosecondsPerTick = 1000;
    private const double TicksPerS = 1e9 / NanosecondsPerTick;
    private const int LongestSizeBytes = 8;

    private readonly Stream _stream;
    private readonly int _pictureBytes;
    private readonly byte[] _clusterHead = new byte[32];

    /// <summary>Writes what comes before the first picture.</summary>
    /// <param name="stream">Where to; stays the caller's.</param>
    /// <param name="encoding">Size and kind of the pictures.</param>
    public MatroskaFrames(Stream stream, FfmpegEncoding encoding)
    {
        _stream = stream;
        _pictureBytes = encoding.PictureBytes;
        var colours = Element(0x2EB524, encoding.ArePlanes ? "I420"u8 : "BGR\u0018"u8);
        var video = Element(0xE0, [.. Number(0xB0, encoding.Width), .. Number(0xBA, encoding.Height), .. colours]);
        var track = Element(0xAE, [.. Number(0xD7, 1), .. Number(0x73C5, 1), .. Number(0x83, 1), .. Number(0x9C, 0), .. Element(0x86, "V_UNCOMPRESSED"u8), .. video]);
        var info = Element(0x1549A966, [.. Number(0x2AD7B1, NanosecondsPerTick), .. Element(0x4D80, "sit"u8), .. Element(0x5741, "sit"u8)]);
        stream.Write(Element(0x1A45DFA3, [.. Element(0x4282, "matroska"u8), .. Number(0x4287, 4), .. Number(0x4285, 2)]));
        stream.Write([.. Id(0x18538067), 0x01, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF]);
        stream.Write(info);
        stream.Write(Element(0x1654AE6B, track));
    }

    /// <summary>Writes a picture.</summary>
    /// <param name="picture">Its luma plane, then the two chroma planes at half the size; or packed blue, green, red.</param>
    /// <param name="timeS">When it is shown, s; not negative.</param>
    /// <exception cref="ArgumentException">The picture has another size.</exception>
    public void Write(ReadOnlySpan<byte> picture, double timeS)
    {
        if (picture.Length != _pictureBytes)
        {
            throw new ArgumentException($"A picture has {_pictureBytes} bytes, not {picture.Length}.", nameof(picture));
        }

        const int TimestampBytes = 10;
        const int BlockHeadBytes = 4;
        const int BlockOpeningBytes = 1 + LongestSizeBytes;
        var head = _clusterHead.AsSpan();
        Id(0x1F43B675).CopyTo(head);
        Size(head[4..], TimestampBytes + BlockOpeningBytes + BlockHeadBytes + picture.Length);
        (head[12], head[13]) = (0xE7, 0x88);
        BinaryPrimitives.WriteInt64BigEndian(head[14..], (long)Math.Round(timeS * TicksPerS));
        _stream.Write(head[..22]);
        head[0] = 0xA3;
        Size(head[1..], BlockHeadBytes + picture.Length);
        // Track 1, no time beyond the cluster's, a picture that stands by itself.
        (head[9], head[10], head[11], head[12]) = (0x81, 0, 0, 0x80);
        _stream.Write(head[..13]);
        _stream.Write(picture);
    }

    private static byte[] Number(uint id, int value)
    {
        Span<byte> bytes = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        return Element(id, bytes);
    }

    private static byte[] Element(uint id, ReadOnlySpan<byte> content)
    {
        var size = new byte[LongestSizeBytes];
        Size(size, content.Length);
        return [.. Id(id), .. size, .. content];
    }

    /// <summary>An id has as many bytes as its value needs.</summary>
    private static byte[] Id(uint id)
    {
        var bytes = new byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, id);
        return bytes.AsSpan().TrimStart((byte)0).ToArray();
    }

    private static void Size(Span<byte> target, long size)
    {
        BinaryPrimitives.WriteInt64BigEndian(target, size);
        target[0] = 0x01;
    }
}
