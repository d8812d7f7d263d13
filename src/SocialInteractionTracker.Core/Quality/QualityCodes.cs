namespace SocialInteractionTracker.Core.Quality;

/// <summary>The codes of quality flags, as they stand in the tables.</summary>
public static class QualityCodes
{
    /// <summary>The subject's body centre is unknown for too much of the window.</summary>
    public const string LowTrackedFraction = "low_tracked_fraction";

    /// <summary>The nose is unknown for too much of the time in which the body centre is known.</summary>
    public const string LowNoseFraction = "low_nose_fraction";

    /// <summary>The body centre is unknown for a long stretch at once.</summary>
    public const string LongGap = "long_gap";

    /// <summary>The body centre moves faster than a mouse can.</summary>
    public const string ImplausibleJump = "implausible_jump";

    /// <summary>Frames do not come at an even pace.</summary>
    public const string IrregularFrameTimes = "irregular_frame_times";

    /// <summary>The video covers less of the window than was asked for.</summary>
    public const string ShortWindow = "short_window";

    /// <summary>The video file is cut off or damaged.</summary>
    public const string VideoTruncated = "video_truncated";

    /// <summary>The two trials of a pair are calibrated differently.</summary>
    public const string PairCalibrationDiffers = "pair_calibration_differs";

    /// <summary>The camera moved during the trial.</summary>
    public const string CameraMoved = "camera_moved";

    /// <summary>The subject's points lie inside the enclosure: the target may have been taken for the subject.</summary>
    public const string TargetLeak = "target_leak";

    /// <summary>More animals were seen than there should be.</summary>
    public const string MoreAnimalsThanExpected = "more_animals_than_expected";

    /// <summary>The subject hardly differs from the floor in brightness.</summary>
    public const string LowContrast = "low_contrast";

    /// <summary>The picture is not sharp.</summary>
    public const string LowFocus = "low_focus";

    /// <summary>The arena, its place or the subject's mark was changed on the review page since the trial was tracked; only there.</summary>
    public const string TrackedOtherwise = "tracked_otherwise";

    /// <summary>The subject is not seen when the window starts.</summary>
    public const string AbsentAtStart = "absent_at_start";
}
