namespace SocialInteractionTracker.Storage.PoseTables;

/// <summary>One body part of one animal of a file, frame by frame, as the file has it.</summary>
public sealed class PoseSeries
{
    private readonly double[] _x;
    private readonly double[] _y;
    private readonly double[] _confidence;

    /// <summary>A body part that is missing in every frame.</summary>
    /// <param name="individual">The animal; empty if it has no name.</param>
    /// <param name="name">The body part's name in the file.</param>
    /// <param name="frames">Number of frames.</param>
    public PoseSeries(string individual, string name, int frames)
        : this(individual, name, Missing(frames), Missing(frames), Missing(frames))
    {
    }

    private PoseSeries(string individual, string name, double[] x, double[] y, double[] confidence) =>
        (Individual, Name, _x, _y, _confidence) = (individual, name, x, y, confidence);

    /// <summary>The animal; empty if it has no name.</summary>
    public string Individual { get; }

    /// <summary>The body part's name in the file.</summary>
    public string Name { get; }

    /// <summary>Who or what found it, where the file says so; empty otherwise.</summary>
    public string Scorer { get; init; } = "";

    /// <summary>x in the file's unit; NaN where the file has none.</summary>
    public IReadOnlyList<double> X => _x;

    /// <summary>y in the file's unit; NaN where the file has none.</summary>
    public IReadOnlyList<double> Y => _y;

    /// <summary>Confidence on the file's own scale; NaN where the file has none.</summary>
    public IReadOnlyList<double> Confidence => _confidence;

    /// <summary>The same samples under other names.</summary>
    /// <param name="individual">The animal.</param>
    /// <param name="name">The body part.</param>
    /// <returns>The series; it shares its samples with this one.</returns>
    public PoseSeries Named(string individual, string name) =>
        new(individual, name, _x, _y, _confidence) { Scorer = Scorer };

    /// <summary>
    /// Whether there is no position in a frame: a coordinate is absent, or it is the (0, 0) without confidence that some
    /// programs write in place of nothing.
    /// </summary>
    /// <param name="frame">The frame.</param>
    /// <returns>Whether the part is missing.</returns>
    public bool IsMissing(int frame) => !double.IsFinite(_x[frame]) || !double.IsFinite(_y[frame])
        || (_x[frame] == 0 && _y[frame] == 0 && !(_confidence[frame] > 0));

    /// <summary>Sets what the file says of a frame.</summary>
    internal void Set(int frame, double x, double y, double confidence) =>
        (_x[frame], _y[frame], _confidence[frame]) = (x, y, confidence);

    private static double[] Missing(int frames)
    {
        var values = new double[frames];
        Array.Fill(values, double.NaN);
        return values;
    }
}
