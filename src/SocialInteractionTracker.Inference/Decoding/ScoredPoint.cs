namespace SocialInteractionTracker.Inference.Decoding;

/// <summary>A keypoint as a network gives it.</summary>
/// <param name="Column">Column in the network's input, px; the first pixel's centre is 0.</param>
/// <param name="Row">Row, px; likewise.</param>
/// <param name="Logit">Its score as logit.</param>
public readonly record struct ScoredPoint(double Column, double Row, float Logit);
