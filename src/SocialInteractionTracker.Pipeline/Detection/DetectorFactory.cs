using System.Collections.Immutable;
using SocialInteractionTracker.Core.Arenas;
using SocialInteractionTracker.Core.Tracks;
using SocialInteractionTracker.Inference.Models;
using SocialInteractionTracker.Pipeline.Posing;
using SocialInteractionTracker.Storage.Studies;
using SocialInteractionTracker.Video.Backgrounds;
using SocialInteractionTracker.Video.Decoding;
using SocialInteractionTracker.Video.Rectification;
using SocialInteractionTracker.Video.Silhouettes;

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
    /// <param name="options">What the study asks for.</param>
    /// <param name="modelsFolder">Where the models are that come with the program.</param>
    /// <returns>The factory.</returns>
    /// <exception cref="Core.UserErrorException">The model is not there or does not fit its manifest.</exception>
    public static DetectorFactory Load(StudyOptions options, string modelsFolder)
    {
        ArgumentNullException.ThrowIfNull(options);
        return new DetectorFactory(options.Tracking.Source == TrackerSource.Pose ? PoseModels.Load(modelsFolder, options.Model) : null);
    }

    /// <summary>Makes the detectors of a trial.</summary>
    /// <param name="trial">The trial; it has a video.</param>
    /// <param name="calibration">Its calibration.</param>
    /// <param name="info">Its video.</param>
    /// <param name="workers">How many are needed.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The detectors; the caller disposes them.</returns>
    public DetectorSet Create(
        StudyTrial trial, Calibration calibration, VideoInfo info, int workers, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(trial);
        ArgumentNullException.ThrowIfNull(info);
        return Model is { } model
            ? CreatePose(model, calibration, info, workers)
            : CreateSilhouette(trial, calibration, info, workers, cancellationToken);
    }

    private DetectorSet CreatePose(PoseModel model, Calibration calibration, VideoInfo info, int workers)
    {
        var detectors = Enumerable.Range(0, workers)
            .Select(_ => new PoseDetector(model, calibration, info.Width, info.Height, _posing)).ToImmutableArray();
        return new DetectorSet(
            [.. detectors.Select(IFrameDetector (detector) => new PoseFrameDetector(detector))],
            GeometryOf(detectors[0].Rectifier), isSilhouette: false);
    }

    private static DetectorSet CreateSilhouette(
        StudyTrial trial, Calibration calibration, VideoInfo info, int workers, CancellationToken cancellationToken)
    {
        var background = BackgroundBuilder.FromVideo(trial.VideoFullPath!, cancellation: cancellationToken);
        var options = new RectificationOptions { ArenaPxPerCm = SilhouettePxPerCm };
        var rectifier = Rectifier();
        var scene = SilhouetteScene.Learn(
            GeometryOf(rectifier), Rectified(background.Picture),
            [.. background.Samples.Select(Rectified)], trial.Arena.Floor);
        return new DetectorSet(
            [.. Enumerable.Range(0, workers).Select(IFrameDetector (_) => new SilhouetteFrameDetector(calibration, Rectifier(), scene))],
            GeometryOf(rectifier), isSilhouette: true);

        ArenaRectifier Rectifier() => new(calibration, info.Width, info.Height, options);

        byte[] Rectified(LumaPicture picture)
        {
            var rectified = new byte[rectifier.PictureWidth * rectifier.PictureHeight];
            rectifier.Rectify(new LumaView(picture.Pixels, picture.Width, picture.Height, picture.Width), rectified);
            return rectified;
        }
    }

    private static RectifiedGeometry GeometryOf(ArenaRectifier rectifier) => new(
        rectifier.PictureWidth, rectifier.PictureHeight, rectifier.PxPerCm, rectifier.ToArena(0, 0));
}
