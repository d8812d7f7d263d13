using SocialInteractionTracker.Core;
using SocialInteractionTracker.Core.Arenas;
using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Core.Tracks;
using SocialInteractionTracker.Storage.PoseTables;

namespace SocialInteractionTracker.Storage.Imports;

/// <summary>One animal of another program's file.</summary>
/// <param name="Track">Its positions as they stand in the file: raw and final are the same.</param>
/// <param name="Space">What positions are measured in. Where that is cm, the track's "pixels" are cm with y downwards, so that 1 px is 1 cm.</param>
/// <param name="Report">What was taken and what was not.</param>
public sealed record ImportedTrack(Track Track, PositionSpace Space, ImportReport Report)
{
    /// <summary>Whether confidences are DeepLabCut's likelihoods, which are near 1 or worth nothing.</summary>
    public bool HasLikelihoods { get; init; }

    /// <summary>Whether positions are in cm.</summary>
    public bool IsInCentimetres => Space != PositionSpace.Picture;

    private const double MostOutside = 0.05;
    private const double OutsideToleranceCm = 3;

    /// <summary>The calibration of a file in centimetres: (0, 0) is the middle of the arena, EthoVision's default, or its top left corner.</summary>
    /// <param name="arena">The arena.</param>
    /// <returns>The calibration.</returns>
    /// <exception cref="UserErrorException">The positions do not lie in the arena that way: the study has to say where it is.</exception>
    /// <exception cref="InvalidOperationException">The file's positions are in pixels.</exception>
    public Calibration Within(Arena arena)
    {
        ArgumentNullException.ThrowIfNull(arena);
        if (!IsInCentimetres)
        {
            throw new InvalidOperationException("Only positions in centimetres can be put into an arena without a calibration.");
        }

        var corner = Space == PositionSpace.Arena ? new PixelPoint(0, 0) : new PixelPoint(-arena.WidthCm / 2, -arena.HeightCm / 2);
        var calibration = Calibration.FromScale(arena.WidthCm, arena.HeightCm, pxPerCm: 1, corner);
        var isUp = Space == PositionSpace.EthoVision;
        var known = Track.Points.SelectMany(p => p.Final).Where(p => !p.IsMissing).ToList();
        var outside = known.Count(p => arena.Floor.SignedDistanceCm(calibration.ToArena(p)) > OutsideToleranceCm);
        return outside <= MostOutside * known.Count ? calibration : throw new UserErrorException(new Fault(
            "the imported positions",
            FormattableString.Invariant($"x from {known.Min(p => p.X):0.#} to {known.Max(p => p.X):0.#} cm and y from {(isUp ? -known.Max(p => p.Y) : known.Min(p => p.Y)):0.#} to {(isUp ? -known.Min(p => p.Y) : known.Max(p => p.Y)):0.#} cm"),
            FormattableString.Invariant($"positions in an arena of {arena.WidthCm:0.#} x {arena.HeightCm:0.#} cm whose {(Space == PositionSpace.Arena ? "top left corner" : "middle")} is (0, 0)"),
            "Correct the arena's size, or give 'px_per_cm: 1' and 'origin_px: [x, -y]' with the file's x and y of the arena's top left corner."));
    }
}
