using System.Buffers.Binary;

namespace SocialInteractionTracker.Video.Native;

/// <summary>An empty shared library of Linux with a name of choice: what a program is linked against but never calls need not be installed.</summary>
/// <remarks>
/// The loader takes a library as present once one of its name (<c>DT_SONAME</c>) is in the process. The file is one page: header,
/// three segments, the tables that a loader asks for, all empty, and the name. Calling a function that it should have had ends the
/// process with the loader's "symbol lookup error". *Source: System V ABI, chapters 4 and 5; AMD64 supplement.*
/// </remarks>
internal static class StandInLibrary
{
    private const int HeaderBytes = 64;
    private const int SegmentBytes = 56;
    private const int SegmentCount = 3;
    private const int SymbolBytes = 24;
    private const int PageBytes = 4096;
    private const int HashAt = HeaderBytes + (SegmentCount * SegmentBytes);
    private const int HashBytes = 16;
    private const int SymbolsAt = HashAt + HashBytes;
    private const int DynamicAt = SymbolsAt + SymbolBytes;
    private const int EntryBytes = 16;
    private const int EntryCount = 7;
    private const int TextAt = DynamicAt + (EntryCount * EntryBytes);

    private const int Load = 1;
    private const int Dynamic = 2;
    private const int Stack = 0x6474e551;
    private const int ReadWrite = 6;

    /// <summary>The library for this kind of processor.</summary>
    /// <param name="name">Its name, for example <c>libgtk-3.so.0</c>; ASCII.</param>
    /// <returns>The content of its file.</returns>
    internal static byte[] Of(string name)
    {
        var text = System.Text.Encoding.ASCII.GetBytes($"\0{name}\0");
        var file = new byte[TextAt + text.Length];
        WriteHeader(file);
        WriteSegment(file, 0, (Load, 0, file.Length, PageBytes));
        WriteSegment(file, 1, (Dynamic, DynamicAt, EntryCount * EntryBytes, sizeof(ulong)));
        WriteSegment(file, 2, (Stack, 0, 0, EntryBytes));
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(HashAt), 1);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(HashAt + sizeof(int)), 1);
        WriteDynamic(file, text.Length);
        text.CopyTo(file.AsSpan(TextAt));
        return file;
    }

    private static void WriteHeader(Span<byte> file)
    {
        const byte SixtyFourBit = 2, LittleEndian = 1, Version = 1;
        const short SharedObject = 3, Amd64 = 62;
        ReadOnlySpan<byte> identity = [0x7f, (byte)'E', (byte)'L', (byte)'F', SixtyFourBit, LittleEndian, Version];
        identity.CopyTo(file);
        BinaryPrimitives.WriteInt16LittleEndian(file[16..], SharedObject);
        BinaryPrimitives.WriteInt16LittleEndian(file[18..], Amd64);
        BinaryPrimitives.WriteInt32LittleEndian(file[20..], Version);
        BinaryPrimitives.WriteInt64LittleEndian(file[32..], HeaderBytes);
        BinaryPrimitives.WriteInt16LittleEndian(file[52..], HeaderBytes);
        BinaryPrimitives.WriteInt16LittleEndian(file[54..], SegmentBytes);
        BinaryPrimitives.WriteInt16LittleEndian(file[56..], SegmentCount);
    }

    private static void WriteSegment(Span<byte> file, int index, (int Kind, long At, long Bytes, long Alignment) of)
    {
        var segment = file.Slice(HeaderBytes + (index * SegmentBytes), SegmentBytes);
        BinaryPrimitives.WriteInt32LittleEndian(segment, of.Kind);
        BinaryPrimitives.WriteInt32LittleEndian(segment[4..], ReadWrite);
        BinaryPrimitives.WriteInt64LittleEndian(segment[8..], of.At);
        BinaryPrimitives.WriteInt64LittleEndian(segment[16..], of.At);
        BinaryPrimitives.WriteInt64LittleEndian(segment[24..], of.At);
        BinaryPrimitives.WriteInt64LittleEndian(segment[32..], of.Bytes);
        BinaryPrimitives.WriteInt64LittleEndian(segment[40..], of.Bytes);
        BinaryPrimitives.WriteInt64LittleEndian(segment[48..], of.Alignment);
    }

    private static void WriteDynamic(Span<byte> file, int textBytes)
    {
        const int End = 0, Hash = 4, Strings = 5, Symbols = 6, StringBytes = 10, SymbolEntry = 11, Name = 14;
        ReadOnlySpan<(int Tag, long Value)> entries =
        [
            (Name, 1), (Hash, HashAt), (Strings, TextAt), (Symbols, SymbolsAt), (StringBytes, textBytes), (SymbolEntry, SymbolBytes), (End, 0),
        ];
        for (var i = 0; i < entries.Length; i++)
        {
            var entry = file[(DynamicAt + (i * EntryBytes))..];
            BinaryPrimitives.WriteInt64LittleEndian(entry, entries[i].Tag);
            BinaryPrimitives.WriteInt64LittleEndian(entry[sizeof(long)..], entries[i].Value);
        }
    }
}
