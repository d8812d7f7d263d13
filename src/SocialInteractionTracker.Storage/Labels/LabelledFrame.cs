using System.Collections.Immutable;
using SocialInteractionTracker.Core.Geometry;

namespace SocialInteractionTracker.Storage.Labels;

/// <summary>One picture in which people marked keypoints of one animal.</summary>
/// <param name="Recording">The recording it is from.</param>
/// <param name="Image">The picture as the table names it.</param>
/// <param name="Path">The picture's full path.</param>
/// <param name="PxPerCm">The recording's rough scale, px/cm; <see langword="null"/> if none is given.</param>
/// <param name="Positions">The marks in the order of the table's keypoints, px; missing where there is none.</param>
public sealed record LabelledFrame(
    string Recording, string Image, string Path, double? PxPerCm, ImmutableArray<PixelPoint> Positions);
