using SocialInteractionTracker.Core.Arenas;
using SocialInteractionTracker.Inference.Models;

namespace SocialInteractionTracker.Pipeline.Posing;

/// <summary>Makes the detector that fits a model.</summary>
public static class PoseDetectors
{
    /// <summary>Opens a model's networks and prepares the maps of one video.</summary>
    /// <param name="model">The model.</param>
    /// <param name="calibration">The video's calibration.</param>
    /// <param name="frameWidth">Width of its pictures, px.</param>
    /// <param name="frameHeight">Height of its pictures, px.</param>
    /// <param name="options">How to find.</param>
    /// <returns>The detector; the caller disposes it.</returns>
    /// <exception cref="Core.UserErrorException">The model's files do not fit its manifest, or it lacks a keypoint that is needed.</exception>
    public static IPoseDetector Create(PoseModel model, Calibration calibration, int frameWidth, int frameHeight, PosingOptions options) => model switch
    {
        TopDownModel topDown => new TopDownDetector(topDown, calibration, frameWidth, frameHeight, options),
        WholeModel whole => new WholeDetector(whole, calibration, frameWidth, frameHeight, options),
        _ => throw new ArgumentException($"There is no detector for a {model?.GetType().Name ?? "missing model"}.", nameof(model)),
    };
}
