namespace SocialInteractionTracker.Inference.Decoding;

/// <summary>Reads the animals from the candidates of a <c>yolo-pose</c> network as Ultralytics exports it, before its own suppression.</summary>
/// <param name="keypoints">Number of keypoints; above 0.</param>
/// <param name="classes">Number of classes that a candidate is scored for; above 0.</param>
/// <param name="options">Which candidates are taken for animals.</param>
/// <remarks>
/// The output is [1, 4 + classes + 3 x keypoints, candidates]: the box's centre, width and height, a probability a class, and x, y and
/// probability of each keypoint, in pixels of the input whose first pixel begins at 0. Of overlapping boxes the best is kept.
/// </remarks>
public sealed class YoloPoseDecoder(int keypoints, int classes, YoloPoseOptions options) : IWholeDecoder
{
    private const int BoxNumbers = 4;
    private const int NumbersPerKeypoint = 3;

    // From pixels that begin at whole numbers to pixels whose centres lie there.
    private const double ToPixelCentre = -0.5;

    private (int Candidate, float Score)[] _candidates = [];

    /// <summary>Rows of the output.</summary>
    /// <param name="keypoints">Number of keypoints.</param>
    /// <param name="classes">Number of classes.</param>
    /// <returns>Numbers that belong to a candidate.</returns>
    public static int NumbersPerCandidate(int keypoints, int classes) => BoxNumbers + classes + (NumbersPerKeypoint * keypoints);

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">There are not as many rows as keypoints and classes ask for.</exception>
    public int Decode(HeatmapView maps, HeatmapView offsets, Span<ScoredPoint> found)
    {
        if (maps.Keypoints != NumbersPerCandidate(keypoints, classes))
        {
            throw new ArgumentException($"The output has {maps.Keypoints} rows instead of {NumbersPerCandidate(keypoints, classes)}.", nameof(maps));
        }

        var candidates = Ranked(maps);
        var (room, kept) = (found.Length / keypoints, 0);
        for (var i = 0; i < candidates.Length && kept < room; i++)
        {
            if (!OverlapsAny(maps, candidates[i].Candidate, candidates[..kept]))
            {
                Read(maps, candidates[i].Candidate, found.Slice(kept * keypoints, keypoints));

                // Those kept move to the front; what stood there was looked at already.
                candidates[kept++] = candidates[i];
            }
        }

        return kept;
    }

    /// <summary>The candidates above the floor, best first; of equals the first.</summary>
    private Span<(int Candidate, float Score)> Ranked(HeatmapView maps)
    {
        if (_candidates.Length < maps.Width)
        {
            _candidates = new (int, float)[maps.Width];
        }

        var count = 0;
        for (var candidate = 0; candidate < maps.Width; candidate++)
        {
            var score = float.NegativeInfinity;
            for (var row = BoxNumbers; row < BoxNumbers + classes; row++)
            {
                score = Math.Max(score, maps[row][candidate]);
            }

            if (score >= options.ScoreFloor)
            {
                _candidates[count++] = (candidate, score);
            }
        }

        var ranked = _candidates.AsSpan(0, count);
        ranked.Sort(static (a, b) => a.Score == b.Score ? a.Candidate.CompareTo(b.Candidate) : b.Score.CompareTo(a.Score));
        return ranked;
    }

    private bool OverlapsAny(HeatmapView maps, int candidate, ReadOnlySpan<(int Candidate, float Score)> kept)
    {
        foreach (var (other, _) in kept)
        {
            if (Overlap(maps, candidate, other) > options.MostOverlap)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Area that two boxes share over the area that they cover; 0 for boxes without an area.</summary>
    private static double Overlap(HeatmapView maps, int one, int other)
    {
        var shared = SharedLength(maps[0], maps[2], one, other) * SharedLength(maps[1], maps[3], one, other);
        var covered = (maps[2][one] * maps[3][one]) + (maps[2][other] * maps[3][other]) - shared;
        return covered > 0 ? shared / covered : 0;
    }

    private static double SharedLength(ReadOnlySpan<float> middles, ReadOnlySpan<float> lengths, int one, int other)
    {
        var start = Math.Max(middles[one] - (lengths[one] / 2), middles[other] - (lengths[other] / 2));
        var end = Math.Min(middles[one] + (lengths[one] / 2), middles[other] + (lengths[other] / 2));
        return Math.Max(0, end - start);
    }

    private void Read(HeatmapView maps, int candidate, Span<ScoredPoint> found)
    {
        for (var keypoint = 0; keypoint < keypoints; keypoint++)
        {
            var row = BoxNumbers + classes + (NumbersPerKeypoint * keypoint);
            found[keypoint] = new ScoredPoint(
                maps[row][candidate] + ToPixelCentre, maps[row + 1][candidate] + ToPixelCentre, Logit.Of(maps[row + 2][candidate]));
        }
    }
}
