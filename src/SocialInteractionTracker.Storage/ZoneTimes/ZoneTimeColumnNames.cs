namespace SocialInteractionTracker.Storage.ZoneTimes;

/// <summary>The names of the meanings in messages and options.</summary>
public static class ZoneTimeColumnNames
{
    /// <summary>What a meaning is called.</summary>
    /// <param name="column">The meaning.</param>
    /// <returns>Such as <c>no-target</c>.</returns>
    public static string OptionName(this ZoneTimeColumn column) => column switch
    {
        ZoneTimeColumn.Subject => "subject",
        ZoneTimeColumn.NoTarget => "no-target",
        ZoneTimeColumn.Target => "target",
        ZoneTimeColumn.CornersNoTarget => "corners-no-target",
        ZoneTimeColumn.CornersTarget => "corners-target",
        ZoneTimeColumn.Group => "group",
        ZoneTimeColumn.Cohort => "cohort",
        _ => throw new ArgumentOutOfRangeException(nameof(column), column, "No column has this value."),
    };
}
