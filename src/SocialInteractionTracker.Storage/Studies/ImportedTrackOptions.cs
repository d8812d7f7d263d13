namespace SocialInteractionTracker.Storage.Studies;

/// <summary>How tracks of other programs are taken.</summary>
public sealed record ImportedTrackOptions
{
    /// <summary>
    /// Keypoints of DeepLabCut files whose likelihood is below this are missing, in [0, 1]; it takes the place of the confidence floor.
    /// Default 0.6, DeepLabCut's own <c>pcutoff</c>. Source: Mathis et al. 2018, DOI 10.1038/s41593-018-0209-y.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not in [0, 1].</exception>
    public double LikelihoodFloor
    {
        get;
        init => field = value is >= 0 and <= 1 ? value : throw new ArgumentOutOfRangeException(nameof(LikelihoodFloor), value, "Expected a share in [0, 1].");
    } = 0.6;
}
