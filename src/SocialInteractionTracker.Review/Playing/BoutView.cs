using SocialInteractionTracker.Core.Bouts;
using SocialInteractionTracker.Core.Poses;

namespace SocialInteractionTracker.Review.Playing;

/// <summary>A bout as the player shows it.</summary>
/// <param name="Behaviour">What it is a stretch of.</param>
/// <param name="Zone">The zone it refers to; <see langword="null"/> if there is none.</param>
/// <param name="Point">The point that defines it.</param>
/// <param name="StartS">Its start, s from the video's first frame.</param>
/// <param name="EndS">Its end, s.</param>
/// <param name="StartFrame">Its first frame.</param>
/// <param name="EndFrame">The frame after its last one.</param>
internal sealed record BoutView(string Behaviour, string? Zone, string Point, double StartS, double EndS, int StartFrame, int EndFrame)
{
    /// <summary>A bout for the page.</summary>
    /// <param name="bout">The bout.</param>
    /// <returns>The bout's view.</returns>
    public static BoutView Of(Bout bout) =>
        new(bout.Behaviour, bout.Zone, bout.Point.Name(), bout.StartS, bout.EndS, bout.StartFrame, bout.EndFrameExclusive);
}
