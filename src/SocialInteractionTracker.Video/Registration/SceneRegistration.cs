using SocialInteractionTracker.Video.Backgrounds;

namespace SocialInteractionTracker.Video.Registration;

/// <summary>Compares two backgrounds of the same arena: the two trials of a pair, or the beginning and the end of one.</summary>
public static class SceneRegistration
{
    /// <summary>Finds how the scene of one picture lies in another.</summary>
    /// <param name="reference">The scene as it was calibrated.</param>
    /// <param name="moved">The scene to compare; of the same size.</param>
    /// <returns>The shift with its reliability.</returns>
    /// <exception cref="ArgumentException">The pictures differ in size.</exception>
    public static SceneShift Compare(LumaPicture reference, LumaPicture moved)
    {
        ArgumentNullException.ThrowIfNull(reference);
        ArgumentNullException.ThrowIfNull(moved);
        return SceneShift.None;
    }
}
