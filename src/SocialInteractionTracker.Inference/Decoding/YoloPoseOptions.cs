namespace SocialInteractionTracker.Inference.Decoding;

/// <summary>Which candidates of a <c>yolo-pose</c> network are taken for animals.</summary>
public sealed record YoloPoseOptions
{
    /// <summary>Score that a candidate needs, a probability; default 0.25. Source: Ultralytics' prediction settings.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside [0, 1].</exception>
    public float ScoreFloor
    {
        get;
        init { ArgumentOutOfRangeException.ThrowIfNegative(value, nameof(ScoreFloor)); ArgumentOutOfRangeException.ThrowIfGreaterThan(value, 1, nameof(ScoreFloor)); field = value; }
    } = 0.25f;

    /// <summary>A candidate whose box overlaps a better one's by more than this (intersection over union) is the same animal; default 0.7. Source: as above.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside [0, 1].</exception>
    public double MostOverlap
    {
        get;
        init { ArgumentOutOfRangeException.ThrowIfNegative(value, nameof(MostOverlap)); ArgumentOutOfRangeException.ThrowIfGreaterThan(value, 1, nameof(MostOverlap)); field = value; }
    } = 0.7;
}
