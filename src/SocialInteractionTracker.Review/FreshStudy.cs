using Microsoft.AspNetCore.Http;

namespace SocialInteractionTracker.Review;

/// <summary>Takes account of what people changed in the study's files by hand before a question about the study is answered.</summary>
/// <param name="next">What answers the request.</param>
/// <param name="desk">The study.</param>
internal sealed class FreshStudy(RequestDelegate next, ReviewDesk desk)
{
    private const string Questions = "/api";

    /// <summary>Answers a request.</summary>
    /// <param name="context">The request.</param>
    /// <returns>A task that ends when it is answered.</returns>
    public Task InvokeAsync(HttpContext context)
    {
        if (context.Request.Path.StartsWithSegments(Questions, StringComparison.Ordinal))
        {
            desk.RefreshIfDue();
        }

        return next(context);
    }
}
