using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using SocialInteractionTracker.Core.Poses;
using SocialInteractionTracker.Review.Guarding;
using SocialInteractionTracker.Review.Media;
using SocialInteractionTracker.Storage.Studies;

namespace SocialInteractionTracker.Review.Playing;

/// <summary>Serves what the player draws over a video.</summary>
internal static class PlayerEndpoints
{
    /// <summary>Maps <c>/api/trials/KEY</c> and <c>/api/trials/KEY/frames</c>.</summary>
    /// <param name="routes">Where to.</param>
    /// <param name="desk">The study.</param>
    public static void MapPlayer(this IEndpointRouteBuilder routes, ReviewDesk desk)
    {
        var trials = routes.MapGroup("/api/trials/{key}");
        trials.MapGet("/", (string key) => TrialAsync(desk, key));
        trials.MapGet("/frames", (string key, string? point) => FramesAsync(desk, key, point));
    }

    private static async Task<Results<Ok<TrialView>, NotFound<ErrorAnswer>>> TrialAsync(ReviewDesk desk, string key)
    {
        var trials = desk.Trials;
        if (trials.Find(key) is not { } shown)
        {
            return TypedResults.NotFound(Unknown(key));
        }

        var view = TrialView.Of(shown, await desk.TrialAsync(shown.Trial).ConfigureAwait(false), ShownPoint(desk.Study.Options)) with
        {
            HasOverlay = !trials.IsBlind && OverlayFile.Find(desk.Study, shown.Trial) is not null,
        };
        return TypedResults.Ok(trials.IsBlind && view.Failure is not null ? view with { Failure = "It could not be scored." } : view);
    }

    private static async Task<Results<FileContentHttpResult, NotFound<ErrorAnswer>, BadRequest<ErrorAnswer>>> FramesAsync(
        ReviewDesk desk, string key, string? point)
    {
        var names = desk.Study.Options.Scoring.Points.Select(p => p.Name()).ToArray();
        var shown = point is null ? ShownPoint(desk.Study.Options) : BodyPoints.FromName(point);
        if (shown is not { } followed || !names.Contains(followed.Name()))
        {
            return TypedResults.BadRequest(new ErrorAnswer($"Found the point '{point}'; expected one of: {string.Join(", ", names)}."));
        }

        if (desk.Find(key) is not { } trial)
        {
            return TypedResults.NotFound(Unknown(key));
        }

        var reviewed = await desk.TrialAsync(trial).ConfigureAwait(false);
        return TypedResults.File(FrameData.Of(reviewed, followed, desk.Study.Options.Scoring), "application/octet-stream");
    }

    /// <summary>The point whose zone states are shown first: the one that classes are made of.</summary>
    private static BodyPoint ShownPoint(StudyOptions options) =>
        options.Scoring.Points.Contains(options.Classification.PrimaryPoint) ? options.Classification.PrimaryPoint : options.Scoring.Points[0];

    private static ErrorAnswer Unknown(string key) => new($"There is no trial '{key}' in this study.");
}
