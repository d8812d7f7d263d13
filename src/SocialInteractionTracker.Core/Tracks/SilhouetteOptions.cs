namespace SocialInteractionTracker.Core.Tracks;

/// <summary>How the silhouette checks the pose and fills in for it.</summary>
public sealed record SilhouetteOptions
{
    /// <summary>Silhouettes less sure than this are not used, in [0, 1]. Default 0.3.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not in [0, 1].</exception>
    public double MinimumConfidence { get; init => field = Checked.Share(value, nameof(MinimumConfidence)); } = 0.3;

    /// <summary>Nose and tail base are taken from a silhouette only where both are at least this sure by its shape, in [0, 1]. Default 0.6.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not in [0, 1].</exception>
    public double ShapeConfidence { get; init => field = Checked.Share(value, nameof(ShapeConfidence)); } = 0.6;

    /// <summary>The silhouette's ends are named by the pose's heading not farther away in time than this, s. Default 0.25.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public double NeighbourS { get; init => field = Checked.NotNegative(value, nameof(NeighbourS)); } = 0.25;

    /// <summary>Largest angle between the silhouette's axis and the neighbouring heading, rad; the limit is allowed. Default 60 degrees.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public double MaxHeadingDifferenceRad { get; init => field = Checked.NotNegative(value, nameof(MaxHeadingDifferenceRad)); } = Math.PI / 3;

    /// <summary>A silhouette's end is the one that the pose found when they are not farther apart than this, cm. Default 2.0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public double EndAgreementCm { get; init => field = Checked.NotNegative(value, nameof(EndAgreementCm)); } = 2.0;

    /// <summary>Pose and silhouette disagree when their body centres are farther apart than this, cm. Default 3.0: beyond what posture moves a centroid.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not above 0.</exception>
    public double DisagreementCm { get; init => field = Checked.Positive(value, nameof(DisagreementCm)); } = 3.0;

    /// <summary>Where they disagree, the silhouette is taken if the pose's confidence is below this, in [0, 1]. Default 0.5.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not in [0, 1].</exception>
    public double TrustPoseFrom { get; init => field = Checked.Share(value, nameof(TrustPoseFrom)); } = 0.5;

    /// <summary>The body centre is taken from the silhouette where the pose's is not farther away than this, cm; 0 takes it only where the pose has none. Default 2.0: more is another animal's part or a shadow.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public double CentreAgreementCm { get; init => field = Checked.NotNegative(value, nameof(CentreAgreementCm)); } = 2.0;

    /// <summary>The middle of the trunk lies this share of the centroid's distance from the line nose to tail base farther out. Default 0.25, fitted on simulated trials.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public double BendShare { get; init => field = Checked.NotNegative(value, nameof(BendShare)); } = 0.25;

    /// <summary>The middle of the trunk lies this far from the centroid towards the nose, cm. Default 0.25, fitted on simulated trials.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public double ForwardCm { get; init => field = Checked.NotNegative(value, nameof(ForwardCm)); } = 0.25;
}
