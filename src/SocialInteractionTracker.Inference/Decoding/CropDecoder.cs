using System.Numerics.Tensors;

namespace SocialInteractionTracker.Inference.Decoding;

/// <summary>Reads one animal's keypoints from heat maps of its surroundings; pure but for its reused buffers, one thread.</summary>
/// <param name="cells">Cells of a map, height x width.</param>
/// <param name="cellsPerCm">Cells per centimetre; above 0.</param>
public sealed class CropDecoder(int cells, double cellsPerCm)
{
    /// <summary>
    /// How much a cell loses per centimetre that it lies nearer to another animal's centre than to the own one, logits: a nose 2 cm
    /// on the other's side must be far clearer than the own one.
    /// </summary>
    public const float PenaltyPerCm = 1.6f;

    private readonly float _penaltyPerCell = (float)(PenaltyPerCm / cellsPerCm);
    private readonly float[] _penalty = new float[cells];
    private readonly float[] _penalised = new float[cells];

    /// <summary>Reads the keypoints of the animal at the crop's centre.</summary>
    /// <param name="maps">The network's output.</param>
    /// <param name="others">Body centres of the other animals, cells of this crop; may lie outside it.</param>
    /// <param name="keypoints">Receives one peak a map.</param>
    public void Decode(HeatmapView maps, ReadOnlySpan<(double Column, double Row)> others, Span<HeatmapPeak> keypoints)
    {
        Span<int> highest = stackalloc int[maps.Keypoints];
        FindCells(maps, others, highest);
        for (var keypoint = 0; keypoint < maps.Keypoints; keypoint++)
        {
            keypoints[keypoint] = HeatmapPeaks.Refine(maps[keypoint], maps.Width, highest[keypoint]);
        }
    }

    /// <summary>Finds the cells in which the keypoints of the animal at the crop's centre lie.</summary>
    /// <param name="maps">The network's output.</param>
    /// <param name="others">Body centres of the other animals, cells of this crop; may lie outside it.</param>
    /// <param name="highest">Receives the index of one cell a map.</param>
    public void FindCells(HeatmapView maps, ReadOnlySpan<(double Column, double Row)> others, Span<int> highest)
    {
        if (!others.IsEmpty)
        {
            FillPenalty(maps.Width, maps.Height, others);
        }

        for (var keypoint = 0; keypoint < maps.Keypoints; keypoint++)
        {
            var map = maps[keypoint];
            if (others.IsEmpty)
            {
                highest[keypoint] = TensorPrimitives.IndexOfMax(map);
                continue;
            }

            TensorPrimitives.Subtract(map, _penalty, _penalised);
            highest[keypoint] = TensorPrimitives.IndexOfMax<float>(_penalised);
        }
    }

    private void FillPenalty(int width, int height, ReadOnlySpan<(double Column, double Row)> others)
    {
        var (middleColumn, middleRow) = ((width - 1) / 2.0, (height - 1) / 2.0);
        for (var cell = 0; cell < _penalty.Length; cell++)
        {
            var (row, column) = Math.DivRem(cell, width);
            var own = Distance(column - middleColumn, row - middleRow);
            var excess = 0.0;
            foreach (var other in others)
            {
                excess = Math.Max(excess, own - Distance(column - other.Column, row - other.Row));
            }

            _penalty[cell] = _penaltyPerCell * (float)excess;
        }
    }

    private static double Distance(double x, double y) => Math.Sqrt((x * x) + (y * y));
}
