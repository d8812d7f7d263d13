using System.Buffers.Binary;

namespace SocialInteractionTracker.Video.Decoding;

/// <summary>Looks whether an MPEG stream (ISO/IEC 11172-1, 13818-1) ends between two packets; it says nothing else of its length.</summary>
internal static class MpegOutline
{
    /// <summary>Length of a packet of a transport stream.</summary>
    internal const int TransportPacketBytes = 188;

    private const byte PackCode = 0xBA;
    private const byte EndCode = 0xB9;
    private const int StartCodeBytes = 4;
    private const int PacketHeaderBytes = 6;
    private const int Mpeg1PackBytes = 12;
    private const int Mpeg2PackBytes = 14;
    private const byte StuffingBits = 7;

    /// <summary>Length of the part at the end that is looked into, bytes: two packets of the longest kind.</summary>
    private const int TailBytes = 2 * (ushort.MaxValue + PacketHeaderBytes);

    /// <summary>End of the last packet of a transport stream, bytes.</summary>
    internal static long TransportBytes(long fileBytes) => (fileBytes + TransportPacketBytes - 1) / TransportPacketBytes * TransportPacketBytes;

    /// <summary>End of the last packet of a program stream, bytes; <see langword="null"/> where the end cannot be made out.</summary>
    internal static long? ProgramBytes(FileStream file)
    {
        var tail = new byte[Math.Min(TailBytes, file.Length)];
        var first = file.Length - tail.Length;
        file.Position = first;
        file.ReadExactly(tail);
        return tail.AsSpan().LastIndexOf<byte>([0, 0, 1, PackCode]) is var pack and >= 0 ? first + EndOfPackets(tail, pack) : null;
    }

    /// <summary>Where the packets from a pack on end; behind the bytes if the last one is not whole.</summary>
    private static long? EndOfPackets(ReadOnlySpan<byte> bytes, int at)
    {
        while (at < bytes.Length)
        {
            var rest = bytes[at..];
            if (rest.Length < StartCodeBytes || !rest.StartsWith<byte>([0, 0, 1]))
            {
                return rest.Length < StartCodeBytes ? at + StartCodeBytes : null;
            }

            at += rest[StartCodeBytes - 1] switch
            {
                EndCode => StartCodeBytes,
                PackCode => PackBytes(rest),
                _ when rest.Length < PacketHeaderBytes => PacketHeaderBytes,
                _ => PacketHeaderBytes + BinaryPrimitives.ReadUInt16BigEndian(rest[StartCodeBytes..]),
            };
        }

        return at;
    }

    private static int PackBytes(ReadOnlySpan<byte> pack) => pack switch
    {
        _ when pack.Length > StartCodeBytes && (pack[StartCodeBytes] & 0xC0) != 0x40 => Mpeg1PackBytes,
        { Length: >= Mpeg2PackBytes } => Mpeg2PackBytes + (pack[Mpeg2PackBytes - 1] & StuffingBits),
        _ => Mpeg2PackBytes,
    };
}
