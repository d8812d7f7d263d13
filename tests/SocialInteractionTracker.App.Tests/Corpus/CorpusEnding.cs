namespace SocialInteractionTracker.App.Tests.Corpus;

/// <summary>How a run of the program on damaged or odd input ended.</summary>
[Flags]
internal enum CorpusEnding
{
    /// <summary>Exit 0: a study without faults, or a video that was looked into.</summary>
    Accepted = 1,

    /// <summary>A score without a flag.</summary>
    Scored = 2,

    /// <summary>A score with a flag, or with a remark on the video.</summary>
    Flagged = 4,

    /// <summary>Exit 2 with sentences: what, where, expected, do.</summary>
    Refused = 8,

    /// <summary>Exit 4, the trial's failure in such a sentence.</summary>
    TrialRefused = 16,

    /// <summary>An error without what was expected and what to do.</summary>
    Unclear = 32,

    /// <summary>An error of the program itself, or death by a signal.</summary>
    Crash = 64,

    /// <summary>No end within the time limit.</summary>
    Hang = 128,

    /// <summary>More memory than the bound.</summary>
    TooMuchMemory = 256,

    /// <summary>The user is told what is wrong.</summary>
    Told = Flagged | Refused | TrialRefused,

    /// <summary>Nothing is promised but a proper end.</summary>
    Proper = Accepted | Scored | Told,
}
