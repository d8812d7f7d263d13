using System.Collections.Immutable;

namespace SocialInteractionTracker.Core.Geometry;

/// <summary>Several regions as one, such as the two corners opposite the enclosure.</summary>
public sealed record UnionRegion : Region
{
    /// <summary>Creates the union.</summary>
    /// <param name="parts">The regions; at least one.</param>
    /// <exception cref="ArgumentException">There is no part.</exception>
    public UnionRegion(params ImmutableArray<Region> parts)
    {
        Parts = parts.IsDefaultOrEmpty ? throw new ArgumentException("A union needs at least one region.", nameof(parts)) : parts;
    }

    /// <summary>The regions, as given.</summary>
    public ImmutableArray<Region> Parts { get; }

    /// <inheritdoc/>
    public override double SignedDistanceCm(ArenaPoint point)
    {
        var nearest = double.PositiveInfinity;
        foreach (var part in Parts)
        {
            nearest = Math.Min(nearest, part.SignedDistanceCm(point));
        }

        return nearest;
    }

    /// <inheritdoc/>
    public override Region Expanded(double byCm) => new UnionRegion([.. Parts.Select(part => part.Expanded(byCm))]);

    /// <inheritdoc/>
    public bool Equals(UnionRegion? other) => other is not null && Parts.SequenceEqual(other.Parts);

    /// <inheritdoc/>
    public override int GetHashCode() => Parts.Aggregate(0, HashCode.Combine);
}
