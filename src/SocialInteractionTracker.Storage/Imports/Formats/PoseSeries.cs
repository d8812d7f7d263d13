namespace SocialInteractionTracker.Storage.Imports.Formats;

/// <summary>One body part of one animal of a file, frame by frame.</summary>
internal sealed class PoseSeries
{
    /// <summary>A body part that is missing in every frame.</summary>
    public PoseSeries(string individual, string name, int frames)
    {
        (Individual, Name) = (individual, name);
        (X, Y, Confidence) = (new double[frames], new double[frames], new float[frames]);
        Array.Fill(X, double.NaN);
        Array.Fill(Y, double.NaN);
    }

    /// <summary>The animal; empty if it has no name.</summary>
    public string Individual { get; }

    /// <summary>The body part's name in the file.</summary>
    public string Name { get; }

    /// <summary>Column or x, NaN where missing.</summary>
    public double[] X { get; }

    /// <summary>Row or y, NaN where missing.</summary>
    public double[] Y { get; }

    /// <summary>Confidence in [0, 1]; 0 where missing.</summary>
    public float[] Confidence { get; }

    /// <summary>Places the part in a frame; a missing coordinate, or (0, 0) of no confidence as some programs write it, leaves it missing.</summary>
    public void Set(int frame, double x, double y, double confidence)
    {
        var isFiller = x == 0 && y == 0 && !(confidence > 0);
        if (double.IsFinite(x) && double.IsFinite(y) && !isFiller)
        {
            (X[frame], Y[frame]) = (x, y);
            Confidence[frame] = double.IsNaN(confidence) ? 0 : (float)Math.Clamp(confidence, 0, 1);
        }
    }
}
