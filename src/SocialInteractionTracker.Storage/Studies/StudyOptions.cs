namespace SocialInteractionTracker.Storage.Studies;

/// <summary>What a study asks of each layer; one property for each section of <c>study.yaml</c>.</summary>
public sealed record StudyOptions
{
    /// <summary>How the subject is found; section <c>tracking</c>.</summary>
    public TrackerOptions Tracking { get; init; } = new();

    /// <summary>What is written besides the tables; section <c>output</c>.</summary>
    public OutputOptions Output { get; init; } = new();
}
