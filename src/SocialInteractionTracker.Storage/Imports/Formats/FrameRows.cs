namespace SocialInteractionTracker.Storage.Imports.Formats;

/// <summary>Which frame each row of a table is of: by its number, or else by its time.</summary>
/// <remarks>In a table of one row a frame, rows stand in the order of frames. In others the rows of a frame may stand anywhere.</remarks>
internal sealed class FrameRows
{
    private readonly string _path;
    private readonly int[] _frames;
    private readonly HashSet<(int, string, string)> _seen = [];

    /// <summary>Reads the frames of a table.</summary>
    /// <exception cref="Core.UserErrorException">A number or time cannot be read, or a frame has two times.</exception>
    public FrameRows(string path, HeadedRows rows, PlainHeader header)
    {
        _path = path;
        var times = header.Time is { } time ? Enumerable.Range(0, rows.Count).Select(row => rows.Number(row, time) / header.TimeDivisor).ToArray() : null;
        var isLong = header.Animal is not null || header.Point is not null;
        if (header.Frame is { } frame && (isLong || times is null))
        {
            var given = Enumerable.Range(0, rows.Count).Select(row => rows.Frame(row, frame)).ToArray();
            var numbers = given.Distinct().Order().ToArray();
            _frames = times is null ? given : [.. given.Select(k => Array.BinarySearch(numbers, k))];
        }
        else if (isLong && times is not null)
        {
            var distinct = times.Distinct().Order().ToArray();
            _frames = [.. times.Select(t => Array.BinarySearch(distinct, t))];
        }
        else
        {
            _frames = [.. Enumerable.Range(0, rows.Count)];
        }

        Count = FrameNumbers.Count(path, _frames);
        TimesS = times is null ? null : TimesOf(times);
    }

    /// <summary>Number of frames.</summary>
    public int Count { get; }

    /// <summary>When the frames are shown, s; <see langword="null"/> if the table does not say.</summary>
    public double[]? TimesS { get; }

    /// <summary>The frame of a row.</summary>
    public int Of(int row) => _frames[row];

    /// <summary>Refuses a second position of a body part in a frame.</summary>
    public void RefuseSecond(int row, (string Animal, string Part) part)
    {
        if (!_seen.Add((_frames[row], part.Animal, part.Part)))
        {
            throw ImportFault.Of(_path, $"a second row of frame {_frames[row]}{(part.Animal.Length > 0 ? $" of '{part.Animal}'" : "")} for '{part.Part}'", "one row a frame, animal and body part",
                "Remove one of them; rows may have been doubled or joined.");
        }
    }

    private double[] TimesOf(double[] times)
    {
        var ofFrames = new double[Count];
        Array.Fill(ofFrames, double.NaN);
        for (var row = 0; row < _frames.Length; row++)
        {
            ref var known = ref ofFrames[_frames[row]];
            if (!double.IsNaN(known) && known != times[row])
            {
                throw ImportFault.Of(_path, FormattableString.Invariant($"the times {known} and {times[row]} of frame {_frames[row]}"), "one time a frame", "Write the file again.");
            }

            known = times[row];
        }

        return ofFrames;
    }
}
