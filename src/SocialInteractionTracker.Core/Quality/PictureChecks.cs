namespace SocialInteractionTracker.Core.Quality;

/// <summary>Is the picture the one that was calibrated, and can the subject be seen in it?</summary>
internal static class PictureChecks
{
    public static QualityFlag? PairCalibration(QualityEvidence evidence, QualityOptions options) =>
        Whole(evidence, evidence.PairShiftCm > options.ShiftCm, QualityCodes.PairCalibrationDiffers,
            $"The arena's corners lie up to {evidence.PairShiftCm:0.0} cm from where they are in the other trial of the pair. "
            + "Check both calibrations: zones that do not lie on each other bias the ratio.");

    public static QualityFlag? CameraMoved(QualityEvidence evidence, QualityOptions options) =>
        Whole(evidence, evidence.CameraMovedCm > options.ShiftCm, QualityCodes.CameraMoved,
            $"The camera moved by {evidence.CameraMovedCm:0.0} cm during the trial. Look at the first and the last frame; exclude what follows the move.");

    public static QualityFlag? Contrast(QualityEvidence evidence, QualityOptions options) =>
        Whole(evidence, evidence.ContrastLevels < options.ContrastLevels, QualityCodes.LowContrast,
            $"The subject differs from the floor by only {evidence.ContrastLevels:0} of 255 grey levels. "
            + "Check the track closely; more even light or another floor colour helps.");

    public static QualityFlag? Focus(QualityEvidence evidence, QualityOptions options) =>
        Whole(evidence, evidence.Sharpness < options.Sharpness, QualityCodes.LowFocus,
            $"The picture is not sharp (variance of its Laplacian {evidence.Sharpness:0.0}, at least {options.Sharpness:0.0} expected). "
            + "Check the track closely; focus the camera and clean the lens before the next recording.");

    private static QualityFlag? Whole(QualityEvidence evidence, bool holds, string code, string sentence) => holds
        ? new QualityFlag(code, FlagSeverity.Warn, evidence.Track.Frames.Window.StartS, evidence.Track.Frames.Window.EndS, sentence)
        : null;
}
