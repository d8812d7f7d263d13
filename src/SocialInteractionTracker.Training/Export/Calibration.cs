using System.Numerics.Tensors;
using SocialInteractionTracker.Training.Networks;

namespace SocialInteractionTracker.Training.Export;

/// <summary>Finds the range of every intermediate tensor of a network.</summary>
internal static class Calibration
{
    /// <summary>Share of the views whose extremes a range covers; the few beyond it are cut, which leaves finer steps for the others.</summary>
    private const double Covered = 0.95;

    /// <summary>Runs a network on views.</summary>
    /// <param name="state">The network.</param>
    /// <param name="views">Its inputs; at least one.</param>
    /// <returns>The range of each tensor, by name.</returns>
    public static Dictionary<string, TensorRange> Run(NetworkState state, IEnumerable<float[]> views)
    {
        var (onnx, names) = NetworkExporter.WriteForCalibration(state);
        string[] outputs = [.. names.Where(n => n != NetworkPlan.Input)];
        var extremes = names.ToDictionary(n => n, _ => (Least: new List<float>(), Most: new List<float>()));
        using var network = new OnnxRun(onnx);
        foreach (var view in views)
        {
            Note(NetworkPlan.Input, view);
            network.Run(view, outputs, Note);
        }

        return extremes.ToDictionary(e => e.Key, e => new TensorRange(
            Math.Min(0, -Quantile(e.Value.Least.Select(v => -v))), Math.Max(0, Quantile(e.Value.Most))));

        void Note(string name, ReadOnlySpan<float> values)
        {
            extremes[name].Least.Add(TensorPrimitives.Min(values));
            extremes[name].Most.Add(TensorPrimitives.Max(values));
        }
    }

    private static float Quantile(IEnumerable<float> values)
    {
        float[] sorted = [.. values.Order()];
        return sorted[(int)(Covered * (sorted.Length - 1))];
    }
}
