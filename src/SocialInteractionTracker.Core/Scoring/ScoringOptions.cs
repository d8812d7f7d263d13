using System.Collections.Immutable;
using SocialInteractionTracker.Core.Kinematics;
using SocialInteractionTracker.Core.Poses;
using SocialInteractionTracker.Core.SocialInteraction;
using SocialInteractionTracker.Core.Zones;

namespace SocialInteractionTracker.Core.Scoring;

/// <summary>How a trial is scored.</summary>
public sealed record ScoringOptions
{
    /// <summary>The points that zones are scored with, in the order of the tables. Default nose and body centre.</summary>
    public ImmutableArray<BodyPoint> Points { get; init; } = [BodyPoint.Nose, BodyPoint.BodyCentre];

    /// <summary>When a stay in a zone begins and ends.</summary>
    public EntryRule Entry { get; init; } = new();

    /// <summary>
    /// How many samples of a run of missing ones keep the zone they followed: 0 (default) for none, they are unknown;
    /// <see cref="MissingSampleRule.EthoVisionCarriedSamples"/> to compare with EthoVision XT.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public int CarriedSamples
    {
        get;
        init { ArgumentOutOfRangeException.ThrowIfNegative(value, nameof(CarriedSamples)); field = value; }
    }

    /// <summary>How movement is computed.</summary>
    public MovementOptions Movement { get; init; } = new();

    /// <summary>When the subject investigates, approaches, flees or watches.</summary>
    public SocialInteractionOptions SocialInteraction { get; init; } = new();

    /// <summary>Lengths of the time bins, s, each a division of its own; empty for none. Default 30; customary are 30, 60, 150 and 300.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A length is below 0.1 s: some frames.</exception>
    public ImmutableArray<double> BinLengthsS
    {
        get;
        init => field = [.. value.Select(length => Checked.AtLeast(length, 0.1, nameof(BinLengthsS)))];
    } = [30];

    /// <summary>Side of the occupancy map's cells, cm. Default 2.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 0.1 cm: finer than any keypoint is found.</exception>
    public double OccupancyCellCm { get; init => field = Checked.AtLeast(value, 0.1, nameof(OccupancyCellCm)); } = 2;

    /// <summary>How far outside the floor a position still counts as at the wall, cm. Default 3.0: the parallax of a rearing mouse.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public double WallToleranceCm { get; init => field = Checked.NotNegative(value, nameof(WallToleranceCm)); } = ScoredTrack.DefaultWallToleranceCm;

    /// <summary>A frame longer than this many median frames lasts over dropped ones. Default 1.5.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not above 0.</exception>
    public double DroppedFrameFactor { get; init => field = Checked.Positive(value, nameof(DroppedFrameFactor)); } = 1.5;
}
