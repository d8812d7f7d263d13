namespace SocialInteractionTracker.Storage.Tables;

/// <summary>How good the picture of a trial is; what was not measured is <see langword="null"/>.</summary>
public sealed record TrialPicture
{
    /// <summary>Difference in brightness between subject and floor, grey levels of 255.</summary>
    public double? ContrastLevels { get; init; }

    /// <summary>Sharpness of the scene: variance of its Laplacian, grey levels squared.</summary>
    public double? Sharpness { get; init; }

    /// <summary>How far the camera moved during the trial, cm.</summary>
    public double? CameraMovedCm { get; init; }

    /// <summary>Largest distance of an arena corner from its place in the pair's other trial, cm.</summary>
    public double? PairShiftCm { get; init; }
}
