using System.Collections.Immutable;
using SocialInteractionTracker.Core.Arenas;
using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Core.Poses;
using SocialInteractionTracker.Core.Tracks;
using SocialInteractionTracker.Pipeline.Detection;
using SocialInteractionTracker.Video.Backgrounds;
using SocialInteractionTracker.Video.Registration;
using SocialInteractionTracker.Video.Silhouettes;
using SocialInteractionTracker.Video.Starts;

namespace SocialInteractionTracker.Pipeline.Tracking;

/// <summary>What the pictures that were kept of a trial tell: its start, whether the camera moved, contrast and sharpness.</summary>
/// <param name="Arena">The trial's arena.</param>
/// <param name="Calibration">Its calibration.</param>
/// <param name="Background">Its scene without animals, at the video's scale.</param>
/// <param name="Scene">The same, rectified.</param>
/// <param name="Sampler">The rectified pictures of some frames.</param>
public sealed record SceneObservation(
    Arena Arena, Calibration Calibration, Background Background, RectifiedScene Scene, PictureSampler Sampler)
{
    /// <summary>Samples of each third that make a scene without the animal.</summary>
    private const int FewestSamples = 3;

    /// <summary>Adds what the pictures tell to what was seen of the trial.</summary>
    /// <param name="observation">What was seen so far.</param>
    /// <param name="track">The subject.</param>
    /// <param name="shift">How the scene moved in the course of the trial, by <see cref="ShiftOf"/>.</param>
    /// <returns>All of it.</returns>
    public TrialObservation AddTo(TrialObservation observation, Track track, SceneShift? shift)
    {
        ArgumentNullException.ThrowIfNull(observation);
        ArgumentNullException.ThrowIfNull(track);
        var early = Sampler.Early;
        var start = FindStart(early, track.Times);
        return observation with
        {
            DetectedStartS = start.TimeS,
            DetectedStartFrame = start.Sample is { } sample ? early[sample].Frame : null,
            StartReason = start.Reason,
            CameraMovedCm = shift?.MovedCm(Calibration),
            ContrastLevels = ContrastLevels(track),
            Sharpness = Sharpness(Scene.Background),
        };
    }

    private StartFinding FindStart(IReadOnlyList<SampledPicture> early, FrameTimes times)
    {
        var geometry = Scene.Geometry;
        var rectified = Calibration.FromScale(
            Arena.WidthCm, Arena.HeightCm, geometry.PxPerCm,
            new PixelPoint(-geometry.Origin.XCm * geometry.PxPerCm, -geometry.Origin.YCm * geometry.PxPerCm));
        var subjectFloor = Arena.Enclosure is { } enclosure ? new DifferenceRegion(Arena.Floor, enclosure) : Arena.Floor;
        var meter = new ForegroundMeter(Scene.Background, rectified, subjectFloor);
        return StartDetector.Find([.. early.Select(p => meter.Measure(times.StartS[p.Frame], p.Pixels.Span, geometry.Width))]);
    }

    /// <summary>How the scene of a video's last third lies in that of its first; needs no frame beyond the background's samples.</summary>
    /// <param name="background">The video's background.</param>
    /// <returns>The shift; <see langword="null"/> if there are too few samples.</returns>
    public static SceneShift? ShiftOf(Background background)
    {
        ArgumentNullException.ThrowIfNull(background);
        if (background.Samples.Length < 3 * FewestSamples)
        {
            return null;
        }

        var (early, late) = BackgroundBuilder.EarlyAndLate(background);
        return SceneRegistration.Compare(early, late);
    }

    /// <summary>Median difference between picture and background where the body's centre is.</summary>
    private double? ContrastLevels(Track track)
    {
        var geometry = Scene.Geometry;
        var differences = ImmutableArray.CreateBuilder<int>();
        foreach (var picture in Sampler.Spread)
        {
            var place = Calibration.ToArena(track[BodyPoint.BodyCentre].Final[picture.Frame]);
            if (!place.IsMissing && PixelAt(geometry, place) is { } pixel)
            {
                differences.Add(Math.Abs(picture.Pixels.Span[pixel] - Scene.Background.Pixels[pixel]));
            }
        }

        differences.Sort();
        return differences.Count == 0 ? null : differences[differences.Count / 2];
    }

    private static int? PixelAt(RectifiedGeometry geometry, ArenaPoint place)
    {
        var column = (int)Math.Round((place.XCm - geometry.Origin.XCm) * geometry.PxPerCm);
        var row = (int)Math.Round((place.YCm - geometry.Origin.YCm) * geometry.PxPerCm);
        return column >= 0 && column < geometry.Width && row >= 0 && row < geometry.Height ? (row * geometry.Width) + column : null;
    }

    /// <summary>Variance of a picture's Laplacian.</summary>
    private static double Sharpness(LumaPicture picture)
    {
        var (sum, squares, count) = (0.0, 0.0, 0);
        for (var y = 1; y < picture.Height - 1; y++)
        {
            for (var x = 1; x < picture.Width - 1; x++)
            {
                double laplacian = picture[x - 1, y] + picture[x + 1, y] + picture[x, y - 1] + picture[x, y + 1] - (4 * picture[x, y]);
                (sum, squares, count) = (sum + laplacian, squares + (laplacian * laplacian), count + 1);
            }
        }

        return count == 0 ? 0 : (squares / count) - (sum / count * (sum / count));
    }
}
