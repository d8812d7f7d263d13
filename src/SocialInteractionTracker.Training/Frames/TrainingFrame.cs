using System.Collections.Immutable;
using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Training.Pictures;

namespace SocialInteractionTracker.Training.Frames;

/// <summary>A picture with the animals in it, whose keypoints are known.</summary>
/// <param name="Recording">The recording, or the simulated trial, it is from.</param>
/// <param name="Picture">The picture.</param>
/// <param name="Background">The recording's scene without animals.</param>
/// <param name="PxPerCm">Its scale, px/cm.</param>
/// <param name="Animals">The animals seen in it; none in an empty arena.</param>
public sealed record TrainingFrame(
    string Recording, PicturePyramid Picture, PicturePyramid Background, double PxPerCm, ImmutableArray<TrainingAnimal> Animals)
{
    /// <summary>Look of the first animal and its scene; <see langword="null"/> if not known, or if that animal is not the one the recording is about.</summary>
    public SubjectLook? Look { get; init; }

    /// <summary>Where there may be an animal that nobody labelled, px: what the networks say round these places counts neither for nor against them.</summary>
    public ImmutableArray<PixelPoint> Doubtful { get; init; } = [];
}
