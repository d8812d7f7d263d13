using System.Globalization;

namespace SocialInteractionTracker.Storage.Imports.Formats;

/// <summary>Reads the frame that a row is of.</summary>
internal static class FrameNumbers
{
    /// <summary>No recording has more frames: half a day at 240 frames/s. A larger number is a damaged one.</summary>
    private const int Most = 10_000_000;

    /// <summary>Frames that a file may leave out for each one it has: an animal that was rarely found.</summary>
    private const long MostLeftOut = 1000;

    /// <summary>Frames that a file may leave out in any case.</summary>
    private const int FewLeftOut = 100_000;

    /// <summary>Number of frames up to the last one that a file has.</summary>
    /// <param name="path">The file.</param>
    /// <param name="frames">The frame of each row, in any order.</param>
    /// <exception cref="Core.UserErrorException">The last is so far beyond the others that it is a slip, which memory would have to be found for.</exception>
    public static int Count(string path, IReadOnlyCollection<int> frames)
    {
        var last = frames.DefaultIfEmpty(-1).Max();
        return last <= FewLeftOut + (MostLeftOut * frames.Count) ? last + 1 : throw ImportFault.Of(
            path, $"{frames.Count} rows up to frame {last}", "tracks of most frames", "Correct the frame number, or export the file again.");
    }

    /// <summary>The frame of each row.</summary>
    /// <param name="path">The file.</param>
    /// <param name="cells">Its column of frame numbers.</param>
    /// <param name="firstRow">The row of the first of them, for people.</param>
    /// <exception cref="Core.UserErrorException">A cell is no frame number, or not above the one before: rows are missing, doubled or out of order.</exception>
    public static int[] Rising(string path, IReadOnlyList<string> cells, int firstRow)
    {
        var frames = new int[cells.Count];
        for (var k = 0; k < frames.Length; k++)
        {
            frames[k] = Read(path, cells[k], firstRow + k);
            if (k > 0 && frames[k] <= frames[k - 1])
            {
                throw ImportFault.Of(path, $"frame {frames[k]} after frame {frames[k - 1]} in row {firstRow + k}", "frame numbers that rise from row to row",
                    "Export the file again; rows may have been sorted or joined.");
            }
        }

        return frames;
    }

    /// <summary>A frame number; whole, also where a spreadsheet or pandas wrote it as 7.0.</summary>
    /// <exception cref="Core.UserErrorException">The cell is no frame number.</exception>
    public static int Read(string path, string cell, int row) =>
        double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number is >= 0 and < Most && number == Math.Floor(number)
            ? (int)number
            : throw ImportFault.Of(path, $"'{cell}' as the frame in row {row}", $"a whole number from 0 to {Most - 1}", "Export the tracks of the whole video; labelled pictures are no tracks.");
}
