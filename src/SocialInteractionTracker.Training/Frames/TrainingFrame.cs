using System.Collections.Immutable;
using SocialInteractionTracker.Training.Pictures;

namespace SocialInteractionTracker.Training.Frames;

/// <summary>A picture with the animals in it, whose keypoints are known.</summary>
/// <param name="Recording">The recording, or the simulated trial, it is from.</param>
/// <param name="Picture">The picture.</param>
/// <param name="Background">The recording's scene without animals.</param>
/// <param name="PxPerCm">Its scale, px/cm.</param>
/// <param name="Animals">The animals seen in it; none in an empty arena.</param>
public sealed record TrainingFrame(
    string Recording, PicturePyramid Picture, PicturePyramid Background, double PxPerCm, ImmutableArray<TrainingAnimal> Animals);
