namespace SocialInteractionTracker.Inference.Decoding;

/// <summary>A place of a heat map where a keypoint is likely.</summary>
/// <param name="Column">Column, cells; the first cell's centre is 0; may lie between cells.</param>
/// <param name="Row">Row, cells; likewise.</param>
/// <param name="Logit">The highest cell's logit.</param>
public readonly record struct HeatmapPeak(double Column, double Row, float Logit);
