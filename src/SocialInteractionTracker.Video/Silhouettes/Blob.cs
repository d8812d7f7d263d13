namespace SocialInteractionTracker.Video.Silhouettes;

/// <summary>A connected set of runs: its root run, its area and its bounding rectangle, <c>[Left, Right) x [Top, Bottom)</c>.</summary>
internal struct Blob
{
    public int Root;
    public int Area;
    public int Left;
    public int Top;
    public int Right;
    public int Bottom;
}
