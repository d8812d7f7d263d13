using SocialInteractionTracker.Core.Poses;

namespace SocialInteractionTracker.Core.Tracks;

/// <summary>Something that a person put right in a track.</summary>
public abstract record TrackEdit
{
    private TrackEdit()
    {
    }

    /// <summary>The first frame it is about.</summary>
    public abstract int FirstFrame { get; }

    /// <summary>The frame after the last one it is about.</summary>
    public abstract int EndFrame { get; }

    /// <summary>A body point is somewhere else, or cannot be seen.</summary>
    /// <param name="Correction">Where it is.</param>
    public sealed record Place(PositionCorrection Correction) : TrackEdit
    {
        /// <inheritdoc/>
        public override int FirstFrame => Correction.Frame;

        /// <inheritdoc/>
        public override int EndFrame => Correction.Frame + 1;
    }

    /// <summary>Two body points were taken for each other.</summary>
    /// <param name="One">One of them.</param>
    /// <param name="Other">The other.</param>
    /// <param name="From">The first frame.</param>
    /// <param name="To">The frame after the last one.</param>
    public sealed record Swap(BodyPoint One, BodyPoint Other, int From, int To) : TrackEdit
    {
        /// <inheritdoc/>
        public override int FirstFrame => From;

        /// <inheritdoc/>
        public override int EndFrame => To;
    }
}
