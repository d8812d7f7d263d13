using SocialInteractionTracker.Core.Arenas;
using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Core.Poses;
using SocialInteractionTracker.Core.Scoring;
using SocialInteractionTracker.Core.Tracks;
using SocialInteractionTracker.Video.Overlays;

namespace SocialInteractionTracker.Video.Tests.Overlays;

/// <summary>Trials to draw: a subject that goes to and fro between the interaction zone and the floor below it.</summary>
internal static class Walks
{
    /// <summary>Before the enclosure of golden-2011 at the top wall, and far from it.</summary>
    private static readonly ArenaPoint Near = new(22, 11);
    private static readonly ArenaPoint Far = new(22, 31);

    /// <summary>Frames that the subject stays at one place.</summary>
    private const int Stay = 4;

    /// <summary>A trial in a video.</summary>
    public static OverlayRequest Request(string video, FrameTimes times, Calibration calibration, Window? window = null)
    {
        var track = Track.FromRaw(times, [.. Enumerable.Range(0, times.Count).Select(k => Animal(k / Stay % 2 == 0 ? Far : Near, calibration))]);
        var arena = Painting.Arenas.SocialInteraction();
        var frames = ScoredFrames.Of(times, window ?? new Window(times.StartS[0], times.EndS(times.Count - 1)));
        var scored = new ScoredTrack(ArenaTrack.From(track, calibration), arena, frames);
        var options = new ScoringOptions();
        return new OverlayRequest
        {
            VideoPath = video,
            Title = "m1_target",
            Arena = arena,
            Calibration = calibration,
            Track = track,
            Timeline = TrialTimeline.Of(scored, TrialScorer.Score(scored, options), BodyPoint.BodyCentre, options),
        };
    }

    private static Instance Animal(ArenaPoint place, Calibration calibration)
    {
        var animal = Instance.Empty();
        animal[BodyPoint.BodyCentre] = new Keypoint(calibration.ToPixel(place), 0.9f);
        animal[BodyPoint.Nose] = new Keypoint(calibration.ToPixel(place with { XCm = place.XCm + 4 }), 0.8f);
        return animal;
    }
}
