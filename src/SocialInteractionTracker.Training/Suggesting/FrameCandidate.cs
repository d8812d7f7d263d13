using System.Collections.Immutable;
using System.Numerics.Tensors;

namespace SocialInteractionTracker.Training.Suggesting;

/// <summary>A frame that may be suggested.</summary>
/// <param name="TrialId">Its trial.</param>
/// <param name="Frame">Frame number from 0.</param>
/// <param name="TimeS">Time from the video's first frame, s.</param>
/// <param name="Uncertainty">How unsure the networks were, 0 (sure) to about 1.5.</param>
/// <param name="Doubt">What they were unsure of, as a phrase; empty if nothing.</param>
/// <param name="Look">Place, posture and time in units in which 1 is wholly different.</param>
internal sealed record FrameCandidate(string TrialId, int Frame, double TimeS, double Uncertainty, string Doubt, ImmutableArray<double> Look)
{
    /// <summary>How different two frames are.</summary>
    /// <param name="other">The other frame.</param>
    /// <returns>0 for the same frame; frames of different trials are 1 further apart.</returns>
    public double DistanceTo(FrameCandidate other)
    {
        var look = TensorPrimitives.Distance<double>(Look.AsSpan(), other.Look.AsSpan());
        return TrialId == other.TrialId ? look : 1 + look;
    }
}
