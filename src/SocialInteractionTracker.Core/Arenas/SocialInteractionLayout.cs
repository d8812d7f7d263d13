using System.Collections.Immutable;
using SocialInteractionTracker.Core.Geometry;

namespace SocialInteractionTracker.Core.Arenas;

/// <summary>The measures of a social-interaction arena, from which its enclosure and zones follow.</summary>
public sealed record SocialInteractionLayout
{
    /// <summary>Width of the arena, cm.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not above 0.</exception>
    public required double ArenaWidthCm { get; init => field = Checked.Positive(value, nameof(ArenaWidthCm)); }

    /// <summary>Height of the arena in the picture, cm.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not above 0.</exception>
    public required double ArenaHeightCm { get; init => field = Checked.Positive(value, nameof(ArenaHeightCm)); }

    /// <summary>Length of the enclosure along its wall, cm.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not above 0.</exception>
    public required double EnclosureAlongCm { get; init => field = Checked.Positive(value, nameof(EnclosureAlongCm)); }

    /// <summary>How far the enclosure reaches from its wall, cm.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not above 0.</exception>
    public required double EnclosureDeepCm { get; init => field = Checked.Positive(value, nameof(EnclosureDeepCm)); }

    /// <summary>The wall at whose middle the enclosure stands; the corners are those of the opposite wall. Default top.</summary>
    public Wall EnclosureWall { get; init; } = Wall.Top;

    /// <summary>Centre of an enclosure that stands elsewhere; <see langword="null"/> for the middle of its wall.</summary>
    public ArenaPoint? EnclosureCentre { get; init; }

    /// <summary>What counts as the interaction zone.</summary>
    public required InteractionZoneShape InteractionZone { get; init; }

    /// <summary>Side of the two square corner zones, cm.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not above 0.</exception>
    public required double CornerSizeCm { get; init => field = Checked.Positive(value, nameof(CornerSizeCm)); }

    /// <summary>
    /// How far inside the enclosure's edge a point still counts as in the interaction zone, cm. Default 1.0: a nose that is
    /// put through the mesh, or lies there for the keypoint's or the calibration's error, has not left the zone.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public double MeshToleranceCm { get; init => field = Checked.NotNegative(value, nameof(MeshToleranceCm)); } = 1.0;

    /// <summary>The footprint of the enclosure.</summary>
    public PolygonRegion Enclosure => EnclosureCentre is { } centre
        ? Frame.RectangleRound(centre, EnclosureAlongCm, EnclosureDeepCm)
        : Frame.Rectangle((Frame.LengthCm - EnclosureAlongCm) / 2, 0, EnclosureAlongCm, EnclosureDeepCm);

    private WallFrame Frame => new(EnclosureWall, ArenaWidthCm, ArenaHeightCm);

    /// <summary>What does not fit together, one sentence each.</summary>
    /// <returns>The sentences; empty if the layout is sound.</returns>
    public ImmutableArray<string> Problems()
    {
        var problems = ImmutableArray.CreateBuilder<string>();
        if (Math.Max(ArenaWidthCm, ArenaHeightCm) > Arena.LongestSideCm)
        {
            problems.Add($"An arena of {ArenaWidthCm} x {ArenaHeightCm} cm is longer than {Arena.LongestSideCm} cm; sizes are in cm.");
        }

        if (Enclosure.Corners.Any(corner => corner.XCm < 0 || corner.YCm < 0 || corner.XCm > ArenaWidthCm || corner.YCm > ArenaHeightCm))
        {
            problems.Add($"The enclosure of {EnclosureAlongCm} x {EnclosureDeepCm} cm reaches out of the arena of {ArenaWidthCm} x {ArenaHeightCm} cm.");
        }

        if (InteractionZone is BlockInteractionZone block && (block.AlongCm < EnclosureAlongCm || block.DeepCm < EnclosureDeepCm))
        {
            problems.Add($"The interaction zone of {block.AlongCm} x {block.DeepCm} cm does not surround the enclosure of {EnclosureAlongCm} x {EnclosureDeepCm} cm.");
        }

        if (2 * CornerSizeCm > Frame.LengthCm || CornerSizeCm > Frame.DepthCm)
        {
            problems.Add($"Two corners of {CornerSizeCm} cm do not fit on a wall of {Frame.LengthCm} cm.");
        }

        return problems.DrainToImmutable();
    }

    /// <summary>The arena with its enclosure and the zones <c>interaction_zone</c> and <c>corners</c>.</summary>
    /// <param name="id">Name of the arena in the study.</param>
    /// <returns>The arena.</returns>
    /// <exception cref="ArgumentException">The layout is not sound; the message says why.</exception>
    public Arena ToArena(string id)
    {
        if (Problems() is [var problem, ..])
        {
            throw new ArgumentException(problem);
        }

        return new Arena
        {
            Id = id,
            Shape = ArenaShape.Rectangle,
            WidthCm = ArenaWidthCm,
            HeightCm = ArenaHeightCm,
            Enclosure = Enclosure,
            Zones = [new Zone(ZoneNames.Interaction, InteractionRegion()), new Zone(ZoneNames.Corners, CornerRegion())],
        };
    }

    private DifferenceRegion InteractionRegion() => new(InteractionZone switch
    {
        BlockInteractionZone block => Block(block),
        WithinInteractionZone within => Enclosure.Expanded(within.DistanceCm),
        _ => throw new ArgumentException($"No zone is known for {InteractionZone}."),
    }, Enclosure.Expanded(-MeshToleranceCm));

    private PolygonRegion Block(BlockInteractionZone block) => EnclosureCentre is { } centre
        ? Frame.RectangleRound(centre, block.AlongCm, block.DeepCm)
        : Frame.Rectangle((Frame.LengthCm - block.AlongCm) / 2, 0, block.AlongCm, block.DeepCm);

    private UnionRegion CornerRegion()
    {
        var far = Frame.Opposite;
        return new UnionRegion(
            far.Rectangle(0, 0, CornerSizeCm, CornerSizeCm),
            far.Rectangle(far.LengthCm - CornerSizeCm, 0, CornerSizeCm, CornerSizeCm));
    }
}
