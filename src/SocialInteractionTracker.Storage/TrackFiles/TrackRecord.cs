using System.Collections.Immutable;
using SocialInteractionTracker.Core.Tracks;

namespace SocialInteractionTracker.Storage.TrackFiles;

/// <summary>A trial's track as it stands on disk.</summary>
/// <param name="Track">Raw and final positions in video pixels, one sample a frame.</param>
/// <param name="Metadata">What the track was made of and from, by the keys of <see cref="TrackKeys"/> and any others.</param>
public sealed record TrackRecord(Track Track, ImmutableSortedDictionary<string, string> Metadata)
{
    /// <summary>The fingerprint of everything the track depends on; <see langword="null"/> if it is not there.</summary>
    public string? Fingerprint => Metadata.GetValueOrDefault(TrackKeys.Fingerprint);
}
