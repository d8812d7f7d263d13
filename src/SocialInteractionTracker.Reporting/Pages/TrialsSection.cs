using System.Collections.Immutable;
using SocialInteractionTracker.Reporting.Trials;

namespace SocialInteractionTracker.Reporting.Pages;

/// <summary>Every trial in small, by group and subject.</summary>
internal static class TrialsSection
{
    /// <summary>The section.</summary>
    /// <param name="data">What the report is made of.</param>
    /// <param name="trials">The trials that were drawn.</param>
    /// <returns>The section with its heading; nothing if no trial was drawn.</returns>
    public static Html Of(ReportData data, ImmutableArray<DrawnTrial> trials) => trials.IsEmpty ? Html.Empty : Html.Of($"""
        <section id="trials"><h2>Trials</h2>
        <p class="note">Left: the way of the body centre over the arena, from the white dot to the red one. Right: where it stayed, dark to bright. Press one for its figure in <code>plots/tracks/</code>, where each is as SVG and PNG.</p>
        {data.Groups.All.Select(group => Group(group.Name, [.. trials.Where(t => data.Groups[t.SubjectId] == group)]))}</section>

        """);

    private static Html Group(string name, ImmutableArray<DrawnTrial> trials) => trials.IsEmpty ? Html.Empty : Html.Of($"""
        <h3>{name}</h3>
        <div class="tiles">{trials.OrderBy(t => t.SubjectId, StringComparer.Ordinal).ThenBy(t => t.Trial.Test).ThenBy(t => t.Trial.Session).ThenBy(t => t.Trial.TrialId, StringComparer.Ordinal).Select(t => t.Tile)}</div>

        """);
}
