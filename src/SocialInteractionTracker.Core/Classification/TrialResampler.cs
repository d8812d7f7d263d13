using SocialInteractionTracker.Core.Poses;
using SocialInteractionTracker.Core.SocialInteraction;

namespace SocialInteractionTracker.Core.Classification;

/// <summary>Draws the zone times that one trial could have given.</summary>
/// <remarks>
/// <para>Each draw puts a trial of the same length together from blocks and changes it by what is not known of it:</para>
/// <list type="bullet">
/// <item>(a) Time. Blocks of about 5 s begin at random moments of the trial, with its end joined to its beginning
/// (circular block bootstrap, Politis and Romano 1992), so that each moment is as likely and the draws' mean is the
/// observed time. Whole blocks keep the visits' run lengths. Both zones are drawn from the same blocks.</item>
/// <item>(b) Keypoints. Each block has its own error across the zone's edge, normal with SD
/// <see cref="SessionEvidence.KeypointErrorCm"/>: errors are taken as lasting for a block, which is more cautious than
/// taking each frame's as its own.</item>
/// <item>(c) Zone edge. Each draw of each trial has one error, normal with SD <see cref="SessionEvidence.ZoneEdgeErrorCm"/>,
/// as a calibration is wrong in the same way for a whole trial; errors (b) and (c) move the edge, and the time follows as
/// <see cref="ZoneCurves"/> says.</item>
/// <item>(d) Unknown time. Any share of it, each equally likely, is put into the zone; of the rest, any share into the corners.</item>
/// </list>
/// </remarks>
internal sealed class TrialResampler
{
    private readonly BlockGrid _grid;
    private readonly ZoneCurves _interaction;
    private readonly ZoneCurves? _corners;
    private readonly double _keypointErrorCm;
    private readonly double _zoneEdgeErrorCm;

    private TrialResampler(BlockGrid grid, SessionEvidence session, ZoneCurves interaction, ZoneCurves? corners)
    {
        (_grid, _interaction, _corners) = (grid, interaction, corners);
        (_keypointErrorCm, _zoneEdgeErrorCm) = (session.KeypointErrorCm, session.ZoneEdgeErrorCm);
    }

    /// <summary>Takes a trial's states.</summary>
    /// <param name="session">The trial.</param>
    /// <param name="point">The body point.</param>
    /// <param name="blockS">Length of a block, s.</param>
    /// <returns>The resampler; <see langword="null"/> if the trial has no states to draw from.</returns>
    internal static TrialResampler? Of(SessionEvidence session, BodyPoint point, double blockS)
    {
        var asDrawn = session.Presence(point);
        if (asDrawn?.InteractionStates is not { } states || BlockGrid.Of(states, blockS) is not { } grid)
        {
            return null;
        }

        var inner = session.Presence(point, -RobustnessGrid.EdgeStepCm);
        var outer = session.Presence(point, RobustnessGrid.EdgeStepCm);
        var interaction = new ZoneCurves(grid, states, inner?.InteractionStates, outer?.InteractionStates);
        var corners = asDrawn.CornerStates is { } cornerStates
            ? new ZoneCurves(grid, cornerStates, inner?.CornerStates, outer?.CornerStates)
            : null;
        return new TrialResampler(grid, session, interaction, corners);
    }

    /// <summary>Draws one trial.</summary>
    /// <param name="random">Where the chance comes from.</param>
    /// <returns>Time in the interaction zone and in the corners, s; the latter NaN if the trial has none.</returns>
    internal (double InteractionS, double CornersS) Draw(SeededRandom random)
    {
        var edgeCm = _zoneEdgeErrorCm * random.NextNormal();
        var (interactionS, cornersS, unknownS) = (0.0, 0.0, 0.0);
        for (var left = _grid.Steps; left > 0; left -= _grid.BlockSteps)
        {
            var steps = Math.Min(left, _grid.BlockSteps);
            var start = random.NextIndex(_grid.Steps);
            interactionS += _interaction.InS(start, steps, edgeCm + (_keypointErrorCm * random.NextNormal()));
            cornersS += _corners?.InS(start, steps, edgeCm + (_keypointErrorCm * random.NextNormal())) ?? double.NaN;
            unknownS += _interaction.UnknownS(start, steps);
        }

        var unknownInS = unknownS * random.NextUniform();
        return (interactionS + unknownInS, cornersS + ((unknownS - unknownInS) * random.NextUniform()));
    }
}
