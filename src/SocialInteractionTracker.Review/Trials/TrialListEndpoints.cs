using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace SocialInteractionTracker.Review.Trials;

/// <summary>Serves the list of trials.</summary>
internal static class TrialListEndpoints
{
    /// <summary>Maps <c>/api/study</c>.</summary>
    /// <param name="routes">Where to.</param>
    /// <param name="desk">The study.</param>
    public static void MapTrialList(this IEndpointRouteBuilder routes, ReviewDesk desk) =>
        routes.MapGet("/api/study", () => ListAsync(desk));

    private static async Task<Ok<TrialList>> ListAsync(ReviewDesk desk)
    {
        var results = await desk.ResultsAsync().ConfigureAwait(false);
        var trials = desk.Trials;
        return TypedResults.Ok(new TrialList(trials.IsBlind ? "Blind review" : desk.Study.Name, trials.IsBlind, TrialRows.Of(results, trials, desk.Study.Reviews)));
    }
}
