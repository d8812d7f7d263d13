namespace SocialInteractionTracker.Core.Quality;

/// <summary>When a trial is flagged. Defaults are this program's protocol unless said otherwise.</summary>
public sealed record QualityOptions
{
    /// <summary>A smaller tracked share of the window is warned of, in [0, 1]. Default 0.95.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not in [0, 1].</exception>
    public double TrackedFractionWarn { get; init => field = Checked.Share(value, nameof(TrackedFractionWarn)); } = 0.95;

    /// <summary>A smaller tracked share of the window fails the trial, in [0, 1]. Default 0.80.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not in [0, 1].</exception>
    public double TrackedFractionFail { get; init => field = Checked.Share(value, nameof(TrackedFractionFail)); } = 0.80;

    /// <summary>The nose known in a smaller share of the time in which the body centre is known is warned of, in [0, 1]. Default 0.90 (customary): noses are hidden more often than bodies.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not in [0, 1].</exception>
    public double NoseFractionWarn { get; init => field = Checked.Share(value, nameof(NoseFractionWarn)); } = 0.90;

    /// <summary>A longer stretch without the body centre is flagged, s. Default 2.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public double LongestGapS { get; init => field = Checked.NotNegative(value, nameof(LongestGapS)); } = 2;

    /// <summary>Faster movement from one known position to the next is implausible, cm/s. Default 150.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not above 0.</exception>
    public double JumpSpeedCmPerS { get; init => field = Checked.Positive(value, nameof(JumpSpeedCmPerS)); } = 150;

    /// <summary>A frame is uneven when its duration differs from the median by more than this share of it. Default 0.2.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public double UnevenFrameShare { get; init => field = Checked.NotNegative(value, nameof(UnevenFrameShare)); } = 0.2;

    /// <summary>A larger share of uneven frames in the window is flagged, in [0, 1]. Default 0.05.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not in [0, 1].</exception>
    public double UnevenFrames { get; init => field = Checked.Share(value, nameof(UnevenFrames)); } = 0.05;

    /// <summary>A larger share of the window lost in dropped frames is flagged, in [0, 1]. Default 0.01.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not in [0, 1].</exception>
    public double DroppedFraction { get; init => field = Checked.Share(value, nameof(DroppedFraction)); } = 0.01;

    /// <summary>Time of the window that may be lacking without a flag, s. Default 0.1: start times and durations are rounded.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public double ShortWindowS { get; init => field = Checked.NotNegative(value, nameof(ShortWindowS)); } = 0.1;

    /// <summary>A smaller share of the window that frames cover fails the trial, in [0, 1]. Default 0.80 (as for the tracked share).</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not in [0, 1].</exception>
    public double ShortWindowFail { get; init => field = Checked.Share(value, nameof(ShortWindowFail)); } = 0.80;

    /// <summary>Calibrations of a pair that differ by more, or a camera that moved farther, are flagged, cm. Default 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public double ShiftCm { get; init => field = Checked.NotNegative(value, nameof(ShiftCm)); } = 1;

    /// <summary>A point is inside the enclosure when it lies farther than this inside its edge, cm. Default 1.5: a nose reaches through the mesh.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public double LeakDepthCm { get; init => field = Checked.NotNegative(value, nameof(LeakDepthCm)); } = 1.5;

    /// <summary>Points inside the enclosure for longer than this altogether are flagged, s. Default 0.5.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public double LeakS { get; init => field = Checked.NotNegative(value, nameof(LeakS)); } = 0.5;

    /// <summary>Too many animals for longer than this altogether are flagged, s. Default 0.5.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public double ExtraAnimalS { get; init => field = Checked.NotNegative(value, nameof(ExtraAnimalS)); } = 0.5;

    /// <summary>A subject that differs from the floor by less is hard to see, grey levels of 255. Default 25 (a tenth of the range; customary).</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public double ContrastLevels { get; init => field = Checked.NotNegative(value, nameof(ContrastLevels)); } = 25;

    /// <summary>A rectified background whose Laplacian varies less is out of focus, grey levels squared. Default 4 (customary).</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public double Sharpness { get; init => field = Checked.NotNegative(value, nameof(Sharpness)); } = 4;

    /// <summary>A subject that is first seen later than this after the window's start is absent at the start, s. Default 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public double AbsentS { get; init => field = Checked.NotNegative(value, nameof(AbsentS)); } = 1;
}
