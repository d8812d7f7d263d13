using System.Buffers.Binary;

namespace SocialInteractionTracker.Video.Decoding;

/// <summary>Reads what a Matroska or WebM file says of itself before its first picture (RFC 9559).</summary>
internal static class MatroskaOutline
{
    private const uint Segment = 0x18538067;
    private const uint Info = 0x1549A966;
    private const uint TimestampScale = 0x2AD7B1;
    private const uint Duration = 0x4489;
    private const uint Tracks = 0x1654AE6B;
    private const uint TrackEntry = 0xAE;
    private const uint Cluster = 0x1F43B675;

    /// <summary>Nanoseconds of a tick unless the file says otherwise.</summary>
    private const double DefaultTickNs = 1e6;

    private const double NanosecondsPerS = 1e9;

    /// <summary>Length of the part that is looked into, bytes; writers leave a few kB of room before what is wanted.</summary>
    private const int ProbeBytes = 1 << 16;

    /// <summary>Reads the outline.</summary>
    /// <param name="file">The open file.</param>
    internal static ContainerHeader Read(FileStream file)
    {
        file.Position = 0;
        var buffer = new byte[Math.Min(ProbeBytes, file.Length)];
        file.ReadExactly(buffer);
        ReadOnlySpan<byte> rest = buffer;
        if (!Ebml.TryTake(ref rest, out _, out _) || rest.Length < sizeof(uint) || BinaryPrimitives.ReadUInt32BigEndian(rest) != Segment)
        {
            return new ContainerHeader(ContainerKind.Matroska, file.Length);
        }

        rest = rest[sizeof(uint)..];
        var size = Ebml.TakeLength(ref rest);
        var start = buffer.Length - rest.Length;
        return new ContainerHeader(
            ContainerKind.Matroska, file.Length, size is { } known and not long.MaxValue ? start + known : null, PromisedEndS: EndS(rest));
    }

    /// <summary>When the last picture ends; only a file of one track says so, as the duration is that of the longest track.</summary>
    private static double? EndS(ReadOnlySpan<byte> segment)
    {
        var (durationS, tracks) = (double.NaN, 0);
        while (Ebml.TryTake(ref segment, out var id, out var content) && id != Cluster)
        {
            if (id == Info)
            {
                durationS = DurationS(content);
            }
            else if (id == Tracks)
            {
                tracks = Count(content, TrackEntry);
            }
        }

        return durationS > 0 && tracks == 1 ? durationS : null;
    }

    private static double DurationS(ReadOnlySpan<byte> info)
    {
        var (ticks, tickNs) = (double.NaN, DefaultTickNs);
        while (Ebml.TryTake(ref info, out var id, out var content))
        {
            tickNs = id == TimestampScale ? Ebml.Unsigned(content) : tickNs;
            ticks = (id, content.Length) switch
            {
                (Duration, sizeof(double)) => BinaryPrimitives.ReadDoubleBigEndian(content),
                (Duration, sizeof(float)) => BinaryPrimitives.ReadSingleBigEndian(content),
                _ => ticks,
            };
        }

        return ticks * tickNs / NanosecondsPerS;
    }

    private static int Count(ReadOnlySpan<byte> elements, uint wanted)
    {
        var count = 0;
        while (Ebml.TryTake(ref elements, out var id, out _))
        {
            count += id == wanted ? 1 : 0;
        }

        return count;
    }
}
