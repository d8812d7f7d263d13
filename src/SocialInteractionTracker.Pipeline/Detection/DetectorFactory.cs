using System.Collections.Immutable;
using SocialInteractionTracker.Core.Arenas;
using SocialInteractionTracker.Core.Tracks;
using SocialInteractionTracker.Inference.Models;
using SocialInteractionTracker.Pipeline.Posing;
using SocialInteractionTracker.Storage.Studies;
using SocialInteractionTracker.Video.Backgrounds;
using SocialInteractionTracker.Video.Rectification;

namespace SocialInteractionTracker.Pipeline.Detection;

/// <summary>Makes the detectors that a study asks for.</summary>
public sealed class DetectorFactory
{
    /// <summary>Scale of the rectified picture for tracking by outline, px/cm: a mouse is then about 40 px long.</summary>
    private const double SilhouettePxPerCm = 5;

    private readonly PosingOptions _posing = new();

    private DetectorFactory(PoseModel? model)
    {
        Model = model;
    }

    /// <summary>A factory without a model, for outlines and for studies that need no detector.</summary>
    public static DetectorFactory None { get; } = new(model: null);

    /// <summary>The pose model; <see langword="null"/> when the study tracks by outline.</summary>
    public PoseModel? Model { get; }

    /// <summary>Checksum of the model's files; empty without a model.</summary>
    public string ModelSha256 => Model is null ? "" : string.Join('+', Model.Sha256);

    /// <summary>Loads what a study's tracker needs.</summary>
    /// <param name="study">The study; a path that it gives for its model is relative to its folder.</param>
    /// <param name="modelsFolder">Where the models are that come with the program.</param>
    /// <returns>The factory.</returns>
    /// <exception cref="Core.UserErrorException">The model is not there or does not fit its manifest.</exception>
    public static DetectorFactory Load(Study study, string modelsFolder)
    {
        ArgumentNullException.ThrowIfNull(study);
        return new DetectorFactory(study.Options.Tracking.Source == TrackerSource.Pose
            ? PoseModels.Load(modelsFolder, study.Options.Model, study.Folder)
            : null);
    }

    /// <summary>Makes the detectors of a trial.</summary>
    /// <param name="arena">Its arena.</param>
    /// <param name="calibration">Its calibration.</param>
    /// <param name="background">Its scene without animals, of its video's size.</param>
    /// <param name="workers">How many are needed.</param>
    /// <returns>The detectors; the caller disposes them.</returns>
    public DetectorSet Create(Arena arena, Calibration calibration, Background background, int workers)
    {
        ArgumentNullException.ThrowIfNull(arena);
        ArgumentNullException.ThrowIfNull(background);
        var (width, height) = (background.Picture.Width, background.Picture.Height);
        if (Model is not { } model)
        {
            var options = new RectificationOptions { ArenaPxPerCm = SilhouettePxPerCm };
            var rectifiers = Enumerable.Range(0, workers).Select(_ => new ArenaRectifier(calibration, width, height, options)).ToImmutableArray();
            var outline = new RectifiedScene(rectifiers[0], background, arena.Floor);
            return new DetectorSet(
                [.. rectifiers.Select(IFrameDetector (rectifier) => new SilhouetteFrameDetector(calibration, rectifier, outline.Scene))], outline);
        }

        var poses = new List<IPoseDetector>(workers);
        DetectorSet? detectors = null;
        try
        {
            while (poses.Count < workers)
            {
                poses.Add(PoseDetectors.Create(model, calibration, width, height, _posing));
            }

            var scene = new RectifiedScene(poses[0].Rectifier, background, arena.Floor);
            detectors = new DetectorSet([.. poses.Select(IFrameDetector (pose) => new PoseFrameDetector(pose, calibration, scene.Scene))], scene);
            return detectors;
        }
        finally
        {
            // Once the set has them it disposes them; until then a later one that fails must not leave the earlier ones open.
            if (detectors is null)
            {
                poses.ForEach(pose => pose.Dispose());
            }
        }
    }
}
