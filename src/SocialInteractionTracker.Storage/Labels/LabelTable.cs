using System.Collections.Immutable;

namespace SocialInteractionTracker.Storage.Labels;

/// <summary>Pictures with marks by people.</summary>
/// <param name="Keypoints">The keypoints that have columns, in order.</param>
/// <param name="Frames">The pictures, in the order of the table.</param>
public sealed record LabelTable(ImmutableArray<string> Keypoints, ImmutableArray<LabelledFrame> Frames);
