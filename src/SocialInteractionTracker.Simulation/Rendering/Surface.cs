namespace SocialInteractionTracker.Simulation.Rendering;

/// <summary>What a pixel shows before anything moves.</summary>
internal static class Surface
{
    public const byte Outside = 0;
    public const byte Floor = 1;
    public const byte Rim = 2;

    /// <summary>The wall at x = 0; the others follow in the order right, top, bottom. A round wall is this one alone.</summary>
    public const byte LeftWall = 3;
    public const byte RightWall = 4;
    public const byte TopWall = 5;
    public const byte BottomWall = 6;
}
