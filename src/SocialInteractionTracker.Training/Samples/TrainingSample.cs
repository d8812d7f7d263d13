namespace SocialInteractionTracker.Training.Samples;

/// <summary>One view and what is to be drawn for it; reused from batch to batch.</summary>
/// <param name="keypoints">Number of keypoints.</param>
public sealed class TrainingSample(int keypoints)
{
    /// <summary>Where keypoints are in the view.</summary>
    public List<KeypointTarget> Targets { get; } = [];

    /// <summary>Circles in which nothing counts, cells: another animal may be there that nobody labelled.</summary>
    public List<CellCircle> Doubtful { get; } = [];

    /// <summary>How much each keypoint counts; 0 where it is not known.</summary>
    public float[] Weights { get; } = new float[keypoints];
}
