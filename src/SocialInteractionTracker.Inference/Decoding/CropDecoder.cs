using System.Numerics.Tensors;

namespace SocialInteractionTracker.Inference.Decoding;

/// <summary>Reads one animal's keypoints from the fine network's heat maps; pure but for its reused buffers, one thread.</summary>
/// <param name="cells">Cells of a map, height x width.</param>
public sealed class CropDecoder(int cells)
{
    /// <summary>
    /// How much a cell loses per cell that it lies nearer to another animal's centre than to the own one, logits; 0.4 is 1.6
    /// a centimetre at 8 px/cm and stride 2, so that a nose 2 cm on the other's side must be far clearer than the own one.
    /// </summary>
    public const float PenaltyPerCell = 0.4f;

    private readonly float[] _penalty = new float[cells];
    private readonly float[] _penalised = new float[cells];

    /// <summary>Reads the keypoints of the animal at the crop's centre.</summary>
    /// <param name="maps">The fine network's output.</param>
    /// <param name="others">Body centres of the other animals, cells of this crop; may lie outside it.</param>
    /// <param name="keypoints">Receives one peak a map.</param>
    public void Decode(HeatmapView maps, ReadOnlySpan<(double Column, double Row)> others, Span<HeatmapPeak> keypoints)
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
                keypoints[keypoint] = HeatmapPeaks.FindHighest(map, maps.Width);
                continue;
            }

            TensorPrimitives.Subtract(map, _penalty, _penalised);
            keypoints[keypoint] = HeatmapPeaks.Refine(map, maps.Width, TensorPrimitives.IndexOfMax<float>(_penalised));
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

            _penalty[cell] = PenaltyPerCell * (float)excess;
        }
    }

    private static double Distance(double x, double y) => Math.Sqrt((x * x) + (y * y));
}
