namespace SocialInteractionTracker.Storage.Tables;

/// <summary>Why a person should look at a trial or a subject, in the order to look: first what could change a class.</summary>
public enum ConcernKind
{
    /// <summary>The trial could not be scored, so its subject has no class.</summary>
    Failed,

    /// <summary>The class flips easily.</summary>
    Borderline,

    /// <summary>The ratio or the class is withheld.</summary>
    Withheld,

    /// <summary>The scores should not be used as they are.</summary>
    FailingFlag,

    /// <summary>The scores stand, but something was noticed.</summary>
    Warning,
}
