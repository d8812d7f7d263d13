using System.Collections.Immutable;
using SocialInteractionTracker.Core.Poses;
using SocialInteractionTracker.Core.SocialInteraction;
using SocialInteractionTracker.Core.Tests.SocialInteraction;
using SocialInteractionTracker.Core.Tracks;
using SocialInteractionTracker.Core.Zones;

namespace SocialInteractionTracker.Core.Tests.Classification;

/// <summary>Trials with states frame by frame, 10 frames a second.</summary>
internal static class StateEvidence
{
    internal const double FrameS = 0.1;

    /// <summary>A trial whose states are given by the time of each frame.</summary>
    internal static SessionEvidence Session(string id, double lengthS, Func<double, ZoneState> interaction) =>
        Session(id, lengthS, (interaction, 0));

    /// <summary>A trial scored with several edges.</summary>
    internal static SessionEvidence Session(string id, double lengthS, params (Func<double, ZoneState> States, double EdgeOffsetCm)[] edges) =>
        Evidence.Session(id, 0) with
        {
            WindowAskedS = lengthS,
            WindowGotS = lengthS,
            Presences = [.. edges.Select(e => ZonePresence.From(BodyPoint.BodyCentre, e.EdgeOffsetCm, Series(lengthS, e.States), corners: null))],
        };

    internal static ZoneStateSeries Series(double lengthS, Func<double, ZoneState> states)
    {
        var count = (int)Math.Round(lengthS / FrameS);
        ImmutableArray<double> starts = [.. Enumerable.Range(0, count).Select(k => k * FrameS)];
        var frames = ScoredFrames.Of(new FrameTimes(starts), new Window(0, lengthS));
        return ZoneStateSeries.FromStates(frames, [.. starts.Select(states)]);
    }

    /// <summary>In for the first seconds of every period, then unknown for some, then out.</summary>
    internal static Func<double, ZoneState> Periodic(double periodS, double inS, double unknownS = 0) => timeS =>
    {
        var phase = Math.Round((timeS % periodS) / FrameS) % Math.Round(periodS / FrameS);
        return phase < Math.Round(inS / FrameS) ? ZoneState.In
            : phase < Math.Round((inS + unknownS) / FrameS) ? ZoneState.Unknown
            : ZoneState.Out;
    };

    /// <summary>Visits and absences of exponential length, with given means, s; the same for the same seed.</summary>
    internal static Func<double, ZoneState> Visits(double meanInS, double meanOutS, double lengthS, int seed)
    {
        var random = new Random(seed);
        var switches = new List<double>();
        for (var (t, inside) = (0.0, false); t < lengthS; inside = !inside)
        {
            t -= Math.Log(1 - random.NextDouble()) * (inside ? meanInS : meanOutS);
            switches.Add(t);
        }

        return timeS => switches.Count(s => s <= timeS) % 2 == 1 ? ZoneState.In : ZoneState.Out;
    }
}
