namespace SocialInteractionTracker.Training.Suggesting;

/// <summary>Chooses frames that are unsure and unlike each other.</summary>
/// <remarks>
/// One after the other, the frame is taken whose uncertainty times its distance from the nearest one taken is largest; the first is
/// the least sure of all. *Source: farthest-point selection, Gonzalez 1985, 10.1016/0304-3975(85)90224-5; as core-set for active learning, Sener and Savarese 2018, arXiv:1708.00489.*
/// </remarks>
/// <param name="options">How.</param>
internal sealed class FrameChooser(SuggestOptions options)
{
    /// <summary>Chooses frames.</summary>
    /// <param name="candidates">What there is to choose from.</param>
    /// <returns>As many as the options ask for, or all if there are fewer; in the order they were taken, each with why.</returns>
    public IReadOnlyList<Suggestion> Choose(IReadOnlyList<FrameCandidate> candidates)
    {
        var chosen = new List<Suggestion>();
        double[] nearest = [.. Enumerable.Repeat(1.0, candidates.Count)];
        while (chosen.Count < Math.Min(options.Frames, candidates.Count))
        {
            var best = Enumerable.Range(0, candidates.Count).MaxBy(i => (options.SureWeight + candidates[i].Uncertainty) * nearest[i]);
            chosen.Add(new Suggestion(candidates[best], Reason(candidates[best], nearest[best], chosen.Count)));
            for (var i = 0; i < nearest.Length; i++)
            {
                nearest[i] = i == best ? double.NegativeInfinity : Math.Min(nearest[i], candidates[i].DistanceTo(candidates[best]));
            }
        }

        return chosen;
    }

    private static string Reason(FrameCandidate candidate, double nearest, int before)
    {
        const double clearlyOther = 0.5;
        var variety = before > 0 && nearest >= clearlyOther ? "place and posture unlike the frames chosen before" : string.Empty;
        string[] reasons = [.. new[] { candidate.Doubt, variety }.Where(r => r.Length > 0)];
        return reasons.Length > 0 ? string.Join("; ", reasons) : "sure, for comparison";
    }
}
