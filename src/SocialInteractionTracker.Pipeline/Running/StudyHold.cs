namespace SocialInteractionTracker.Pipeline.Running;

/// <summary>What of a study's results some work keeps others from changing.</summary>
[Flags]
public enum StudyHold
{
    /// <summary>All tracks: nobody else tracks.</summary>
    Tracks = 1,

    /// <summary>Tracks of some trials: others may track too, each file being written whole; but nobody works on all.</summary>
    SomeTracks = 2,

    /// <summary>Tables and report: nobody else writes them.</summary>
    Tables = 4,

    /// <summary>What is given to a cluster: nobody else submits.</summary>
    Submissions = 8,
}
