using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Core.Tracks;

namespace SocialInteractionTracker.Core.Cleaning;

/// <summary>One body point through the frames while it is being cleaned, cm.</summary>
internal sealed class PointSeries(int frames)
{
    /// <summary>Positions, one a frame; missing where not known.</summary>
    public ArenaPoint[] Positions { get; } = new ArenaPoint[frames];

    /// <summary>Confidence of the measured positions, one a frame.</summary>
    public float[] Confidence { get; } = new float[frames];

    /// <summary>How each position was obtained.</summary>
    public SampleOrigin[] Origin { get; } = new SampleOrigin[frames];

    /// <summary>Whether the position is known.</summary>
    public bool IsKnown(int frame) => Origin[frame] != SampleOrigin.Missing;

    /// <summary>Sets a position.</summary>
    public void Set(int frame, ArenaPoint position, SampleOrigin origin) =>
        (Positions[frame], Origin[frame]) = (position, position.IsMissing ? SampleOrigin.Missing : origin);

    /// <summary>Makes a position missing.</summary>
    public void Drop(int frame) => (Positions[frame], Origin[frame]) = (ArenaPoint.Missing, SampleOrigin.Missing);

    /// <summary>Exchanges the samples of one frame with another point's.</summary>
    public void Exchange(PointSeries other, int frame)
    {
        (Positions[frame], other.Positions[frame]) = (other.Positions[frame], Positions[frame]);
        (Confidence[frame], other.Confidence[frame]) = (other.Confidence[frame], Confidence[frame]);
        (Origin[frame], other.Origin[frame]) = (other.Origin[frame], Origin[frame]);
    }
}
