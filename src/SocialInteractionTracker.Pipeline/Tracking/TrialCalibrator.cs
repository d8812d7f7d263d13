using SocialInteractionTracker.Core;
using SocialInteractionTracker.Core.Arenas;
using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Storage.Studies;
using SocialInteractionTracker.Video.ArenaFinding;
using SocialInteractionTracker.Video.Backgrounds;

namespace SocialInteractionTracker.Pipeline.Tracking;

/// <summary>Turns what a study says of an arena's place in the picture into a calibration.</summary>
public static class TrialCalibrator
{
    /// <summary>With less of the floor in the picture, the given place is wrong: it was measured in a picture of another size or turn.</summary>
    private const double LeastSeenShare = 0.5;

    /// <summary>Places along each side of the arena that are looked at.</summary>
    private const int PlacesAlong = 21;

    /// <summary>The calibration of a request that needs no look at the video.</summary>
    /// <param name="trial">The trial.</param>
    /// <param name="width">Width of the upright picture, px.</param>
    /// <param name="height">Its height, px.</param>
    /// <returns>The calibration; <see langword="null"/> if the arena has to be found in the video.</returns>
    /// <exception cref="UserErrorException">Only a scale is given and there is no picture in whose middle the arena could lie.</exception>
    public static TrialCalibration? FromRequest(StudyTrial trial, int width, int height)
    {
        ArgumentNullException.ThrowIfNull(trial);
        var (arena, lens) = (trial.Arena, trial.Calibration.Lens);
        return trial.Calibration switch
        {
            CalibrationRequest.FromCorners given => Given(Calibration.FromCorners(
                arena.WidthCm, arena.HeightCm, given.Corners, CalibrationSource.GivenCorners, lens)),
            CalibrationRequest.FromCircle circle => Given(Calibration.FromCorners(
                arena.WidthCm, arena.HeightCm, Around(circle), CalibrationSource.GivenCorners, lens)),
            CalibrationRequest.FromScale { TopLeft: null } when width <= 0 || height <= 0 => throw new UserErrorException(new Fault(
                $"arena of trial {trial.TrialId}", "px_per_cm alone, and no video whose middle it could lie in", "where the arena is",
                "Give origin_px, the pixel of the arena's top left corner, beside px_per_cm.")),
            CalibrationRequest.FromScale scale => Given(Calibration.FromScale(
                arena.WidthCm, arena.HeightCm, scale.PxPerCm, scale.TopLeft ?? Centred(arena, scale.PxPerCm, width, height))),
            _ => null,
        };

        static TrialCalibration Given(Calibration calibration) => new(calibration, Confidence: 1);
    }

    /// <summary>Refuses a given calibration that puts most of the floor outside the picture.</summary>
    /// <param name="trial">The trial.</param>
    /// <param name="calibration">Its calibration.</param>
    /// <param name="width">Width of the upright picture, px.</param>
    /// <param name="height">Its height, px.</param>
    /// <exception cref="UserErrorException">Less than half of the floor is in the picture.</exception>
    public static void RequireInPicture(StudyTrial trial, Calibration calibration, int width, int height)
    {
        ArgumentNullException.ThrowIfNull(trial);
        ArgumentNullException.ThrowIfNull(calibration);
        var (seen, all) = (0, 0);
        for (var i = 0; i < PlacesAlong * PlacesAlong; i++)
        {
            var place = new ArenaPoint(
                trial.Arena.WidthCm * ((i % PlacesAlong) + 0.5) / PlacesAlong, trial.Arena.HeightCm * ((i / PlacesAlong) + 0.5) / PlacesAlong);
            if (trial.Arena.Floor.Contains(place))
            {
                var pixel = calibration.ToPixel(place);
                (seen, all) = (seen + (pixel.X >= 0 && pixel.Y >= 0 && pixel.X < width && pixel.Y < height ? 1 : 0), all + 1);
            }
        }

        if (seen < LeastSeenShare * all)
        {
            throw new UserErrorException(new Fault(
                $"arena of trial {trial.TrialId} ({trial.VideoPath})",
                FormattableString.Invariant($"{(double)seen / all:P0} of the floor inside the {width} x {height} px picture"),
                "a place in pixels of the upright picture at its full size",
                $"Correct corners_px, circle_px or px_per_cm with origin_px in trials/{trial.TrialId}.yaml, arenas/{trial.Arena.Id}.yaml or study.yaml."));
        }
    }

    /// <summary>Finds the arena in the trial's scene; one that cannot be trusted is drawn for a person to look at.</summary>
    /// <param name="trial">The trial; it has a video.</param>
    /// <param name="results">Where that picture goes.</param>
    /// <param name="background">Its scene without animals.</param>
    /// <returns>The calibration.</returns>
    /// <exception cref="UserErrorException">No arena was found that can be trusted.</exception>
    public static TrialCalibration Find(StudyTrial trial, ResultsFolder results, LumaPicture background)
    {
        ArgumentNullException.ThrowIfNull(trial);
        ArgumentNullException.ThrowIfNull(results);
        var options = ArenaFindingOptions.Default;
        var found = ArenaFinder.Find(background, trial.Arena.Shape, trial.Arena.WidthCm, trial.Arena.HeightCm, options);
        if (found.Corners is null || found.Confidence < options.TrustFrom)
        {
            ArenaCheckFile.WriteRefused(results, trial, background, found);
            throw new UserErrorException(new Fault(
                $"arena of trial {trial.TrialId} ({trial.VideoPath})",
                FormattableString.Invariant($"no floor that can be trusted (confidence {found.Confidence:F2}). {string.Join(' ', found.Reasons)}").TrimEnd('.', ' '),
                FormattableString.Invariant($"a {trial.Arena.WidthCm:0.#} x {trial.Arena.HeightCm:0.#} cm floor with confidence {options.TrustFrom:F2} or more"),
                $"Look at {Path.GetRelativePath(results.StudyFolder, results.ArenaCheck(trial.TrialId))} and give the corners in arenas/{trial.Arena.Id}.yaml."));
        }

        return new TrialCalibration(
            Calibration.FromCorners(trial.Arena.WidthCm, trial.Arena.HeightCm, found.Corners, CalibrationSource.FoundCorners, trial.Calibration.Lens),
            found.Confidence);
    }

    private static Quadrilateral Around(CalibrationRequest.FromCircle circle)
    {
        var (x, y, r) = (circle.Centre.X, circle.Centre.Y, circle.RadiusPx);
        return new Quadrilateral(new(x - r, y - r), new(x + r, y - r), new(x + r, y + r), new(x - r, y + r));
    }

    private static PixelPoint Centred(Arena arena, double pxPerCm, int width, int height) => new(
        (width - 1 - (arena.WidthCm * pxPerCm)) / 2, (height - 1 - (arena.HeightCm * pxPerCm)) / 2);
}
