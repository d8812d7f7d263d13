namespace SocialInteractionTracker.Storage.Reviews;

/// <summary>What a row of <c>reviews.csv</c> says.</summary>
public enum ReviewVerdict
{
    /// <summary>The trial is as it should be.</summary>
    Accept,

    /// <summary>The trial needs or got a correction; the note says which. It is scored.</summary>
    Correct,

    /// <summary>The trial is taken out of all scores; the note says why.</summary>
    Exclude,

    /// <summary>From here on the study is reviewed without groups, names and classes; the note holds the seed of the trials' order.</summary>
    Blinded,

    /// <summary>Groups, names and classes are shown again; the note says why.</summary>
    Unblinded,
}
