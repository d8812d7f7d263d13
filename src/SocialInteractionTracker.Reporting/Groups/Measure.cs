namespace SocialInteractionTracker.Reporting.Groups;

/// <summary>Something that was measured of each subject and is compared between groups.</summary>
/// <param name="Name">Its name in tables, with its unit.</param>
/// <param name="Heading">Its name for people.</param>
/// <param name="Value">Its value for a subject; <see langword="null"/> if there is none.</param>
internal sealed record Measure(string Name, string Heading, Func<SubjectRecord, double?> Value)
{
    /// <summary>The values that subjects have.</summary>
    /// <param name="subjects">The subjects.</param>
    /// <returns>One value for each subject that has one, in their order.</returns>
    public double[] Values(IEnumerable<SubjectRecord> subjects) => [.. subjects.Select(Value).OfType<double>()];
}
