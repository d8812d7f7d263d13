using SocialInteractionTracker.Video.Rectification;

namespace SocialInteractionTracker.Pipeline.Posing;

/// <summary>Finds every animal of a frame and its keypoints with a pose model.</summary>
/// <remarks>
/// Each frame is handled by itself, so results do not depend on where a video was cut or on how many workers there are.
/// One detector belongs to one thread; it allocates nothing a frame.
/// </remarks>
public interface IPoseDetector : IDisposable
{
    /// <summary>The maps between the video and the picture of the arena that the model sees first.</summary>
    ArenaRectifier Rectifier { get; }

    /// <summary>The whole arena as the model saw it in the last frame, row by row; valid until the next frame.</summary>
    ReadOnlySpan<byte> ArenaPicture { get; }

    /// <summary>Finds the animals of one frame.</summary>
    /// <param name="frame">The frame, of the size this was made for.</param>
    /// <returns>The animals in falling order of confidence, none when nothing looks like one; valid until the next frame.</returns>
    /// <exception cref="ArgumentException">The frame has another size.</exception>
    FoundAnimals Detect(LumaView frame);
}
