using Microsoft.AspNetCore.Http;
using SocialInteractionTracker.Core;
using SocialInteractionTracker.Storage.Studies.Editing;

namespace SocialInteractionTracker.Review.Guarding;

/// <summary>Turns errors of the user or of a request into answers with a sentence.</summary>
/// <param name="next">What answers the request.</param>
/// <param name="desk">The study; while it is reviewed blind, no name of a file or trial is told.</param>
internal sealed class ErrorAnswers(RequestDelegate next, ReviewDesk desk)
{
    private const string BlindFault = "The study's files do not allow this, or do not fit together as they are; nothing was written. "
        + "What is wrong, and where, is not told in blind review; `sit check` in a terminal tells it.";

    private const string BlindFile = "A file of the study cannot be used; which is not told in blind review.";

    /// <summary>Answers a request.</summary>
    /// <param name="context">The request.</param>
    /// <returns>A task that ends when it is answered.</returns>
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context).ConfigureAwait(false);
        }
        catch (UserErrorException exception) when (!context.Response.HasStarted)
        {
            await TellAsync(context, StatusCodes.Status400BadRequest, desk.Trials.IsBlind ? BlindFault : exception.Message).ConfigureAwait(false);
        }
        catch (StudyConflictException exception) when (!context.Response.HasStarted)
        {
            await TellAsync(context, StatusCodes.Status409Conflict, exception.Message).ConfigureAwait(false);
        }
        catch (BadHttpRequestException exception) when (!context.Response.HasStarted)
        {
            await TellAsync(context, exception.StatusCode, exception.Message).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException && !context.Response.HasStarted)
        {
            var sentence = desk.Trials.IsBlind ? BlindFile : $"A file of the study cannot be used: {exception.Message}";
            await TellAsync(context, StatusCodes.Status500InternalServerError, sentence).ConfigureAwait(false);
        }
    }

    /// <summary>Answers with an error.</summary>
    /// <param name="context">The request.</param>
    /// <param name="status">The HTTP status.</param>
    /// <param name="sentence">What is wrong.</param>
    /// <returns>A task that ends when it is answered.</returns>
    public static Task TellAsync(HttpContext context, int status, string sentence)
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsJsonAsync(new ErrorAnswer(sentence));
    }
}
