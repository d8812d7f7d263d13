using System.Collections.Immutable;
using System.Globalization;
using SocialInteractionTracker.Core.Classification;
using SocialInteractionTracker.Core.Poses;

namespace SocialInteractionTracker.Reporting.Figures;

/// <summary>A column of the robustness matrix: one choice of rule, body point and zone edge.</summary>
/// <param name="X">Where it is drawn, in columns.</param>
/// <param name="Cell">Its place in a subject's cells.</param>
/// <param name="Choice">The choice; its class is that of any one subject.</param>
/// <param name="IsOwn">Whether it is the study's own choice.</param>
internal sealed record RobustnessColumn(double X, int Cell, RobustnessCell Choice, bool IsOwn)
{
    /// <summary>Room between two rules, in columns.</summary>
    private const double RuleGap = 0.6;

    /// <summary>The columns, by rule, then point, then edge.</summary>
    /// <param name="cells">The cells of any one subject.</param>
    /// <param name="options">The study's own choice.</param>
    /// <returns>One column a cell.</returns>
    public static ImmutableArray<RobustnessColumn> Of(ImmutableArray<RobustnessCell> cells, ClassificationOptions options) =>
    [
        .. cells.Select((choice, i) => (Choice: choice, Cell: i)).OrderBy(c => ClassRules.All.IndexOf(c.Choice.Rule))
            .Select((c, i) => new RobustnessColumn(
                i + (RuleGap * ClassRules.All.IndexOf(c.Choice.Rule)), c.Cell, c.Choice,
                c.Choice.Rule == options.PrimaryRule && c.Choice.Point == options.PrimaryPoint && c.Choice.EdgeOffsetCm == 0)),
    ];

    /// <summary>Its label: the edge, and below the middle one of a point the point, and below the middle of a rule the rule.</summary>
    /// <param name="columns">All columns.</param>
    public string Label(ImmutableArray<RobustnessColumn> columns)
    {
        var ofRule = columns.Where(c => c.Choice.Rule == Choice.Rule).ToArray();
        var ofPoint = ofRule.Where(c => c.Choice.Point == Choice.Point).ToArray();
        var point = ofPoint[ofPoint.Length / 2] == this ? Choice.Point == BodyPoint.Nose ? "nose" : "centre" : "";
        return $"{Choice.EdgeOffsetCm.ToString("+0;-0;0", CultureInfo.InvariantCulture)}\n{point}";
    }
}
