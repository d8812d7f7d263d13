using SocialInteractionTracker.Core.Zones;

namespace SocialInteractionTracker.Core.Agreement;

/// <summary>How well two scorers agree on when a point was in a zone: Cohen's kappa over time.</summary>
/// <remarks>
/// Frames count with their seconds. With a tolerance, a frame on which the scorers differ still agrees when each of
/// them gives the other's answer within that time of it: the two saw the same border, one a little later. What agreement
/// chance would give is taken from the scorers' own totals, without tolerance. Time that is unknown or excluded for either is
/// left out. Source: Cohen 1960, 10.1177/001316446002000104.
/// </remarks>
/// <param name="Kappa">The coefficient, at most 1; <see langword="null"/> if both give the same single answer throughout, where chance explains all.</param>
/// <param name="AgreedShare">Share of the compared time in which they agree, 0 to 1.</param>
/// <param name="ComparedS">Time that was compared, s.</param>
/// <param name="LeftOutS">Time that was unknown or excluded for either, s.</param>
public sealed record FramewiseKappa(double? Kappa, double AgreedShare, double ComparedS, double LeftOutS)
{
    /// <summary>Compared time in which the first scorer has the point in the zone, s.</summary>
    public double FirstInS { get; private init; }

    /// <summary>Compared time in which the second scorer has the point in the zone, s.</summary>
    public double SecondInS { get; private init; }

    /// <summary>The coefficient in Landis and Koch's words; <see langword="null"/> without one.</summary>
    public string? Words => Kappa is { } kappa ? AgreementWords.LandisKoch(kappa) : null;

    /// <summary>Compares two scorers of one video.</summary>
    /// <param name="first">The first scorer's states.</param>
    /// <param name="second">The second scorer's states, of the same frames.</param>
    /// <param name="toleranceS">How far apart the scorers may see the same border, s; 0 for none.</param>
    /// <returns>The comparison; <see langword="null"/> if no time can be compared.</returns>
    /// <exception cref="ArgumentException">The states are of different frames or windows.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The tolerance is negative.</exception>
    public static FramewiseKappa? Compute(ZoneStateSeries first, ZoneStateSeries second, double toleranceS)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        Checked.NotNegative(toleranceS, nameof(toleranceS));
        if (!first.Frames.Times.Equals(second.Frames.Times) || first.Frames.Window != second.Frames.Window)
        {
            throw new ArgumentException("Both scorers' states must be of the same frames and window.", nameof(second));
        }

        var (compared, leftOut, agreed, firstIn, secondIn) = (0.0, 0.0, 0.0, 0.0, 0.0);
        for (var k = first.Frames.First; k < first.Frames.End; k++)
        {
            var (a, b, seconds) = (first.States[k], second.States[k], first.Frames.Seconds[k]);
            if (!IsKnown(a) || !IsKnown(b))
            {
                leftOut += seconds;
                continue;
            }

            compared += seconds;
            firstIn += a == ZoneState.In ? seconds : 0;
            secondIn += b == ZoneState.In ? seconds : 0;
            agreed += a == b || (HasNear(second, k, a, toleranceS) && HasNear(first, k, b, toleranceS)) ? seconds : 0;
        }

        return compared > 0 ? Of(agreed, (compared, leftOut), firstIn, secondIn) : null;
    }

    /// <summary>Several trials of the same two scorers as if they were one long one.</summary>
    /// <param name="trials">The trials' comparisons.</param>
    /// <returns>The comparison over all their time; <see langword="null"/> without trials.</returns>
    public static FramewiseKappa? Pooled(IReadOnlyCollection<FramewiseKappa> trials)
    {
        ArgumentNullException.ThrowIfNull(trials);
        return trials.Count == 0 ? null : Of(
            trials.Sum(t => t.AgreedShare * t.ComparedS),
            (trials.Sum(t => t.ComparedS), trials.Sum(t => t.LeftOutS)),
            trials.Sum(t => t.FirstInS),
            trials.Sum(t => t.SecondInS));
    }

    private static FramewiseKappa Of(double agreedS, (double ComparedS, double LeftOutS) time, double firstInS, double secondInS)
    {
        var (agreed, firstIn, secondIn) = (agreedS / time.ComparedS, firstInS / time.ComparedS, secondInS / time.ComparedS);
        var byChance = (firstIn * secondIn) + ((1 - firstIn) * (1 - secondIn));
        return new FramewiseKappa(CohenKappa.Coefficient(agreed, byChance), agreed, time.ComparedS, time.LeftOutS)
        {
            FirstInS = firstInS,
            SecondInS = secondInS,
        };
    }

    private static bool IsKnown(ZoneState state) => state is ZoneState.In or ZoneState.Out;

    private static bool HasNear(ZoneStateSeries series, int frame, ZoneState state, double toleranceS)
    {
        var startS = series.Frames.Times.StartS;
        for (var k = frame - 1; k >= series.Frames.First && startS[frame] - startS[k] <= toleranceS; k--)
        {
            if (series.States[k] == state)
            {
                return true;
            }
        }

        for (var k = frame + 1; k < series.Frames.End && startS[k] - startS[frame] <= toleranceS; k++)
        {
            if (series.States[k] == state)
            {
                return true;
            }
        }

        return false;
    }
}
