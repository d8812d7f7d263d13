namespace SocialInteractionTracker.Core.Classification;

/// <summary>The measures that <see cref="ClassRule.ControlSd"/> can compare with controls; a low value means avoidance in each.</summary>
public enum ControlMeasure
{
    /// <summary>SI ratio.</summary>
    SiRatio,

    /// <summary>Index (Tt-Te)/(Tt+Te).</summary>
    Index,

    /// <summary>Proportion Tt/(Tt+Te).</summary>
    Proportion,

    /// <summary>Difference Tt-Te, s.</summary>
    Difference,

    /// <summary>Social engagement index.</summary>
    SocialEngagementIndex,
}
