using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Core.Kinematics;
using SocialInteractionTracker.Core.Scoring;
using SocialInteractionTracker.Core.SocialInteraction;
using SocialInteractionTracker.Core.Tests.Scoring;

namespace SocialInteractionTracker.Core.Tests.SocialInteraction;

/// <summary>The enclosure covers x 15 to 25 and y 0 to 6; the subject is below it, so y grows away from it.</summary>
internal static class AtTheEnclosure
{
    public static SocialInteractionOptions Options { get; } = new();

    /// <summary>Positions as they are, so that results can be worked out by hand.</summary>
    public static MovementOptions Raw { get; } = new() { SmoothingS = 0, DeadBandCm = 0 };

    public static ArenaPoint Ahead(ArenaPoint from, double headingRad, double byCm) =>
        new(from.XCm + (byCm * Math.Sin(headingRad)), from.YCm - (byCm * Math.Cos(headingRad)));

    /// <summary>The nose below the enclosure's middle at these heights, the body 4 cm behind it.</summary>
    public static ScoredTrack Facing(params double[] noseY) => Track(
        Array.ConvertAll(noseY, y => new ArenaPoint(20, y + 4)), Array.ConvertAll(noseY, y => new ArenaPoint(20, y)));

    public static ScoredTrack Track(ArenaPoint[] body, ArenaPoint[] nose) =>
        TestTracks.Scored(TestTracks.Track(TestTracks.Times(body.Length), body, nose), TestTracks.SocialArena);
}
