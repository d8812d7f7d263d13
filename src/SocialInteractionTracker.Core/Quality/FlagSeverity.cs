namespace SocialInteractionTracker.Core.Quality;

/// <summary>How much a quality flag matters.</summary>
public enum FlagSeverity
{
    /// <summary>A person should look; the scores stand.</summary>
    Warn,

    /// <summary>The trial's scores should not be used as they are.</summary>
    Fail,
}
