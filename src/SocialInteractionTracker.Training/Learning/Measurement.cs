namespace SocialInteractionTracker.Training.Learning;

/// <summary>The error of one keypoint on one group of frames held out.</summary>
/// <param name="Group">A recording, or <c>simulated</c>.</param>
/// <param name="Keypoint">The keypoint's name.</param>
/// <param name="Count">Number of keypoints measured.</param>
/// <param name="MeanCm">Mean distance, cm.</param>
/// <param name="RootMeanSquareCm">Root of the mean squared distance, cm.</param>
public sealed record Measurement(string Group, string Keypoint, int Count, double MeanCm, double RootMeanSquareCm);
