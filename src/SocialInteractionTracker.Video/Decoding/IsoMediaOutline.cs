using System.Buffers.Binary;

namespace SocialInteractionTracker.Video.Decoding;

/// <summary>Walks the boxes of an MP4 or MOV file (ISO/IEC 14496-12).</summary>
internal static class IsoMediaOutline
{
    private const int HeaderBytes = 8;
    private const int LongHeaderBytes = 16;

    /// <summary>A larger index than this is not looked into, bytes.</summary>
    private const int MaxIndexBytes = 1 << 28;

    /// <summary>No box is longer, bytes; a damaged one that says so can still be added to a position.</summary>
    private const long MostBytes = long.MaxValue / 2;

    /// <summary>Reads the outline.</summary>
    /// <param name="file">The open file.</param>
    internal static ContainerHeader Read(FileStream file)
    {
        long position = 0;
        var (hasIndex, promisedS, emptyS) = (false, (double?)null, (double?)null);
        var header = new byte[LongHeaderBytes];
        while (position <= file.Length - HeaderBytes)
        {
            file.Position = position;
            var read = file.ReadAtLeast(header, LongHeaderBytes, throwOnEndOfStream: false);
            var (type, start, end) = Box(header.AsSpan(0, read), 0, file.Length - position);
            if (type == "moov" && position + end <= file.Length && end <= MaxIndexBytes)
            {
                hasIndex = true;
                (promisedS, emptyS) = Times(Content(file, position + start, (int)(end - start)));
            }

            if (end < HeaderBytes)
            {
                break;
            }

            position += end;
        }

        return new ContainerHeader(ContainerKind.Mp4, file.Length, position, hasIndex, promisedS, emptyS);
    }

    private static byte[] Content(FileStream file, long position, int length)
    {
        var content = new byte[length];
        file.Position = position;
        file.ReadExactly(content);
        return content;
    }

    /// <summary>When the longest picture track ends and what is empty before it; a fragmented file's index gives no end.</summary>
    private static (double? EndS, double? EmptyS) Times(ReadOnlySpan<byte> moov)
    {
        var timescale = FullBoxField(Find(moov, "mvhd"), offset0: 12, offset1: 20, isLong: false);
        var (longest, empty) = (0L, 0L);
        for (var at = 0; at + HeaderBytes <= moov.Length;)
        {
            var (type, start, end) = Box(moov, at, moov.Length - at);
            if (end < HeaderBytes || at + end > moov.Length)
            {
                break;
            }

            var content = moov[(at + start)..(at + (int)end)];
            if (type == "trak" && IsPictures(content))
            {
                var duration = FullBoxField(Find(content, "tkhd"), offset0: 20, offset1: 28, isLong: true);
                (longest, empty) = duration > longest ? (duration, EmptyStart(content)) : (longest, empty);
            }

            at += (int)end;
        }

        return timescale > 0 && longest > 0 && longest != uint.MaxValue
            ? ((double)longest / timescale, (double)empty / timescale)
            : (null, null);
    }

    /// <summary>Length of the empty edit at the start of a track; 0 when there is none.</summary>
    private static long EmptyStart(ReadOnlySpan<byte> track)
    {
        const int Entry = 8;
        var edits = Find(Find(track, "edts"), "elst");
        var isLong = !edits.IsEmpty && edits[0] == 1;
        var bytes = isLong ? sizeof(long) : sizeof(int);
        if (edits.Length < Entry + (2 * bytes) || edits.Slice(Entry + bytes, bytes).ContainsAnyExcept(byte.MaxValue))
        {
            return 0;
        }

        return isLong ? BinaryPrimitives.ReadInt64BigEndian(edits[Entry..]) : BinaryPrimitives.ReadUInt32BigEndian(edits[Entry..]);
    }

    private static bool IsPictures(ReadOnlySpan<byte> track)
    {
        const int HandlerOffset = 8;
        var handler = Find(Find(track, "mdia"), "hdlr");
        return handler.Length >= HandlerOffset + 4 && handler[HandlerOffset..(HandlerOffset + 4)].SequenceEqual("vide"u8);
    }

    /// <summary>A field of a box whose layout depends on its version, 0 or 1.</summary>
    private static long FullBoxField(ReadOnlySpan<byte> box, int offset0, int offset1, bool isLong)
    {
        var isVersion1 = !box.IsEmpty && box[0] == 1;
        var offset = isVersion1 ? offset1 : offset0;
        if (box.Length < offset + sizeof(long))
        {
            return 0;
        }

        return isVersion1 && isLong ? BinaryPrimitives.ReadInt64BigEndian(box[offset..]) : BinaryPrimitives.ReadUInt32BigEndian(box[offset..]);
    }

    /// <summary>The content of the first box of a type; empty when there is none.</summary>
    private static ReadOnlySpan<byte> Find(ReadOnlySpan<byte> boxes, string type)
    {
        for (var at = 0; at + HeaderBytes <= boxes.Length;)
        {
            var (found, start, end) = Box(boxes, at, boxes.Length - at);
            if (end < HeaderBytes || at + end > boxes.Length)
            {
                break;
            }

            if (found == type)
            {
                return boxes[(at + start)..(at + (int)end)];
            }

            at += (int)end;
        }

        return [];
    }

    /// <summary>Type of a box, and where its content starts and it ends, counted from its first byte.</summary>
    private static (string Type, int Start, long End) Box(ReadOnlySpan<byte> bytes, int at, long remaining)
    {
        var size = BinaryPrimitives.ReadUInt32BigEndian(bytes[at..]);
        var type = System.Text.Encoding.Latin1.GetString(bytes.Slice(at + 4, 4));
        return size switch
        {
            0 => (type, HeaderBytes, remaining),
            1 when at + LongHeaderBytes <= bytes.Length => (type, LongHeaderBytes, Math.Min(MostBytes, BinaryPrimitives.ReadInt64BigEndian(bytes[(at + HeaderBytes)..]))),
            _ => (type, HeaderBytes, size),
        };
    }
}
