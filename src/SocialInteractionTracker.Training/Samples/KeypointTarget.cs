namespace SocialInteractionTracker.Training.Samples;

/// <summary>Where a keypoint is to be drawn.</summary>
/// <param name="Keypoint">Its index.</param>
/// <param name="Column">Column, cells.</param>
/// <param name="Row">Row, cells.</param>
public readonly record struct KeypointTarget(int Keypoint, double Column, double Row);
