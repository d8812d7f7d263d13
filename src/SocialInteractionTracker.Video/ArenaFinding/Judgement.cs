namespace SocialInteractionTracker.Video.ArenaFinding;

/// <summary>Sentences on why a found arena is not to be trusted.</summary>
internal static class Judgement
{
    /// <summary>A side with less support is named.</summary>
    public const double WeakSide = 0.6;

    /// <summary>Says that little is seen of a side.</summary>
    /// <param name="side">Its name.</param>
    /// <param name="support">Its support, in [0, 1].</param>
    public static string Weak(string side, double support) =>
        FormattableString.Invariant($"Only {100 * support:0} % of the {side} shows an edge: check the picture, or give the corners by hand.");
}
