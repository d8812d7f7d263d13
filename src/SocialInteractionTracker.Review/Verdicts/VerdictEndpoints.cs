using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using SocialInteractionTracker.Review.Guarding;
using SocialInteractionTracker.Storage.Reviews;

namespace SocialInteractionTracker.Review.Verdicts;

/// <summary>Takes what reviewers say, and writes it to the study's <c>reviews.csv</c>.</summary>
internal static class VerdictEndpoints
{
    private const int LongestName = 60;
    private const int LongestNote = 1000;

    private static readonly ReviewVerdict[] OfTrials = [ReviewVerdict.Accept, ReviewVerdict.Correct, ReviewVerdict.Exclude];

    /// <summary>Maps <c>/api/trials/KEY/verdict</c> and <c>/api/unblind</c>.</summary>
    /// <param name="routes">Where to.</param>
    /// <param name="desk">The study.</param>
    public static void MapVerdicts(this IEndpointRouteBuilder routes, ReviewDesk desk)
    {
        routes.MapPost("/api/trials/{key}/verdict", (string key, VerdictRequest request) => Judge(desk, key, request));
        routes.MapPost("/api/unblind", (VerdictRequest request) => Unblind(desk, request));
    }

    /// <summary>What is wrong with a name.</summary>
    /// <param name="reviewer">The name.</param>
    /// <returns>A sentence; <see langword="null"/> if nothing is.</returns>
    public static string? NameFault(string? reviewer) =>
        string.IsNullOrWhiteSpace(reviewer) || reviewer.Length > LongestName || reviewer.Any(char.IsControl)
            ? $"Found the reviewer's name '{reviewer}'; expected 1 to {LongestName} characters. Give your name or initials."
            : null;

    private static Results<NoContent, BadRequest<ErrorAnswer>, NotFound<ErrorAnswer>> Judge(ReviewDesk desk, string key, VerdictRequest request)
    {
        if (desk.Trials.Find(key) is not { Trial: { } trial })
        {
            return TypedResults.NotFound(new ErrorAnswer($"There is no trial '{key}' in this study."));
        }

        var verdict = OfTrials.Select(v => (ReviewVerdict?)v).FirstOrDefault(v => ReviewJournal.Name(v!.Value) == request.Verdict);
        var fault = NameFault(request.Reviewer)
            ?? (verdict is null ? $"Found the verdict '{request.Verdict}'; expected one of: {string.Join(", ", OfTrials.Select(ReviewJournal.Name))}." : null)
            ?? NoteFault(request.Note, isNeeded: verdict != ReviewVerdict.Accept);
        if (fault is not null)
        {
            return TypedResults.BadRequest(new ErrorAnswer(fault));
        }

        desk.Write(trial.TrialId, request.Reviewer!.Trim(), verdict!.Value, request.Note?.Trim() ?? "");
        return TypedResults.NoContent();
    }

    private static Results<NoContent, BadRequest<ErrorAnswer>> Unblind(ReviewDesk desk, VerdictRequest request)
    {
        var fault = desk.Trials.IsBlind ? NameFault(request.Reviewer) ?? NoteFault(request.Note, isNeeded: true) : "The study is not blind.";
        if (fault is not null)
        {
            return TypedResults.BadRequest(new ErrorAnswer(fault));
        }

        desk.Write(trialId: null, request.Reviewer!.Trim(), ReviewVerdict.Unblinded, request.Note!.Trim());
        return TypedResults.NoContent();
    }

    private static string? NoteFault(string? note, bool isNeeded) => note switch
    {
        null or "" when isNeeded => "Found no reason; expected a few words. Say why, for those who read the study later.",
        { Length: > LongestNote } => $"Found a reason of {note.Length} characters; expected at most {LongestNote}.",
        _ when note?.Any(c => char.IsControl(c)) == true => "Found line breaks or control characters in the reason; expected one line of text.",
        _ => null,
    };
}
