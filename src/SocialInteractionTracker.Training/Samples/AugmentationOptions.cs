namespace SocialInteractionTracker.Training.Samples;

/// <summary>How views are changed so that the networks learn animals and not one laboratory's pictures.</summary>
/// <remarks>The kinds are those of the design study; none was measured by itself except background pasting.</remarks>
public sealed record AugmentationOptions
{
    /// <summary>Share of the views that show labelled frames, where there are simulated ones too, which are learnt sooner; default 0.7.</summary>
    public double LabelledShare { get; init; } = 0.7;

    /// <summary>Probability that a crop is as the camera sees it, neither turned nor mirrored, so that a set-up's light from one side, and its people's habits of marking, are learnt; default 0.5.</summary>
    public double UprightProbability { get; init; } = 0.5;

    /// <summary>Smallest size of an animal in relation to the true one.</summary>
    public double LeastScale { get; init; } = 0.7;

    /// <summary>Largest size of an animal in relation to the true one.</summary>
    public double MostScale { get; init; } = 1.4;

    /// <summary>Most that a view is stretched along one of its axes and shrunk along the other, as a factor: other builds and other perspectives; default 1.15.</summary>
    public double MostStretch { get; init; } = 1.15;

    /// <summary>Standard deviation of a crop's centre from the body centre, cm, along each axis.</summary>
    public double JitterCm { get; init; } = 1;

    /// <summary>Probability that a labelled animal is put on another recording's floor.</summary>
    public double PasteProbability { get; init; } = 0.4;

    /// <summary>Probability that another animal is faintly seen.</summary>
    public double GhostProbability { get; init; } = 0.1;

    /// <summary>Standard deviation of the logarithm of contrast and of gamma.</summary>
    public double ContrastDeviation { get; init; } = 0.25;

    /// <summary>Standard deviation of brightness, grey levels.</summary>
    public double BrightnessDeviation { get; init; } = 15;

    /// <summary>Probability that light and dark are exchanged.</summary>
    public double InversionProbability { get; init; } = 0.08;

    /// <summary>Probability of blur.</summary>
    public double BlurProbability { get; init; } = 0.4;

    /// <summary>Probability of noise.</summary>
    public double NoiseProbability { get; init; } = 0.5;

    /// <summary>Largest standard deviation of noise, grey levels.</summary>
    public double MostNoise { get; init; } = 8;

    /// <summary>Probability that a rectangle is covered.</summary>
    public double CutOutProbability { get; init; } = 0.25;
}
