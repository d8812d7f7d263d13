using System.Collections.Immutable;
using System.Runtime.InteropServices;
using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Core.Kinematics;
using SocialInteractionTracker.Core.Poses;
using SocialInteractionTracker.Core.Scoring;
using SocialInteractionTracker.Core.Zones;

namespace SocialInteractionTracker.Review.Playing;

/// <summary>The numbers of every frame of a trial, packed for the page.</summary>
/// <remarks>
/// Little-endian, one value a frame in each run: times, s (64-bit floats); x, y (px) and confidence of each body point in order
/// (32-bit floats); speed, cm/s (32-bit floats); then bytes: the origin of each body point, and the state of each zone.
/// Missing is NaN. A trial that was not scored has no speed and no states: NaN and 0.
/// </remarks>
internal static class FrameData
{
    /// <summary>Packs a trial.</summary>
    /// <param name="trial">The trial.</param>
    /// <param name="point">The point whose zone states are given.</param>
    /// <param name="options">How it was scored.</param>
    /// <returns>The bytes; none if the trial has no track.</returns>
    public static byte[] Of(ReviewedTrial trial, BodyPoint point, ScoringOptions options)
    {
        if (trial.Track is not { } track)
        {
            return [];
        }

        var packed = new MemoryStream();
        packed.Write(MemoryMarshal.AsBytes(track.Times.StartS.AsSpan()));
        foreach (var body in track.Points)
        {
            Write(packed, body.Final, p => (float)p.X);
            Write(packed, body.Final, p => (float)p.Y);
            packed.Write(MemoryMarshal.AsBytes(body.Confidence.AsSpan()));
        }

        packed.Write(MemoryMarshal.AsBytes(Speed(trial, options)));
        foreach (var body in track.Points)
        {
            packed.Write(MemoryMarshal.AsBytes(body.Origin.AsSpan()));
        }

        foreach (var zone in trial.Result.Trial.Arena.Zones)
        {
            packed.Write(trial.Scored is { } scored ? States(scored, zone.Region, point, options) : new byte[track.Times.Count]);
        }

        return packed.ToArray();
    }

    private static void Write(MemoryStream packed, ImmutableArray<PixelPoint> positions, Func<PixelPoint, float> part)
    {
        var numbers = new float[positions.Length];
        for (var k = 0; k < numbers.Length; k++)
        {
            numbers[k] = positions[k].IsMissing ? float.NaN : part(positions[k]);
        }

        packed.Write(MemoryMarshal.AsBytes(numbers.AsSpan()));
    }

    private static ReadOnlySpan<float> Speed(ReviewedTrial trial, ScoringOptions options)
    {
        var numbers = new float[trial.Track!.Times.Count];
        Array.Fill(numbers, float.NaN);
        var speeds = trial.Scored is { } scored ? MovementSeries.From(scored.Track, options.Movement).SpeedCmPerS : [];
        for (var k = 0; k < speeds.Length; k++)
        {
            numbers[k] = (float)speeds[k];
        }

        return numbers;
    }

    private static ReadOnlySpan<byte> States(ScoredTrack scored, Region region, BodyPoint point, ScoringOptions options) =>
        MemoryMarshal.AsBytes(MissingSampleRule.Apply(scored.States(region, point), options.CarriedSamples).States.AsSpan());
}
