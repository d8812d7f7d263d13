namespace SocialInteractionTracker.Video.Silhouettes;

/// <summary>Connects the marked pixels of a picture (with their eight neighbours) to blobs, run by run.</summary>
/// <remarks>Union-find over runs: the cost goes with the number of runs, not of pixels. Buffers are kept from frame to frame.</remarks>
internal sealed class BlobFinder(int width, int height)
{
    // A row cannot hold more runs than every second pixel.
    private readonly Run[] _runs = new Run[height * ((width + 1) / 2)];
    private readonly int[] _parents = new int[height * ((width + 1) / 2)];
    private readonly Blob[] _blobs = new Blob[height * ((width + 1) / 2)];
    private int _count;

    /// <summary>The runs of the last picture, row by row.</summary>
    public ReadOnlySpan<Run> Runs => _runs.AsSpan(0, _count);

    /// <summary>Which blob (<see cref="Blob.Root"/>) a run belongs to.</summary>
    public int RootOf(int run)
    {
        while (_parents[run] != run)
        {
            _parents[run] = _parents[_parents[run]];
            run = _parents[run];
        }

        return run;
    }

    /// <summary>Finds the blobs of a picture whose area lies in a range.</summary>
    /// <param name="mask">The picture; marked pixels are not 0.</param>
    /// <param name="smallest">Smallest area, px; included.</param>
    /// <param name="largest">Largest area, px; included.</param>
    /// <param name="found">Receives the blobs in falling order of area, as many as it holds.</param>
    /// <returns>How many were written.</returns>
    public int Find(ReadOnlySpan<byte> mask, int smallest, int largest, Span<Blob> found)
    {
        Connect(mask);
        Measure();
        var count = 0;
        for (var run = 0; run < _count; run++)
        {
            if (_parents[run] == run && _blobs[run].Area >= smallest && _blobs[run].Area <= largest)
            {
                count = Insert(_blobs[run], found, count);
            }
        }

        return count;
    }

    private void Connect(ReadOnlySpan<byte> mask)
    {
        _count = 0;
        var (above, aboveEnd) = (0, 0);
        for (var row = 0; row < height; row++)
        {
            var first = _count;
            AddRuns(mask.Slice(row * width, width), row);
            ConnectRows(above, aboveEnd, first);
            (above, aboveEnd) = (first, _count);
        }
    }

    private void AddRuns(ReadOnlySpan<byte> row, int y)
    {
        var x = 0;
        while (x < row.Length)
        {
            var start = row[x..].IndexOfAnyExcept((byte)0);
            if (start < 0)
            {
                return;
            }

            start += x;
            var length = row[start..].IndexOf((byte)0);
            x = length < 0 ? row.Length : start + length;
            _runs[_count] = new Run(y, start, x);
            _parents[_count] = _count;
            _count++;
        }
    }

    private void ConnectRows(int above, int aboveEnd, int first)
    {
        for (var (upper, lower) = (above, first); upper < aboveEnd && lower < _count;)
        {
            if (_runs[upper].Start <= _runs[lower].End && _runs[lower].Start <= _runs[upper].End)
            {
                Join(upper, lower);
            }

            if (_runs[upper].End < _runs[lower].End)
            {
                upper++;
            }
            else
            {
                lower++;
            }
        }
    }

    private void Join(int a, int b)
    {
        var (rootA, rootB) = (RootOf(a), RootOf(b));
        _parents[Math.Max(rootA, rootB)] = Math.Min(rootA, rootB);
    }

    private void Measure()
    {
        for (var run = 0; run < _count; run++)
        {
            var root = RootOf(run);
            var (y, start, end) = _runs[run];
            ref var blob = ref _blobs[root];
            if (root == run)
            {
                blob = new Blob { Root = root, Left = start, Right = end, Top = y };
            }

            blob.Area += end - start;
            blob.Left = Math.Min(blob.Left, start);
            blob.Right = Math.Max(blob.Right, end);
            blob.Bottom = y + 1;
        }
    }

    private static int Insert(in Blob blob, Span<Blob> found, int count)
    {
        var place = count;
        while (place > 0 && found[place - 1].Area < blob.Area)
        {
            if (place < found.Length)
            {
                found[place] = found[place - 1];
            }

            place--;
        }

        if (place < found.Length)
        {
            found[place] = blob;
        }

        return Math.Min(count + 1, found.Length);
    }
}
