using System.Collections.Immutable;
using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Core.Kinematics;
using SocialInteractionTracker.Core.Poses;
using SocialInteractionTracker.Core.Scoring;
using SocialInteractionTracker.Core.Zones;
using SocialInteractionTracker.Storage.Files;
using SocialInteractionTracker.Storage.Options;
using SocialInteractionTracker.Storage.Parquet;

namespace SocialInteractionTracker.Storage.TrackFiles;

/// <summary>Writes <c>results/frames/&lt;trial_id&gt;.parquet</c>: cleaned positions in cm, speed, heading and zone states, one row a frame.</summary>
/// <remarks>
/// Columns: <c>frame</c>, <c>time_s</c>, <c>window_s</c> (the frame's seconds in the scored window, 0 outside), for each body point
/// <c>_x_cm</c> and <c>_y_cm</c>, <c>speed_cm_per_s</c>, <c>heading_deg</c> (0 to the right, positive clockwise in the picture), and for
/// each zone and scored point <c>&lt;zone&gt;_&lt;point&gt;</c> (in, out, unknown, excluded). Missing numbers are NaN.
/// </remarks>
public static class FrameFile
{
    /// <summary>Writes the frames of a trial at one stroke.</summary>
    /// <param name="path">Where; its folder is made if it is absent, and a file there is replaced.</param>
    /// <param name="track">The subject with the arena and the frames that count.</param>
    /// <param name="options">How the trial was scored.</param>
    /// <param name="cancellationToken">Stops the writing; the target is then untouched.</param>
    /// <returns>A task that ends when the file is in place.</returns>
    /// <exception cref="IOException">The folder cannot be written to.</exception>
    public static Task WriteAsync(string path, ScoredTrack track, ScoringOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(track);
        ArgumentNullException.ThrowIfNull(options);
        var movement = MovementSeries.From(track.Track, options.Movement);
        List<ParquetColumn> columns = [.. Places(track), .. Movement(movement), .. Zones(track, options)];
        return AtomicFile.WriteAsync(
            path, stream => ParquetTable.WriteAsync(stream, columns, ImmutableSortedDictionary<string, string>.Empty, cancellationToken), cancellationToken);
    }

    private static IEnumerable<ParquetColumn> Places(ScoredTrack track)
    {
        var times = track.Track.Times;
        yield return new ParquetColumn.Of<int>("frame", Enumerable.Range(0, times.Count).ToArray());
        yield return new ParquetColumn.Of<double>("time_s", times.StartS.AsMemory());
        yield return new ParquetColumn.Of<double>("window_s", track.Frames.Seconds.AsMemory());
        foreach (var point in BodyPoints.All)
        {
            yield return Numbers($"{point.Name()}_x_cm", track.Track[point].Positions, p => p.XCm);
            yield return Numbers($"{point.Name()}_y_cm", track.Track[point].Positions, p => p.YCm);
        }
    }

    private static IEnumerable<ParquetColumn> Movement(MovementSeries movement) =>
    [
        new ParquetColumn.Of<double>("speed_cm_per_s", movement.SpeedCmPerS.AsMemory()),
        new ParquetColumn.Of<double>("heading_deg", movement.HeadingRad.Select(double.RadiansToDegrees).ToArray()),
    ];

    private static IEnumerable<ParquetColumn> Zones(ScoredTrack track, ScoringOptions options)
    {
        var names = Enum.GetValues<ZoneState>().Select(state => OptionValue.Name(state)).ToArray();
        foreach (var zone in track.Arena.Zones)
        {
            foreach (var point in options.Points)
            {
                var series = MissingSampleRule.Apply(track.States(zone.Region, point), options.CarriedSamples);
                yield return new ParquetColumn.OfText($"{zone.Name}_{point.Name()}", [.. series.States.Select(state => names[(int)state])]);
            }
        }
    }

    private static ParquetColumn.Of<double> Numbers(string name, ImmutableArray<ArenaPoint> points, Func<ArenaPoint, double> part) =>
        new(name, points.Select(part).ToArray());
}
