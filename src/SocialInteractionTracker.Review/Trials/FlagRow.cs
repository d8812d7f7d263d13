using SocialInteractionTracker.Core.Quality;

namespace SocialInteractionTracker.Review.Trials;

/// <summary>A quality flag as the page shows it.</summary>
/// <param name="Code">What it is.</param>
/// <param name="Severity">How much it matters: <c>info</c>, <c>warn</c> or <c>fail</c>.</param>
/// <param name="StartS">From when it holds, s from the video's first frame.</param>
/// <param name="EndS">Up to when it holds, s.</param>
/// <param name="Sentence">What was found and what to do.</param>
internal sealed record FlagRow(string Code, string Severity, double StartS, double EndS, string Sentence)
{
    /// <summary>A flag for the page.</summary>
    /// <param name="flag">The flag.</param>
    /// <returns>The flag's row.</returns>
    public static FlagRow Of(QualityFlag flag) =>
        new(flag.Code, flag.Severity.ToString().ToLowerInvariant(), flag.StartS, flag.EndS, flag.Sentence);
}
