using System.Collections.Immutable;
using System.Globalization;
using SocialInteractionTracker.Core.Arenas;
using SocialInteractionTracker.Storage.Files;
using SocialInteractionTracker.Storage.Studies;
using SocialInteractionTracker.Video.ArenaFinding;
using SocialInteractionTracker.Video.Backgrounds;
using SocialInteractionTracker.Video.Painting;

namespace SocialInteractionTracker.Pipeline.Tracking;

/// <summary>Writes the picture by which a person checks where floor, enclosure and zones of a trial are taken to be.</summary>
public static class ArenaCheckFile
{
    /// <summary>Writes the picture of a calibration that is used.</summary>
    /// <param name="results">Where it goes.</param>
    /// <param name="trial">The trial with its zones.</param>
    /// <param name="background">Its scene without animals.</param>
    /// <param name="calibration">Its calibration.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void Write(ResultsFolder results, StudyTrial trial, LumaPicture background, TrialCalibration calibration)
    {
        ArgumentNullException.ThrowIfNull(calibration);
        Write(results, trial, background, calibration.Calibration, (Origin(calibration), []));
    }

    /// <summary>Writes the picture of a floor that cannot be trusted.</summary>
    /// <param name="results">Where it goes.</param>
    /// <param name="trial">The trial with its zones.</param>
    /// <param name="background">Its scene without animals.</param>
    /// <param name="found">What was found.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void WriteRefused(ResultsFolder results, StudyTrial trial, LumaPicture background, FoundArena found)
    {
        ArgumentNullException.ThrowIfNull(trial);
        ArgumentNullException.ThrowIfNull(found);
        var calibration = found.Corners is { } corners
            ? Calibration.FromCorners(trial.Arena.WidthCm, trial.Arena.HeightCm, corners, CalibrationSource.FoundCorners, trial.Calibration.Lens)
            : null;
        var origin = string.Create(
            CultureInfo.InvariantCulture,
            $"NOT USED: the floor was looked for in the picture; confidence {found.Confidence:F2}, needed {ArenaFindingOptions.Default.TrustFrom:F2}.");
        Write(results, trial, background, calibration, (origin, found.Reasons));
    }

    private static void Write(
        ResultsFolder results, StudyTrial trial, LumaPicture background, Calibration? calibration, (string Origin, ImmutableArray<string> Problems) words)
    {
        ArgumentNullException.ThrowIfNull(results);
        ArgumentNullException.ThrowIfNull(trial);
        var arena = trial.Arena;
        var (size, lookedFor) = arena.Shape == ArenaShape.Circle ? ($"{arena.WidthCm:0.#} cm across", "circle_px") : ($"{arena.WidthCm:0.#} x {arena.HeightCm:0.#} cm", "corners_px");
        var wall = arena.Enclosure is null ? "" : ", enclosure_wall";
        var picture = ArenaCheckPicture.Draw(background, new ArenaCheck
        {
            Arena = arena,
            Calibration = calibration,
            Title = string.Create(CultureInfo.InvariantCulture, $"{trial.TrialId}: arena {arena.Id}, {size}, zones of {trial.Preset}"),
            Origin = words.Origin,
            Problems = words.Problems,
            Remedy = $"If not, correct {lookedFor}{wall} or zones in arenas/{arena.Id}.yaml, study.yaml or trials/{trial.TrialId}.yaml, and run again.",
        });
        AtomicFile.Write(results.ArenaCheck(trial.TrialId), stream => stream.Write(picture));
    }

    private static string Origin(TrialCalibration used)
    {
        var (found, scale) = (used.Confidence, used.Calibration.PxPerCm);
        return used.Calibration.Source switch
        {
            CalibrationSource.GivenCorners => string.Create(CultureInfo.InvariantCulture, $"The floor's place was given in the study. {scale:F2} px/cm."),
            CalibrationSource.GivenScale => string.Create(CultureInfo.InvariantCulture, $"Only a scale was given in the study: {scale:F2} px/cm."),
            CalibrationSource.Registered => string.Create(
                CultureInfo.InvariantCulture, $"The floor was taken over from the pair's other trial, by laying the two scenes on each other. {scale:F2} px/cm."),
            _ => string.Create(CultureInfo.InvariantCulture, $"The floor was found in the picture, confidence {found:F2} of 1. {scale:F2} px/cm."),
        };
    }
}
