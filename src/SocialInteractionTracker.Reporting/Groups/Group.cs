namespace SocialInteractionTracker.Reporting.Groups;

/// <summary>A group of subjects.</summary>
/// <param name="Name">Its name in subjects.csv; of subjects without one, <see cref="NoName"/>.</param>
/// <param name="Index">Its place among the groups, from 0: controls first, then in ordinal order.</param>
/// <param name="IsControl">Whether it is a control group.</param>
internal sealed record Group(string Name, int Index, bool IsControl)
{
    /// <summary>What subjects without a group are shown under.</summary>
    public const string NoName = "(no group)";
}
