using System.Collections.Immutable;
using SocialInteractionTracker.Core.Bouts;
using SocialInteractionTracker.Core.Tracks;

namespace SocialInteractionTracker.Core.Kinematics;

/// <summary>Measures movement within a window or a time bin.</summary>
public static class MovementScorer
{
    /// <summary>Adds up the movement of the frames that count and were not excluded.</summary>
    /// <param name="movement">Movement in the video.</param>
    /// <param name="frames">The frames of the window or the bin.</param>
    /// <param name="immobility">Bouts of immobility in the whole window, from <see cref="Immobility.Find"/>.</param>
    /// <returns>The measures; zeros and nulls if nothing is known.</returns>
    public static MovementMeasures Measure(MovementSeries movement, ScoredFrames frames, ImmutableArray<BoutSpan> immobility)
    {
        ArgumentNullException.ThrowIfNull(movement);
        ArgumentNullException.ThrowIfNull(frames);
        var sums = new Sums { MaxSpeed = double.NegativeInfinity };
        for (var k = frames.First; k < frames.End; k++)
        {
            if (!frames.Excluded[k])
            {
                sums.Add(movement, k, frames.Seconds[k], frames.Seconds[k] / (frames.Times.EndS(k) - frames.Times.StartS[k]));
            }
        }

        return new MovementMeasures(sums.PathCm, sums.KnownS)
        {
            MaxSpeedCmPerS = double.IsNegativeInfinity(sums.MaxSpeed) ? null : sums.MaxSpeed,
            ImmobileS = OverlapS(immobility, frames.Window),
            ImmobilityBouts = immobility.Count(bout => bout.StartS >= frames.Window.StartS && bout.StartS < frames.Window.EndS),
            TurnRad = sums.Turn,
            NetTurnRad = sums.NetTurn,
            MeanderRadPerCm = sums.MeanderPathCm > 0 ? sums.MeanderTurn / sums.MeanderPathCm : null,
        };
    }

    private static double OverlapS(ImmutableArray<BoutSpan> bouts, Window window)
    {
        var sum = 0.0;
        foreach (var bout in bouts)
        {
            sum += Math.Max(0, Math.Min(bout.EndS, window.EndS) - Math.Max(bout.StartS, window.StartS));
        }

        return sum;
    }

    private struct Sums
    {
        public double PathCm;
        public double KnownS;
        public double MaxSpeed;
        public double Turn;
        public double NetTurn;
        public double MeanderTurn;
        public double MeanderPathCm;

        public void Add(MovementSeries movement, int frame, double seconds, double share)
        {
            var (path, turn, speed) = (movement.PathSpeedCmPerS[frame], movement.TurnRad[frame], movement.SpeedCmPerS[frame]);
            var (pathKnown, turnKnown) = (!double.IsNaN(path), !double.IsNaN(turn));
            PathCm += pathKnown ? path * seconds : 0;
            KnownS += pathKnown ? seconds : 0;
            Turn += turnKnown ? Math.Abs(turn) * share : 0;
            NetTurn += turnKnown ? turn * share : 0;
            MeanderTurn += pathKnown && turnKnown ? Math.Abs(turn) * share : 0;
            MeanderPathCm += pathKnown && turnKnown ? path * seconds : 0;
            MaxSpeed = speed > MaxSpeed ? speed : MaxSpeed;
        }
    }
}
