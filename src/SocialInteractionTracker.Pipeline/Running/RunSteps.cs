namespace SocialInteractionTracker.Pipeline.Running;

/// <summary>Which steps of the way from videos to tables a run takes.</summary>
[Flags]
public enum RunSteps
{
    /// <summary>Makes the track files that are not up to date.</summary>
    Track = 1,

    /// <summary>Makes the tables from the track files.</summary>
    Score = 2,

    /// <summary>The whole way.</summary>
    All = Track | Score,
}
