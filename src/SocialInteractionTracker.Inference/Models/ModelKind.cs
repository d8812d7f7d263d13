namespace SocialInteractionTracker.Inference.Models;

/// <summary>What a model's outputs are.</summary>
public enum ModelKind
{
    /// <summary>One map of logits a keypoint; in files <c>heatmaps</c>.</summary>
    Heatmaps,

    /// <summary>Maps and offsets within their cells, as DeepLabCut makes them; in files <c>heatmaps+locref</c>.</summary>
    HeatmapsWithOffsets,

    /// <summary>One row of box and keypoints a candidate, as Ultralytics exports them; in files <c>yolo-pose</c>.</summary>
    YoloPose,
}
