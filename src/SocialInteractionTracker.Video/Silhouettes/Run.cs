namespace SocialInteractionTracker.Video.Silhouettes;

/// <summary>Neighbouring marked pixels of one row, <c>[Start, End)</c>.</summary>
internal readonly record struct Run(int Row, int Start, int End)
{
    public int Length => End - Start;
}
