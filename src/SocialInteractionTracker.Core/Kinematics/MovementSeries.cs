using System.Collections.Immutable;
using System.Runtime.InteropServices;
using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Core.Poses;
using SocialInteractionTracker.Core.Tracks;

namespace SocialInteractionTracker.Core.Kinematics;

/// <summary>How the subject moves, frame by frame of the video.</summary>
public sealed record MovementSeries
{
    /// <summary>Where the body centre is on its path, smoothed and without displacements in the dead band; missing where it is not known.</summary>
    public required ImmutableArray<ArenaPoint> Path { get; init; }

    /// <summary>
    /// Path length per time from each frame to the next, cm/s; times the frame's seconds it gives the path that belongs to
    /// the frame. NaN where either position is not known.
    /// </summary>
    public required ImmutableArray<double> PathSpeedCmPerS { get; init; }

    /// <summary>Speed along the path by central difference over real times, one-sided beside unknown frames, cm/s; NaN where not known.</summary>
    public required ImmutableArray<double> SpeedCmPerS { get; init; }

    /// <summary>Where the subject faces, rad; see <see cref="Headings"/>; NaN where not known.</summary>
    public required ImmutableArray<double> HeadingRad { get; init; }

    /// <summary>The turn from each frame's heading to the next one's, rad; NaN where either is not known.</summary>
    public required ImmutableArray<double> TurnRad { get; init; }

    /// <summary>Computes the movement of a track.</summary>
    /// <param name="track">The subject.</param>
    /// <param name="options">How to smooth.</param>
    /// <returns>The movement, one value a frame of the video.</returns>
    public static MovementSeries From(ArenaTrack track, MovementOptions options)
    {
        ArgumentNullException.ThrowIfNull(track);
        ArgumentNullException.ThrowIfNull(options);
        var smooth = LocalParabola.Smooth(track.Times, track[BodyPoint.BodyCentre].Positions.AsSpan(), options.SmoothingS);
        var path = PathLength.Drag(smooth, options.DeadBandCm);
        var heading = Headings.Of(track, options.SmoothingS);
        return new MovementSeries
        {
            Path = Own(path),
            PathSpeedCmPerS = Own(PathSpeeds(track.Times, path)),
            SpeedCmPerS = Own(Speeds(track.Times, path)),
            HeadingRad = Own(heading),
            TurnRad = Own(Turns(heading)),
        };
    }

    private static double[] PathSpeeds(FrameTimes times, ReadOnlySpan<ArenaPoint> path)
    {
        var speeds = new double[path.Length];
        for (var k = 0; k < speeds.Length; k++)
        {
            var next = k + 1 < speeds.Length ? path[k + 1] : ArenaPoint.Missing;
            speeds[k] = next.DistanceTo(path[k]) / (times.EndS(k) - times.StartS[k]);
        }

        return speeds;
    }

    private static double[] Speeds(FrameTimes times, ReadOnlySpan<ArenaPoint> path)
    {
        var speeds = new double[path.Length];
        for (var k = 0; k < speeds.Length; k++)
        {
            var before = k > 0 && !path[k - 1].IsMissing ? k - 1 : k;
            var after = k + 1 < speeds.Length && !path[k + 1].IsMissing ? k + 1 : k;
            speeds[k] = before == after
                ? double.NaN
                : path[after].DistanceTo(path[before]) / (times.StartS[after] - times.StartS[before]);
            speeds[k] = path[k].IsMissing ? double.NaN : speeds[k];
        }

        return speeds;
    }

    private static double[] Turns(ReadOnlySpan<double> heading)
    {
        var turns = new double[heading.Length];
        for (var k = 0; k < turns.Length; k++)
        {
            turns[k] = k + 1 < turns.Length ? Headings.TurnRad(heading[k], heading[k + 1]) : double.NaN;
        }

        return turns;
    }

    private static ImmutableArray<T> Own<T>(T[] values) => ImmutableCollectionsMarshal.AsImmutableArray(values);
}
