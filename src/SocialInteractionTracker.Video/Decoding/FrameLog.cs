using System.Buffers.Text;

namespace SocialInteractionTracker.Video.Decoding;

/// <summary>Reads the lines that ffmpeg's <c>showinfo</c> filter writes for each picture: its timestamp and size.</summary>
/// <remarks>Stamps are whole numbers of a time base, so nothing is lost by printing. Read without an allocation a line.</remarks>
internal sealed class FrameLog
{
    /// <summary>Length a line is cut at, bytes: what matters stands at its start.</summary>
    private const int MaxLineBytes = 1024;

    private readonly Queue<Entry> _entries = new();
    private readonly byte[] _line = new byte[MaxLineBytes];
    private double _timeBaseS = double.NaN;
    private int _length;
    private bool _ended;

    /// <summary>One picture.</summary>
    /// <param name="Stamp">Its timestamp in time bases; <see langword="null"/> when it has none.</param>
    /// <param name="TimeBaseS">The time base, s.</param>
    /// <param name="Width">Its width, px.</param>
    /// <param name="Height">Its height, px.</param>
    internal readonly record struct Entry(long? Stamp, double TimeBaseS, int Width, int Height);

    /// <summary>Reads to the end of the messages; to be run on a thread of its own.</summary>
    /// <param name="messages">What ffmpeg writes to its error stream.</param>
    internal void ReadAll(Stream messages)
    {
        var buffer = new byte[1 << 14];
        try
        {
            for (int read; (read = messages.Read(buffer)) > 0;)
            {
                Split(buffer.AsSpan(0, read));
            }
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException or OperationCanceledException)
        {
            // The program was stopped from here.
        }

        lock (_entries)
        {
            _ended = true;
            Monitor.Pulse(_entries);
        }
    }

    /// <summary>Waits for the next picture's entry.</summary>
    /// <param name="entry">The entry.</param>
    /// <returns><see langword="false"/> when the messages ended.</returns>
    internal bool TryTake(out Entry entry)
    {
        lock (_entries)
        {
            while (_entries.Count == 0 && !_ended)
            {
                Monitor.Wait(_entries);
            }

            return _entries.TryDequeue(out entry);
        }
    }

    private void Split(ReadOnlySpan<byte> bytes)
    {
        foreach (var b in bytes)
        {
            if (b is (byte)'\n' or (byte)'\r')
            {
                Parse(_line.AsSpan(0, _length));
                _length = 0;
            }
            else if (_length < MaxLineBytes)
            {
                _line[_length++] = b;
            }
        }
    }

    private void Parse(ReadOnlySpan<byte> line)
    {
        if (line.IndexOf("showinfo"u8) < 0)
        {
            return;
        }

        if (TryAfter(line, "config in time_base: "u8, out var timeBase) && TryPair(timeBase, (byte)'/', out var numerator, out var denominator) && denominator > 0)
        {
            _timeBaseS = numerator / (double)denominator;
        }
        else if (TryAfter(line, " pts:"u8, out var stamp) && TryAfter(line, " s:"u8, out var size) && TryPair(size, (byte)'x', out var width, out var height))
        {
            long? value = Utf8Parser.TryParse(stamp.TrimStart((byte)' '), out long pts, out _) ? pts : null;
            lock (_entries)
            {
                _entries.Enqueue(new Entry(value, _timeBaseS, width, height));
                Monitor.Pulse(_entries);
            }
        }
    }

    private static bool TryAfter(ReadOnlySpan<byte> line, ReadOnlySpan<byte> label, out ReadOnlySpan<byte> rest)
    {
        var at = line.IndexOf(label);
        rest = at < 0 ? [] : line[(at + label.Length)..];
        return at >= 0;
    }

    private static bool TryPair(ReadOnlySpan<byte> text, byte separator, out int first, out int second)
    {
        second = 0;
        return Utf8Parser.TryParse(text, out first, out var read) && read < text.Length && text[read] == separator
            && Utf8Parser.TryParse(text[(read + 1)..], out second, out _);
    }
}
