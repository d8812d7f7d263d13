using System.Collections.Immutable;
using SocialInteractionTracker.Core.Poses;
using SocialInteractionTracker.Core.SocialInteraction;

namespace SocialInteractionTracker.Core.Classification;

/// <summary>The choices an analyst could as well have made: body point and zone edge, each combined with every rule.</summary>
/// <remarks>For each choice the controls' thresholds are computed anew, as that analyst would have done.</remarks>
public sealed class RobustnessGrid
{
    /// <summary>How far the zones' edges are moved in and out, cm: what careful people differ by when they draw a zone.</summary>
    public const double EdgeStepCm = 1.0;

    private readonly Dictionary<(BodyPoint Point, double EdgeOffsetCm), StudyMeasures> _measures;
    private readonly ClassificationOptions _options;

    private RobustnessGrid(
        Dictionary<(BodyPoint Point, double EdgeOffsetCm), StudyMeasures> measures, ClassificationOptions options) =>
        (_measures, _options) = (measures, options);

    /// <summary>The body points of the matrix, in its order; evidence is wanted for each of them at each edge.</summary>
    public static ImmutableArray<BodyPoint> Points { get; } = [BodyPoint.Nose, BodyPoint.BodyCentre];

    /// <summary>The edges of the matrix, cm outwards, in its order.</summary>
    public static ImmutableArray<double> EdgeOffsetsCm { get; } = [-EdgeStepCm, 0, EdgeStepCm];

    /// <summary>The measures for the primary point and the zones as drawn.</summary>
    internal StudyMeasures Primary => _measures[(_options.PrimaryPoint, 0)];

    /// <summary>Takes the measures of every choice.</summary>
    internal static RobustnessGrid Of(IReadOnlyList<SubjectPair> pairs, ClassificationOptions options)
    {
        var choices = from point in Points.Add(options.PrimaryPoint).Distinct()
                      from edge in EdgeOffsetsCm
                      select (Point: point, EdgeOffsetCm: edge);
        return new RobustnessGrid(
            choices.ToDictionary(c => c, c => StudyMeasures.Of(pairs, c.Point, c.EdgeOffsetCm, options)), options);
    }

    /// <summary>The matrix of one subject: point, then edge, then rule.</summary>
    internal ImmutableArray<RobustnessCell> CellsOf(int index, SubjectPair pair)
    {
        var cells = ImmutableArray.CreateBuilder<RobustnessCell>(Points.Length * EdgeOffsetsCm.Length * ClassRules.All.Length);
        foreach (var point in Points)
        {
            foreach (var edge in EdgeOffsetsCm)
            {
                var measures = _measures[(point, edge)];
                var input = RuleInput.From(measures.Pairs[index], _options.ControlMeasure);
                foreach (var rule in ClassRules.All)
                {
                    cells.Add(new RobustnessCell(point, edge, rule, RuleCriteria.Decide(rule, input, measures.For(pair), _options)));
                }
            }
        }

        return cells.MoveToImmutable();
    }
}
