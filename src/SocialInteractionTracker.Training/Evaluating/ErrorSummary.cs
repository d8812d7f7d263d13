namespace SocialInteractionTracker.Training.Evaluating;

/// <summary>The errors of a group of keypoints.</summary>
/// <param name="By">What the group is made by: <c>recording</c>, <c>coat</c>, <c>light</c>.</param>
/// <param name="Group">The recording, coat or light.</param>
/// <param name="Keypoint">The keypoint, or <c>all</c>.</param>
/// <param name="Count">Number of keypoints whose place is known.</param>
/// <param name="Missing">How many of them the model did not give; they count as outside of every distance, not in the means.</param>
/// <param name="MeanPx">Mean error, px.</param>
/// <param name="RootMeanSquarePx">Root of the mean squared error, px.</param>
/// <param name="MeanPercentOfBody">Mean error in percent of the body length.</param>
/// <param name="WithinTwentieth">Share within 5 % of the body length.</param>
/// <param name="WithinTenth">Share within 10 % of the body length.</param>
internal sealed record ErrorSummary(
    string By, string Group, string Keypoint, int Count, int Missing,
    double MeanPx, double RootMeanSquarePx, double MeanPercentOfBody, double WithinTwentieth, double WithinTenth)
{
    /// <summary>A twentieth of the body length: keypoints this near are right.</summary>
    public const double Right = 0.05;

    private const double Tenth = 0.1;
    private const string All = "all";

    /// <summary>Sums up judgements by recording, and by coat and light where these are known.</summary>
    /// <param name="judgements">The judgements.</param>
    /// <returns>One row a group and keypoint, and one of all keypoints for each group.</returns>
    public static IEnumerable<ErrorSummary> Of(IReadOnlyCollection<KeypointJudgement> judgements) =>
        Groups("recording", judgements, j => j.Recording)
            .Concat(Groups("coat", judgements, j => j.Coat))
            .Concat(Groups("light", judgements, j => j.Light));

    /// <summary>Sums up one group.</summary>
    /// <param name="by">What it is made by.</param>
    /// <param name="group">Its name.</param>
    /// <param name="keypoint">The keypoint, or <c>all</c>.</param>
    /// <param name="judgements">Its judgements; at least one.</param>
    /// <returns>The summary.</returns>
    public static ErrorSummary Of(string by, string group, string keypoint, IReadOnlyCollection<KeypointJudgement> judgements)
    {
        KeypointJudgement[] found = [.. judgements.Where(j => !j.IsMissing)];
        return new ErrorSummary(
            by, group, keypoint, judgements.Count, judgements.Count - found.Length,
            Mean(j => j.ErrorPx), Math.Sqrt(Mean(j => j.ErrorPx * j.ErrorPx)), 100 * Mean(j => j.ErrorOfBody), Within(Right), Within(Tenth));

        double Mean(Func<KeypointJudgement, double> value) => found.Select(value).DefaultIfEmpty(double.NaN).Average();

        double Within(double limit) => found.Count(j => j.ErrorOfBody <= limit) / (double)judgements.Count;
    }

    private static IEnumerable<ErrorSummary> Groups(string by, IEnumerable<KeypointJudgement> judgements, Func<KeypointJudgement, string> key) =>
        judgements.Where(j => key(j).Length > 0).GroupBy(key).OrderBy(g => g.Key, StringComparer.Ordinal).SelectMany(group => group
            .GroupBy(j => j.Keypoint)
            .Select(keypoint => Of(by, group.Key, keypoint.Key, [.. keypoint]))
            .Append(Of(by, group.Key, All, [.. group])));
}
