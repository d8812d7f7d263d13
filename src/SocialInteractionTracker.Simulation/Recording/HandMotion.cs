using SocialInteractionTracker.Simulation.Worlds;

namespace SocialInteractionTracker.Simulation.Recording;

/// <summary>The path of the hand that puts the animal into the arena.</summary>
/// <param name="Release">Where the animal is put down.</param>
/// <param name="EnterS">When the hand comes into the picture, s.</param>
/// <param name="ReleaseS">When it lets go, s.</param>
/// <param name="GoneS">When it has left the picture, s.</param>
public sealed record HandMotion(FloorVector Release, double EnterS, double ReleaseS, double GoneS)
{
    private const double ReachInS = 0.9;
    private const double LowestCm = 6;
    private const double HighestCm = 22;
    private const double AwayCm = 27;

    /// <summary>Where the palm is.</summary>
    /// <param name="timeS">Time of the video, s.</param>
    /// <returns>The position; <see langword="null"/> when the hand is not there.</returns>
    public SpacePoint? PalmAt(double timeS)
    {
        if (timeS < EnterS || timeS > GoneS)
        {
            return null;
        }

        var away = timeS < ReleaseS
            ? Math.Max(0, 1 - ((timeS - EnterS) / ReachInS))
            : (timeS - ReleaseS) / (GoneS - ReleaseS);
        away *= away;
        return new SpacePoint(Release.X, Release.Y + (AwayCm * away), double.Lerp(LowestCm, HighestCm, Math.Min(1, away * 3)));
    }
}
