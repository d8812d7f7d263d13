using SocialInteractionTracker.Inference.Models;

namespace SocialInteractionTracker.Inference.Decoding;

/// <summary>Reads the animals from heat maps of the whole arena, with or without offsets within their cells.</summary>
/// <remarks>
/// The animals are found by their body centres; each one's keypoints are then the highest cells of its surroundings, as
/// <see cref="CropDecoder"/> reads them from a crop. So a network that was trained on one animal does not mix two.
/// Offsets, where there are some, replace the average over the neighbouring cells.
/// Source: Mathis et al. 2018, doi:10.1038/s41593-018-0209-y (offsets of the highest cell).
/// </remarks>
public sealed class WholeMapDecoder : IWholeDecoder
{
    /// <summary>How far from its body centre an animal's keypoints are looked for, cm: half of the crop of a top-down model.</summary>
    public const double ReachCm = 8;

    // Below every logit: a place outside the maps is never the highest.
    private const float Nowhere = -1e4f;

    private readonly AnimalSearch _search;
    private readonly WholeManifest _whole;
    private readonly CropDecoder _decoder;
    private readonly int _reach;
    private readonly int _keypoints;
    private readonly float[] _window;
    private readonly int[] _cells;
    private readonly HeatmapPeak[] _centres;

    /// <summary>Prepares for one picture size.</summary>
    /// <param name="whole">What the network gives.</param>
    /// <param name="keypoints">Number of keypoints; above 0.</param>
    /// <param name="cellsPerCm">Cells per centimetre; above 0.</param>
    /// <param name="search">Finds the body centres.</param>
    /// <param name="mostAnimals">Most animals in a picture; above 0.</param>
    public WholeMapDecoder(WholeManifest whole, int keypoints, double cellsPerCm, AnimalSearch search, int mostAnimals)
    {
        ArgumentNullException.ThrowIfNull(whole);
        (_whole, _search, _keypoints) = (whole, search, keypoints);
        _reach = (int)Math.Ceiling(ReachCm * cellsPerCm);
        _window = new float[keypoints * Side * Side];
        _decoder = new CropDecoder(Side * Side, cellsPerCm);
        _cells = new int[keypoints];
        _centres = new HeatmapPeak[mostAnimals];
    }

    private int Side => (2 * _reach) + 1;

    /// <inheritdoc/>
    public int Decode(HeatmapView maps, HeatmapView offsets, Span<ScoredPoint> found)
    {
        var room = Math.Min(_centres.Length, found.Length / _keypoints);
        var count = _search.Find(maps, _centres.AsSpan(0, room));
        Span<(double, double)> others = stackalloc (double, double)[count];
        for (var animal = 0; animal < count; animal++)
        {
            var (left, top) = ((int)Math.Round(_centres[animal].Column) - _reach, (int)Math.Round(_centres[animal].Row) - _reach);
            FillWindow(maps, left, top);
            _decoder.FindCells(new HeatmapView(_window, _keypoints, Side, Side), OthersIn(others, animal, count, (left, top)), _cells);
            for (var keypoint = 0; keypoint < _keypoints; keypoint++)
            {
                var (row, column) = Math.DivRem(_cells[keypoint], Side);
                found[(animal * _keypoints) + keypoint] = Place(maps, offsets, keypoint, ((row + top) * maps.Width) + column + left);
            }
        }

        return count;
    }

    private ReadOnlySpan<(double, double)> OthersIn(Span<(double, double)> others, int animal, int count, (int Left, int Top) corner)
    {
        var filled = 0;
        for (var other = 0; other < count; other++)
        {
            if (other != animal)
            {
                others[filled++] = (_centres[other].Column - corner.Left, _centres[other].Row - corner.Top);
            }
        }

        return others[..filled];
    }

    private ScoredPoint Place(HeatmapView maps, HeatmapView offsets, int keypoint, int cell)
    {
        if (_whole.Offsets is not { } manifest)
        {
            var peak = HeatmapPeaks.Refine(maps[keypoint], maps.Width, cell);
            return new ScoredPoint(_whole.ToPicture(peak.Column), _whole.ToPicture(peak.Row), peak.Logit);
        }

        var (row, column) = Math.DivRem(cell, maps.Width);
        return new ScoredPoint(
            _whole.ToPicture(column) + (offsets[2 * keypoint][cell] * manifest.Scale),
            _whole.ToPicture(row) + (offsets[(2 * keypoint) + 1][cell] * manifest.Scale),
            maps[keypoint][cell]);
    }

    private void FillWindow(HeatmapView maps, int left, int top)
    {
        Array.Fill(_window, Nowhere);
        var (first, end) = (Math.Max(0, left), Math.Min(maps.Width, left + Side));
        for (var keypoint = 0; keypoint < _keypoints; keypoint++)
        {
            for (var row = Math.Max(0, top); row < Math.Min(maps.Height, top + Side); row++)
            {
                maps[keypoint].Slice((row * maps.Width) + first, end - first)
                    .CopyTo(_window.AsSpan((((keypoint * Side) + row - top) * Side) + first - left));
            }
        }
    }
}
