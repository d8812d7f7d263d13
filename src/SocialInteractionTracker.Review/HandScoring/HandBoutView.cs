using SocialInteractionTracker.Core.HandScoring;

namespace SocialInteractionTracker.Review.HandScoring;

/// <summary>A bout as the page has it.</summary>
/// <param name="Behaviour">What was seen.</param>
/// <param name="StartFrame">Its first frame.</param>
/// <param name="EndFrame">The frame after its last one.</param>
internal sealed record HandBoutView(string? Behaviour, int StartFrame, int EndFrame)
{
    /// <summary>A bout for the page.</summary>
    /// <param name="bout">The bout.</param>
    /// <returns>The bout's view.</returns>
    public static HandBoutView Of(HandBout bout) => new(bout.Behaviour, bout.StartFrame, bout.EndFrame);
}
