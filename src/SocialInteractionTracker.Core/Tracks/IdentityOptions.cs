namespace SocialInteractionTracker.Core.Tracks;

/// <summary>How the subject is told from the target and from false detections.</summary>
public sealed record IdentityOptions
{
    /// <summary>Detections less sure than this are not looked at, in [0, 1]. Default 0.2: it only has to be better than chance, as the whole video decides.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not in [0, 1].</exception>
    public double MinimumConfidence { get; init => field = Checked.Share(value, nameof(MinimumConfidence)); } = 0.2;

    /// <summary>How far an animal's trunk may seem to lie inside the enclosure's edge and still be the subject leaning over it, cm. Default 1.0: parallax of a mouse standing at the mesh, and calibration error.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not above 0.</exception>
    public double EnclosureToleranceCm { get; init => field = Checked.Positive(value, nameof(EnclosureToleranceCm)); } = 1.0;

    /// <summary>How much less a detection inside an empty enclosure's footprint counts than one on the open floor, in [0, 1]. Default 0.5: the subject may climb it, but mesh is often mistaken for an animal.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not in [0, 1].</exception>
    public double EmptyEnclosureWeight { get; init => field = Checked.Share(value, nameof(EmptyEnclosureWeight)); } = 0.5;

    /// <summary>Error of a detected body position, added to what an animal can walk, cm. Default 2.0: a body centre may be found at either end of the trunk.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public double PositionNoiseCm { get; init => field = Checked.NotNegative(value, nameof(PositionNoiseCm)); } = 2.0;

    /// <summary>How long a stretch must be, with full confidence, to be believed although the subject cannot have walked there, s. Default 2.0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public double RestartCostS { get; init => field = Checked.NotNegative(value, nameof(RestartCostS)); } = 2.0;

    /// <summary>How long an animal is expected to go on as it went, s. Default 0.1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public double PredictionS { get; init => field = Checked.NotNegative(value, nameof(PredictionS)); } = 0.1;

    /// <summary>Detections nearer to each other than this are of one animal, cm; the limit belongs to one animal. Default 4.0, half a mouse's length.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public double DuplicateDistanceCm { get; init => field = Checked.NotNegative(value, nameof(DuplicateDistanceCm)); } = 4.0;

    /// <summary>How sure a detection must be to be counted as a further animal, in [0, 1]. Default 0.5.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not in [0, 1].</exception>
    public double ExtraAnimalConfidence { get; init => field = Checked.Share(value, nameof(ExtraAnimalConfidence)); } = 0.5;

    /// <summary>Faster movement from one detection to the next is another animal or a false detection, cm/s. Default 150, which no mouse reaches in an arena.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not above 0.</exception>
    public double MaxSpeedCmPerS { get; init => field = Checked.Positive(value, nameof(MaxSpeedCmPerS)); } = 150;
}
