using System.Collections.Immutable;
using SocialInteractionTracker.Storage.Csv;

namespace SocialInteractionTracker.Storage.Reviews;

/// <summary>Which rows of a trial's corrections stand, once what each reviewer took back is left out.</summary>
internal sealed class CorrectionStack
{
    private readonly Dictionary<string, Stack<int>> _done = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Stack<int>> _undone = new(StringComparer.Ordinal);
    private readonly ImmutableArray<(CsvRow Row, Correction Said)> _rows;

    /// <summary>Goes through the rows; one that takes back nothing is a fault.</summary>
    public CorrectionStack(ImmutableArray<(CsvRow Row, Correction Said)> rows)
    {
        _rows = rows;
        for (var i = 0; i < rows.Length; i++)
        {
            var reviewer = rows[i].Row.Text(CorrectionColumns.Reviewer);
            var (done, undone) = (Of(_done, reviewer), Of(_undone, reviewer));
            switch (rows[i].Said)
            {
                case Correction.Undo:
                    Move(done, undone, rows[i].Row);
                    break;
                case Correction.Redo:
                    Move(undone, done, rows[i].Row);
                    break;
                default:
                    done.Push(i);
                    undone.Clear();
                    break;
            }
        }
    }

    /// <summary>What stands, in the order of the rows.</summary>
    public ImmutableArray<Correction> Standing => [.. _done.Values.SelectMany(done => done).Order().Select(i => _rows[i].Said)];

    /// <summary>The numbers of a reviewer's last row that stands and of the last one that was taken back; <see langword="null"/> where there is none.</summary>
    public (int? Standing, int? Undone) EndsOf(string reviewer) => (Top(_done, reviewer), Top(_undone, reviewer));

    private int? Top(Dictionary<string, Stack<int>> stacks, string reviewer) =>
        stacks.GetValueOrDefault(reviewer) is { Count: > 0 } stack ? _rows[stack.Peek()].Row.RowNumber : null;

    private static void Move(Stack<int> from, Stack<int> to, CsvRow row)
    {
        if (from.TryPop(out var last))
        {
            to.Push(last);
            return;
        }

        row.Faults.Add(row.Where(CorrectionColumns.Action), $"'{row.Text(CorrectionColumns.Action)}' with nothing of that reviewer before it",
            "a row of the same reviewer that it is about", "Remove the row.");
    }

    private static Stack<int> Of(Dictionary<string, Stack<int>> stacks, string reviewer)
    {
        if (!stacks.TryGetValue(reviewer, out var stack))
        {
            stacks[reviewer] = stack = new Stack<int>();
        }

        return stack;
    }
}
