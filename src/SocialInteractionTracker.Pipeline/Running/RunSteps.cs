namespace SocialInteractionTracker.Pipeline.Running;

/// <summary>Which steps of the way from videos to tables a run takes.</summary>
[Flags]
public enum RunSteps
{
    /// <summary>Makes the track files that are not up to date.</summary>
    Track = 1,

    /// <summary>Makes the tables from the track files.</summary>
    Score = 2,

    /// <summary>Makes overlay videos of the trials asked for; needs <see cref="Score"/>.</summary>
    Overlay = 4,

    /// <summary>The whole way; of which trials overlay videos are made, the study says.</summary>
    All = Track | Score,
}
