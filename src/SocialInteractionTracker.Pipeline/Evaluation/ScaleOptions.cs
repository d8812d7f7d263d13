namespace SocialInteractionTracker.Pipeline.Evaluation;

/// <summary>How the scale of pictures without a calibration is found from the animals in them.</summary>
/// <remarks>
/// The networks want a mouse of a usual size in pixels more than they want true centimetres: keypoints of the labelled set-ups stay
/// as exact as at the given scale from 0.8 to 1.25 times it.
/// </remarks>
public sealed record ScaleOptions
{
    /// <summary>Nose to tail base that is aimed at where no scale is given, cm; default 8 (adult mice, median over postures).</summary>
    public double BodyLengthCm { get; init; } = 8;

    /// <summary>A given scale at which bodies are shorter than this is lowered until they are this long, cm; default 7.</summary>
    public double ShortestBodyCm { get; init; } = 7;

    /// <summary>A given scale at which bodies are longer than this is raised until they are this long, cm; default 9.5.</summary>
    public double LongestBodyCm { get; init; } = 9.5;

    /// <summary>A given scale is corrected only by at least so many sure pictures; default 3 (one curled mouse says nothing).</summary>
    public int FewestPictures { get; init; } = 3;

    /// <summary>Pictures that are looked at for each scale tried, evenly taken from the recording; default 12.</summary>
    public int MostPictures { get; init; } = 12;

    /// <summary>Nose and tail base must both be this sure to tell a body length; default 0.5.</summary>
    public float SureConfidence { get; init; } = 0.5f;

    /// <summary>Smallest diagonal of the pictured floor that is tried without a given scale, cm; default 20.</summary>
    public double SmallestDiagonalCm { get; init; } = 20;

    /// <summary>Largest diagonal of the pictured floor that is tried without a given scale, cm; default 150.</summary>
    public double LargestDiagonalCm { get; init; } = 150;

    /// <summary>Ratio of one scale tried to the next; default 1.25 (networks were trained with 0.7 to 1.4).</summary>
    public double Step { get; init; } = 1.25;

    /// <summary>How often the scale is measured anew with the one found; default 3.</summary>
    public int Rounds { get; init; } = 3;
}
