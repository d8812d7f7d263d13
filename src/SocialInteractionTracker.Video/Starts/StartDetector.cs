namespace SocialInteractionTracker.Video.Starts;

/// <summary>Finds the start of a trial: the animal is there and the hand has gone.</summary>
/// <remarks>
/// A sample is good when something of an animal's size is on the floor and nothing reaches in. The trial is the longest stretch of
/// good samples that begins within the time searched; samples in which the animal is out of sight for a moment do not interrupt it,
/// a hand does. So a hand that comes back before the trial moves the start, and the hand that ends the trial does not.
/// </remarks>
public static class StartDetector
{
    /// <summary>Finds the start.</summary>
    /// <param name="samples">What was seen, in order of time.</param>
    /// <param name="options">How to find it; <see langword="null"/> for the defaults.</param>
    /// <returns>The first sample of the trial, or the reason why there is none.</returns>
    public static StartFinding Find(IReadOnlyList<ForegroundSample> samples, StartOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(samples);
        options ??= StartOptions.Default;
        if (samples.Count == 0)
        {
            return new StartFinding(null, null, "There are no frames.");
        }

        var kinds = Kinds(samples, options);
        var (best, bestS) = LongestStretch(samples, kinds, options);
        if (best is { } start && bestS >= options.StableS)
        {
            return new StartFinding(start, samples[start].TimeS, Proof(samples, kinds, start));
        }

        var reason = !kinds.Contains(Sight.Animal)
            ? kinds.Contains(Sight.Hand) ? "A hand is seen but never an animal without it." : "No animal is seen on the floor."
            : FormattableString.Invariant($"The animal is never seen without a hand for {options.StableS:0.###} s on end.");
        return new StartFinding(null, null, reason);
    }

    private enum Sight
    {
        Nothing,
        Animal,
        Hand,
    }

    /// <summary>What each sample shows; a hand stays a hand until it has gone for good.</summary>
    private static Sight[] Kinds(IReadOnlyList<ForegroundSample> samples, StartOptions options)
    {
        var kinds = new Sight[samples.Count];
        var hand = false;
        for (var i = 0; i < kinds.Length; i++)
        {
            var (_, insideCm2, reachingInCm2) = samples[i];
            hand = reachingInCm2 >= options.HandCm2 || insideCm2 > options.LargestAnimalsCm2 || (hand && reachingInCm2 >= options.HandGoneCm2);
            kinds[i] = hand ? Sight.Hand : insideCm2 >= options.SmallestAnimalCm2 ? Sight.Animal : Sight.Nothing;
        }

        return kinds;
    }

    private static (int? Start, double LengthS) LongestStretch(IReadOnlyList<ForegroundSample> samples, Sight[] kinds, StartOptions options)
    {
        var (best, bestS) = ((int?)null, 0.0);
        var (start, last) = (-1, -1);
        for (var i = 0; i < kinds.Length; i++)
        {
            var allowedS = kinds[i] == Sight.Hand ? options.FlickerS : options.LossS;
            if (start >= 0 && samples[i].TimeS - samples[last].TimeS > allowedS)
            {
                start = -1;
            }

            if (kinds[i] != Sight.Animal || (start < 0 && !IsStable(samples, kinds, i, options)))
            {
                continue;
            }

            start = start < 0 ? i : start;
            last = i;
            var lengthS = samples[i].TimeS - samples[start].TimeS;
            if (samples[start].TimeS - samples[0].TimeS <= options.SearchS && (best is null || lengthS > bestS))
            {
                (best, bestS) = (start, lengthS);
            }
        }

        return (best, bestS);
    }

    private static bool IsStable(IReadOnlyList<ForegroundSample> samples, Sight[] kinds, int start, StartOptions options)
    {
        var (seen, end) = (0, start);
        for (; end < samples.Count && samples[end].TimeS - samples[start].TimeS <= options.StableS; end++)
        {
            seen += kinds[end] == Sight.Animal ? 1 : 0;
        }

        return seen >= options.StableShare * (end - start);
    }

    private static string Proof(IReadOnlyList<ForegroundSample> samples, Sight[] kinds, int start)
    {
        var hand = Array.LastIndexOf(kinds, Sight.Hand, start);
        var before = hand >= 0
            ? FormattableString.Invariant($"the hand was last seen at {samples[hand].TimeS:0.00} s")
            : start == 0 ? "it is there from the first frame on and no hand is seen" : "the floor was empty before";
        return FormattableString.Invariant($"An animal of {samples[start].InsideCm2:0.0} cm2 is on the floor at {samples[start].TimeS:0.00} s; {before}.");
    }
}
