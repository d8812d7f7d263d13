namespace SocialInteractionTracker.Pipeline.Scoring;

/// <summary>How far positions and zone edges may be off; goes into the uncertainty of ratios and classes.</summary>
public sealed record MeasurementErrors
{
    /// <summary>Standard error of a keypoint along one axis, cm; default 0.2: 2.6 px RMSE at 13.8 px/cm (model card).</summary>
    public double KeypointCm { get; init; } = 0.2;

    /// <summary>Standard error of a zone's edge with corners that a person gave, cm; default 0.3: two pixels of clicking at 6.5 px/cm.</summary>
    public double GivenEdgeCm { get; init; } = 0.3;

    /// <summary>Standard error of a zone's edge with corners that were found in the picture, cm; default 0.5.</summary>
    public double FoundEdgeCm { get; init; } = 0.5;
}
