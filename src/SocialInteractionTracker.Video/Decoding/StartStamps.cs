using System.Buffers.Binary;

namespace SocialInteractionTracker.Video.Decoding;

/// <summary>Reads presentation times from the first part of a file, to make exact the start that OpenCV tells in whole frames only.</summary>
internal static class StartStamps
{
    /// <summary>
    /// Two stamps that are as near as this count as equally near, and the earlier one holds: OpenCV rounds a start between two whole
    /// frames up.
    /// </summary>
    private const double TieS = 1e-6;

    /// <summary>Length of the part that is looked into, bytes; the first pictures lie in it.</summary>
    private const int ProbeBytes = 1 << 20;

    /// <summary>Ticks of the clock of MPEG streams a second (ISO/IEC 13818-1).</summary>
    private const double MpegTicksPerS = 90_000;

    /// <summary>Bytes from the start code of an MPEG packet to the end of the longest header with a stamp.</summary>
    private const int MpegHeaderBytes = 32;

    /// <summary>Seconds of a Matroska tick unless the file says otherwise.</summary>
    private const double MatroskaTickS = 0.001;

    /// <summary>The time in the file that is nearest to an estimate.</summary>
    /// <param name="path">The file.</param>
    /// <param name="header">What it says of itself.</param>
    /// <param name="estimateS">The start, right to half a frame, s.</param>
    /// <param name="withinS">How far the estimate may be off, s.</param>
    /// <returns>The exact start, s; the estimate where the file has no stamp near it.</returns>
    internal static double Nearest(string path, ContainerHeader header, double estimateS, double withinS)
    {
        var stamps = header.Kind switch
        {
            ContainerKind.Mp4 => header.EmptyStartS is { } emptyS ? [emptyS] : [],
            ContainerKind.MpegProgramStream or ContainerKind.MpegTransportStream => Mpeg(Start(path)),
            ContainerKind.Matroska => Matroska(Start(path)),
            _ => new List<double>(),
        };
        return stamps.Where(s => Math.Abs(s - estimateS) <= withinS)
            .OrderBy(s => Math.Round(Math.Abs(s - estimateS) / TieS)).ThenBy(s => s).FirstOrDefault(estimateS);
    }

    private static byte[] Start(string path)
    {
        using var file = File.OpenRead(path);
        var bytes = new byte[Math.Min(ProbeBytes, file.Length)];
        file.ReadExactly(bytes);
        return bytes;
    }

    /// <summary>Stamps of the picture packets of a program or transport stream.</summary>
    private static List<double> Mpeg(ReadOnlySpan<byte> bytes)
    {
        var stamps = new List<double>();
        for (var at = 0; at + MpegHeaderBytes <= bytes.Length; at++)
        {
            var skip = bytes[at..].IndexOf<byte>([0, 0, 1]);
            if (skip < 0 || (at += skip) + MpegHeaderBytes > bytes.Length)
            {
                break;
            }

            if ((bytes[at + 3] & 0xF0) == 0xE0 && Stamp(bytes[(at + 6)..]) is { Length: >= 5 } stamp)
            {
                stamps.Add(Ticks(stamp) / MpegTicksPerS);
            }
        }

        return stamps;
    }

    /// <summary>Where the stamp stands in a packet's header of MPEG-2 or MPEG-1; empty when it has none.</summary>
    private static ReadOnlySpan<byte> Stamp(ReadOnlySpan<byte> header)
    {
        if ((header[0] & 0xC0) == 0x80)
        {
            return (header[1] & 0x80) != 0 ? header[3..] : [];
        }

        header = header.TrimStart<byte>(0xFF);
        if (header.Length > 2 && (header[0] & 0xC0) == 0x40)
        {
            header = header[2..];
        }

        return header.Length > 0 && (header[0] & 0xF0) is 0x20 or 0x30 ? header : [];
    }

    /// <summary>The 33 bits of a stamp, spread over five bytes with marker bits between.</summary>
    private static long Ticks(ReadOnlySpan<byte> stamp) =>
        ((long)((stamp[0] >> 1) & 7) << 30) | ((long)stamp[1] << 22) | ((long)(stamp[2] >> 1) << 15) | ((long)stamp[3] << 7) | (uint)(stamp[4] >> 1);

    /// <summary>Stamps of the blocks in the first cluster; none when the file counts in other ticks than milliseconds.</summary>
    private static List<double> Matroska(ReadOnlySpan<byte> bytes)
    {
        var stamps = new List<double>();
        var scale = bytes.IndexOf<byte>([0x2A, 0xD7, 0xB1, 0x83]);
        var cluster = bytes.IndexOf<byte>([0x1F, 0x43, 0xB6, 0x75]);
        if (cluster < 0 || (scale >= 0 && !bytes[(scale + 4)..].StartsWith<byte>([0x0F, 0x42, 0x40])))
        {
            return stamps;
        }

        var rest = bytes[(cluster + 4)..];
        _ = Ebml.TakeLength(ref rest);
        AddBlocks(rest, clusterTicks: 0, stamps);
        return stamps;
    }

    private static void AddBlocks(ReadOnlySpan<byte> elements, long clusterTicks, List<double> stamps)
    {
        const uint ClusterTimestamp = 0xE7;
        const uint SimpleBlock = 0xA3;
        const uint BlockGroup = 0xA0;
        const uint Block = 0xA1;
        while (Ebml.TryTake(ref elements, out var id, out var content))
        {
            switch (id)
            {
                case ClusterTimestamp:
                    clusterTicks = Ebml.Unsigned(content);
                    break;
                case BlockGroup:
                    AddBlocks(content, clusterTicks, stamps);
                    break;
                case SimpleBlock or Block when content.Length >= 4:
                    stamps.Add(((double)clusterTicks + BinaryPrimitives.ReadInt16BigEndian(content[1..])) * MatroskaTickS);
                    break;
            }
        }
    }
}
