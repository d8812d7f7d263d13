using SocialInteractionTracker.Core.Arenas;
using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Core.Poses;
using SocialInteractionTracker.Core.Tracks;
using SocialInteractionTracker.Pipeline.Detection;
using SocialInteractionTracker.Storage.Studies;
using SocialInteractionTracker.Video.Backgrounds;
using SocialInteractionTracker.Video.Registration;
using SocialInteractionTracker.Video.Silhouettes;
using SocialInteractionTracker.Video.Starts;

namespace SocialInteractionTracker.Pipeline.Tracking;

/// <summary>What the rectified pictures that were kept of a trial tell: background, outlines, start, camera, contrast.</summary>
public sealed class SceneObservation
{
    private const double LeastReliability = 0.6;

    private readonly FrameTimes _times;
    private readonly PictureSampler _sampler;
    private readonly RectifiedGeometry _geometry;
    private readonly StudyTrial _trial;
    private readonly Calibration _calibration;

    /// <summary>Looks at the pictures of a trial.</summary>
    /// <param name="times">When the video's frames are shown.</param>
    /// <param name="sampler">The pictures.</param>
    /// <param name="geometry">Their size and place.</param>
    /// <param name="trial">The trial.</param>
    /// <param name="calibration">Its calibration.</param>
    public SceneObservation(FrameTimes times, PictureSampler sampler, RectifiedGeometry geometry, StudyTrial trial, Calibration calibration)
    {
        ArgumentNullException.ThrowIfNull(sampler);
        (_times, _sampler, _geometry, _trial, _calibration) = (times, sampler, geometry, trial, calibration);
        Background = BackgroundOf(sampler.Spread);
    }

    /// <summary>The rectified scene without its animals.</summary>
    public LumaPicture Background { get; }

    /// <summary>Finds outlines in the frames of which a picture was kept.</summary>
    /// <returns>The outlines; none in the other frames.</returns>
    public DetectedFrames FindSilhouettes()
    {
        var scene = SilhouetteScene.Learn(
            _geometry, Background.Pixels, [.. _sampler.Spread.Select(p => p.Pixels.ToArray())], _trial.Arena.Floor);
        return Silhouettes.InPictures(scene, _sampler.Spread.Concat(_sampler.Unsure), _calibration, _times);
    }

    /// <summary>Adds what the pictures tell to what was seen of the trial.</summary>
    /// <param name="observation">What was seen so far.</param>
    /// <param name="track">The subject.</param>
    /// <returns>All of it.</returns>
    public TrialObservation Describe(TrialObservation observation, Track track)
    {
        ArgumentNullException.ThrowIfNull(observation);
        ArgumentNullException.ThrowIfNull(track);
        var start = FindStart();
        return observation with
        {
            Background = new BackgroundPlace(_geometry.PxPerCm, _geometry.Origin.XCm, _geometry.Origin.YCm),
            DetectedStartS = start.TimeS,
            DetectedStartFrame = start.Sample is { } sample ? _sampler.Early[sample].Frame : null,
            StartReason = start.Reason,
            CameraMovedCm = CameraMovedCm(),
            ContrastLevels = ContrastLevels(track),
            Sharpness = Sharpness(),
        };
    }

    private StartFinding FindStart()
    {
        var picture = Calibration.FromScale(
            _trial.Arena.WidthCm, _trial.Arena.HeightCm, _geometry.PxPerCm,
            new PixelPoint(-_geometry.Origin.XCm * _geometry.PxPerCm, -_geometry.Origin.YCm * _geometry.PxPerCm));
        var meter = new ForegroundMeter(Background, picture, _trial.Arena.Floor);
        return StartDetector.Find([.. _sampler.Early.Select(p => meter.Measure(_times.StartS[p.Frame], p.Pixels.Span, _geometry.Width))]);
    }

    /// <summary>How far the scene of the last third lies from that of the first.</summary>
    private double? CameraMovedCm()
    {
        var spread = _sampler.Spread;
        var third = spread.Count / 3;
        if (third < 3)
        {
            return null;
        }

        var shift = SceneRegistration.Compare(BackgroundOf([.. spread.Take(third)]), BackgroundOf([.. spread.TakeLast(third)]));
        var corners = new Quadrilateral(
            new(0, 0), new(_geometry.Width - 1, 0), new(_geometry.Width - 1, _geometry.Height - 1), new(0, _geometry.Height - 1));
        return shift.Reliability >= LeastReliability ? shift.LargestCornerShiftPx(corners) / _geometry.PxPerCm : null;
    }

    /// <summary>Median difference between picture and background where the body's centre is.</summary>
    private double? ContrastLevels(Track track)
    {
        var differences = new List<int>();
        foreach (var picture in _sampler.Spread)
        {
            var place = _calibration.ToArena(track[BodyPoint.BodyCentre].Final[picture.Frame]);
            if (place.IsMissing)
            {
                continue;
            }

            var column = (int)Math.Round((place.XCm - _geometry.Origin.XCm) * _geometry.PxPerCm);
            var row = (int)Math.Round((place.YCm - _geometry.Origin.YCm) * _geometry.PxPerCm);
            if (column >= 0 && column < _geometry.Width && row >= 0 && row < _geometry.Height)
            {
                differences.Add(Math.Abs(picture.Pixels.Span[(row * _geometry.Width) + column] - Background[column, row]));
            }
        }

        differences.Sort();
        return differences.Count == 0 ? null : differences[differences.Count / 2];
    }

    /// <summary>Variance of the background's Laplacian.</summary>
    private double Sharpness()
    {
        var (sum, squares, count) = (0.0, 0.0, 0);
        for (var y = 1; y < Background.Height - 1; y++)
        {
            for (var x = 1; x < Background.Width - 1; x++)
            {
                double laplacian = Background[x - 1, y] + Background[x + 1, y] + Background[x, y - 1] + Background[x, y + 1] - (4 * Background[x, y]);
                (sum, squares, count) = (sum + laplacian, squares + (laplacian * laplacian), count + 1);
            }
        }

        return count == 0 ? 0 : (squares / count) - (sum / count * (sum / count));
    }

    private LumaPicture BackgroundOf(IReadOnlyList<SampledPicture> pictures) => BackgroundBuilder.FromPictures(
        [.. pictures.Select(p => new LumaPicture(_geometry.Width, _geometry.Height, p.Pixels.Span))],
        [.. pictures.Select(p => _times.StartS[p.Frame])]).Picture;
}
