using SocialInteractionTracker.Core.Poses;

namespace SocialInteractionTracker.Core.Bouts;

/// <summary>An uninterrupted stretch of a behaviour, <c>[StartS, EndS)</c> of presentation time.</summary>
/// <param name="Behaviour">What it is a stretch of; one of <see cref="BehaviourNames"/>.</param>
/// <param name="Zone">The zone it refers to; <see langword="null"/> where the behaviour has none.</param>
/// <param name="Point">The point that defines it.</param>
/// <param name="Span">When it was.</param>
public sealed record Bout(string Behaviour, string? Zone, BodyPoint Point, BoutSpan Span)
{
    /// <summary>Presentation time of its start, s; never before the window's.</summary>
    public double StartS => Span.StartS;

    /// <summary>Presentation time of its end, s; never after the window's.</summary>
    public double EndS => Span.EndS;

    /// <summary>Its length, s.</summary>
    public double DurationS => Span.DurationS;

    /// <summary>Its first frame.</summary>
    public int StartFrame => Span.StartFrame;

    /// <summary>The frame after its last one.</summary>
    public int EndFrameExclusive => Span.EndFrameExclusive;
}
