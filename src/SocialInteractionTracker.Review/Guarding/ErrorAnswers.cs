using Microsoft.AspNetCore.Http;
using SocialInteractionTracker.Core;

namespace SocialInteractionTracker.Review.Guarding;

/// <summary>Turns errors of the user or of a request into answers with a sentence.</summary>
/// <param name="next">What answers the request.</param>
internal sealed class ErrorAnswers(RequestDelegate next)
{
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
            await TellAsync(context, StatusCodes.Status400BadRequest, exception.Message).ConfigureAwait(false);
        }
        catch (BadHttpRequestException exception) when (!context.Response.HasStarted)
        {
            await TellAsync(context, exception.StatusCode, exception.Message).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException && !context.Response.HasStarted)
        {
            await TellAsync(context, StatusCodes.Status500InternalServerError, $"A file of the study cannot be used: {exception.Message}").ConfigureAwait(false);
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
