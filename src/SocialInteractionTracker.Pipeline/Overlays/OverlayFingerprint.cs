using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using SocialInteractionTracker.Core.Scoring;
using SocialInteractionTracker.Core.Tracks;
using SocialInteractionTracker.Pipeline.Running;
using SocialInteractionTracker.Pipeline.Tracking;
using SocialInteractionTracker.Storage.TrackFiles;
using SocialInteractionTracker.Video.Overlays;

namespace SocialInteractionTracker.Pipeline.Overlays;

/// <summary>A checksum of all that an overlay shows: one whose checksum is another shows what no table says any more.</summary>
/// <remarks>
/// The video itself is not in it: a track of another video is refused before. Nor are dates of files, so that a study that was
/// copied keeps its overlays.
/// </remarks>
internal static class OverlayFingerprint
{
    /// <summary>The fingerprint of an overlay.</summary>
    /// <param name="request">What is drawn.</param>
    /// <returns>SHA-256, lower-case hexadecimal.</returns>
    public static string Of(OverlayRequest request) => Fingerprint.Of(new JsonObject
    {
        [TrackKeys.ProgramVersion] = TrackInputs.ProgramVersion,
        ["title"] = request.Title,
        ["arena_cm"] = new JsonArray(request.Arena.Shape.ToString(), request.Arena.WidthCm, request.Arena.HeightCm),
        ["corners"] = JsonSerializer.SerializeToNode(request.Calibration.Corners, PipelineJson.Compact),
        ["lens"] = JsonSerializer.SerializeToNode(request.Calibration.Lens, PipelineJson.Compact),
        ["enclosure"] = RegionJson.Of(request.Arena.Enclosure),
        ["zones"] = new JsonArray([.. request.Arena.Zones.Select(zone => new JsonObject { [zone.Name] = RegionJson.Of(zone.Region) })]),
        ["point"] = request.Timeline.Point.ToString(),
        ["window"] = new JsonArray(request.Timeline.Frames.Window.StartS, request.Timeline.Frames.Window.EndS),
        ["bouts"] = JsonSerializer.SerializeToNode(request.Timeline.Bouts, PipelineJson.Compact),
        ["frames"] = OfFrames(request.Track, request.Timeline),
    });

    private static string OfFrames(Track track, TrialTimeline timeline)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(hash, track.Times.StartS);
        foreach (var point in track.Points)
        {
            Add(hash, point.Final);
            Add(hash, point.Confidence);
            Add(hash, point.Origin);
        }

        Add(hash, timeline.Frames.Seconds);
        Add(hash, timeline.Frames.Excluded);
        Add(hash, timeline.Movement.SpeedCmPerS);
        Add(hash, timeline.Movement.HeadingRad);
        foreach (var zone in timeline.Zones)
        {
            Add(hash, zone.States.States);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void Add<T>(IncrementalHash hash, ImmutableArray<T> values)
        where T : unmanaged => hash.AppendData(MemoryMarshal.AsBytes(values.AsSpan()));
}
