using System.Globalization;
using SocialInteractionTracker.Storage.Files;

namespace SocialInteractionTracker.Training.Learning;

/// <summary>The course of learning of one network, kept as two tables beside its checkpoint.</summary>
/// <remarks>
/// The tables are written whole at each measurement, before the checkpoint: what learning that was stopped wrote after its last
/// checkpoint is dropped when it goes on, so that the tables are those of undisturbed learning.
/// </remarks>
public sealed class TrainingLog
{
    private const string ErrorsHeader = "step,group,keypoint,count,mean_cm,rmse_cm";
    private const string LossHeader = "step,loss";

    private readonly string _errorsPath;
    private readonly string _lossPath;
    private readonly List<(int Step, Measurement Row)> _errors = [];
    private readonly List<(int Step, double Loss)> _losses = [];

    /// <summary>Goes on with the tables of a checkpoint.</summary>
    /// <param name="checkpoint">The checkpoint's file; the tables lie beside it.</param>
    /// <param name="step">Steps made; later rows are dropped.</param>
    /// <exception cref="IOException">A table cannot be read.</exception>
    public TrainingLog(string checkpoint, int step)
    {
        (_errorsPath, _lossPath) = (Path.ChangeExtension(checkpoint, ".errors.csv"), Path.ChangeExtension(checkpoint, ".loss.csv"));
        foreach (var cells in Rows(_errorsPath, ErrorsHeader, step))
        {
            _errors.Add((Whole(cells[0]), new Measurement(cells[1], cells[2], Whole(cells[3]), Number(cells[4]), Number(cells[5]))));
        }

        foreach (var cells in Rows(_lossPath, LossHeader, step))
        {
            _losses.Add((Whole(cells[0]), Number(cells[1])));
        }
    }

    /// <summary>The errors on frames held out, with the steps made when they were measured.</summary>
    public IReadOnlyList<(int Step, Measurement Row)> Errors => _errors;

    /// <summary>The mean loss over the steps since the row before.</summary>
    public IReadOnlyList<(int Step, double Loss)> Losses => _losses;

    /// <summary>Notes a loss.</summary>
    /// <param name="step">Steps made.</param>
    /// <param name="loss">The mean loss since the last note, nats.</param>
    public void Add(int step, double loss) => _losses.Add((step, loss));

    /// <summary>Notes errors and writes both tables.</summary>
    /// <param name="step">Steps made.</param>
    /// <param name="rows">The errors.</param>
    /// <exception cref="IOException">A table cannot be written.</exception>
    public void Add(int step, IEnumerable<Measurement> rows)
    {
        _errors.AddRange(rows.Select(row => (step, row)));
        Write(_errorsPath, ErrorsHeader, _errors.Select(e => string.Create(
            CultureInfo.InvariantCulture, $"{e.Step},{e.Row.Group},{e.Row.Keypoint},{e.Row.Count},{e.Row.MeanCm:F4},{e.Row.RootMeanSquareCm:F4}")));
        Write(_lossPath, LossHeader, _losses.Select(l => string.Create(CultureInfo.InvariantCulture, $"{l.Step},{l.Loss:F4}")));
    }

    private static IEnumerable<string[]> Rows(string path, string header, int step) =>
        step > 0 && File.Exists(path)
            ? File.ReadLines(path).Where(line => line != header).Select(line => line.Split(',')).Where(cells => Whole(cells[0]) <= step)
            : [];

    private static void Write(string path, string header, IEnumerable<string> lines) =>
        AtomicFile.WriteText(path, string.Concat(lines.Prepend(header).Select(line => line + "\n")));

    private static int Whole(string cell) => int.Parse(cell, CultureInfo.InvariantCulture);

    private static double Number(string cell) => double.Parse(cell, CultureInfo.InvariantCulture);
}
