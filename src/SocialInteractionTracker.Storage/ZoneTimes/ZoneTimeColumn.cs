namespace SocialInteractionTracker.Storage.ZoneTimes;

/// <summary>What a column of a table of zone times means.</summary>
public enum ZoneTimeColumn
{
    /// <summary>The subject's id; needed.</summary>
    Subject,

    /// <summary>Te, time in the interaction zone without target, s; needed.</summary>
    NoTarget,

    /// <summary>Tt, time in the interaction zone with target, s; needed.</summary>
    Target,

    /// <summary>Ce, time in the corners without target, s.</summary>
    CornersNoTarget,

    /// <summary>Ct, time in the corners with target, s.</summary>
    CornersTarget,

    /// <summary>The subject's group, which says whether it is a control.</summary>
    Group,

    /// <summary>The subject's cohort.</summary>
    Cohort,
}
