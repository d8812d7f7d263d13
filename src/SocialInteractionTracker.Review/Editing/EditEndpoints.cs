using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using SocialInteractionTracker.Review.Guarding;
using SocialInteractionTracker.Review.Verdicts;
using SocialInteractionTracker.Storage.Studies;

namespace SocialInteractionTracker.Review.Editing;

/// <summary>Takes changes of arenas, windows and tracks, and writes them to the study's files.</summary>
internal static class EditEndpoints
{
    /// <summary>Maps <c>/api/trials/KEY/editing</c> and what is below it: <c>try</c>, <c>write</c>, <c>undo</c>, <c>redo</c>.</summary>
    /// <param name="routes">Where to.</param>
    /// <param name="desk">The study.</param>
    public static void MapEditing(this IEndpointRouteBuilder routes, ReviewDesk desk)
    {
        var edits = new EditDesk(desk);
        var editing = routes.MapGroup("/api/trials/{key}/editing");
        editing.MapGet("/", (string key, string? reviewer) => StateAsync(desk, edits, key, reviewer));
        editing.MapPost("/try", (string key, EditRequest request) => AnswerAsync(desk, key, null, trial => edits.TryAsync(trial, request)));
        editing.MapPost("/write", (string key, EditRequest request) => AnswerAsync(desk, key, request, trial => edits.WriteAsync(trial, request)));
        editing.MapPost("/undo", (string key, EditRequest request) => AnswerAsync(desk, key, request, trial => edits.StepAsync(trial, request, isRedo: false)));
        editing.MapPost("/redo", (string key, EditRequest request) => AnswerAsync(desk, key, request, trial => edits.StepAsync(trial, request, isRedo: true)));
    }

    private static async Task<Results<Ok<EditState>, NotFound<ErrorAnswer>>> StateAsync(ReviewDesk desk, EditDesk edits, string key, string? reviewer) =>
        desk.Find(key) is { } trial ? TypedResults.Ok(await edits.StateAsync(trial, reviewer).ConfigureAwait(false)) : TypedResults.NotFound(Unknown(key));

    private static async Task<Results<Ok<EditAnswer>, BadRequest<ErrorAnswer>, NotFound<ErrorAnswer>>> AnswerAsync(
        ReviewDesk desk, string key, EditRequest? written, Func<StudyTrial, Task<EditAnswer>> answer)
    {
        if (desk.Find(key) is not { } trial)
        {
            return TypedResults.NotFound(Unknown(key));
        }

        if (written is not null && (VerdictEndpoints.NameFault(written.Reviewer) ?? VersionFault(written.Version)) is { } fault)
        {
            return TypedResults.BadRequest(new ErrorAnswer(fault));
        }

        try
        {
            return TypedResults.Ok(await answer(trial).ConfigureAwait(false));
        }
        catch (EditFaultException exception)
        {
            return TypedResults.BadRequest(new ErrorAnswer(exception.Message));
        }
    }

    private static string? VersionFault(string? version) =>
        string.IsNullOrEmpty(version) ? "Found no version; expected that of the trial as it is shown, so that no other change is written over." : null;

    private static ErrorAnswer Unknown(string key) => new($"There is no trial '{key}' in this study.");
}
