using System.Numerics.Tensors;

namespace SocialInteractionTracker.Inference.Decoding;

/// <summary>Finds the animals in the coarse network's heat maps; a pure function over spans.</summary>
/// <param name="centre">Index of the body centre's map.</param>
/// <param name="support">Indices of the maps that speak for an animal near its centre: nose and tail base.</param>
/// <param name="cellsPerCm">Cells of a map per centimetre; above 0.</param>
/// <param name="area">Where a body centre can be: the arena's floor.</param>
/// <param name="options">When a place is taken for an animal.</param>
public sealed class AnimalSearch(int centre, ReadOnlyMemory<int> support, double cellsPerCm, CellArea area, AnimalSearchOptions options)
{
    // How many body-centre maxima are weighed; false ones seldom pass three.
    private const int MostCandidates = 8;

    /// <summary>Finds the animals.</summary>
    /// <param name="maps">The coarse network's output.</param>
    /// <param name="animals">Receives the body centres, in cells, with their support as logit, best first.</param>
    /// <returns>How many there are: 0 when nothing looks like an animal.</returns>
    /// <remarks>
    /// A maximum of the body centre's map is weighed with the highest nose and tail base within reach, because a shadow or
    /// the dropping of the arena's edge may look like a body, but seldom like a body with both ends.
    /// </remarks>
    public int Find(HeatmapView maps, Span<HeatmapPeak> animals)
    {
        Span<HeatmapPeak> candidates = stackalloc HeatmapPeak[MostCandidates];
        var count = HeatmapPeaks.FindAll(maps[centre], maps.Width, options.CandidateFloorLogit, options.SeparationCm * cellsPerCm, candidates);
        candidates = candidates[..count];
        foreach (ref var candidate in candidates)
        {
            candidate = candidate with { Logit = Support(maps, candidate) };
        }

        candidates.Sort(static (a, b) => b.Logit.CompareTo(a.Logit));
        count = 0;
        foreach (var candidate in candidates)
        {
            var floor = count == 0 ? options.BestFloorLogit : options.FurtherFloorLogit;
            var isWanted = candidate.Logit > floor && area.Contains(candidate.Column, candidate.Row);
            if (isWanted && count < Math.Min(animals.Length, options.MostAnimals))
            {
                animals[count++] = candidate;
            }
        }

        return count;
    }

    private float Support(HeatmapView maps, HeatmapPeak candidate)
    {
        var sum = candidate.Logit;
        foreach (var map in support.Span)
        {
            sum += HighestNear(maps, map, candidate);
        }

        return sum / (1 + support.Length);
    }

    private float HighestNear(HeatmapView maps, int map, HeatmapPeak candidate)
    {
        var reach = options.ReachCm * cellsPerCm;
        var left = (int)Math.Max(0, Math.Ceiling(candidate.Column - reach));
        var right = (int)Math.Min(maps.Width - 1, Math.Floor(candidate.Column + reach));
        var highest = float.NegativeInfinity;
        for (var row = (int)Math.Max(0, Math.Ceiling(candidate.Row - reach)); row <= Math.Min(maps.Height - 1, candidate.Row + reach); row++)
        {
            highest = Math.Max(highest, TensorPrimitives.Max(maps[map].Slice((row * maps.Width) + left, right - left + 1)));
        }

        return highest;
    }
}
