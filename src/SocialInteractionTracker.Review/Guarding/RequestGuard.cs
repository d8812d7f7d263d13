using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace SocialInteractionTracker.Review.Guarding;

/// <summary>Lets in only the page itself: no other web site that is open in the same browser, and beyond this computer nobody without the token.</summary>
/// <param name="next">What answers the request.</param>
/// <param name="options">Where the page is served, and the token.</param>
/// <remarks>
/// A name other than this computer's in <c>Host</c> is refused on loopback (a foreign name can be made to lead here), and what
/// changes something needs a header that other sites cannot send.
/// </remarks>
internal sealed class RequestGuard(RequestDelegate next, ReviewOptions options)
{
    /// <summary>Name of the token in addresses and cookies.</summary>
    public const string TokenName = "token";

    /// <summary>The header of requests that change something.</summary>
    public const string ChangeHeader = "X-Sit-Review";

    private const string Policy = "default-src 'self'; img-src 'self' data: blob:; style-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    /// <summary>Answers a request or refuses it.</summary>
    /// <param name="context">The request.</param>
    /// <returns>A task that ends when it is answered.</returns>
    public Task InvokeAsync(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        return Refusal(context) is var (status, sentence) ? ErrorAnswers.TellAsync(context, status, sentence) : next(context);
    }

    private (int Status, string Sentence)? Refusal(HttpContext context)
    {
        var request = context.Request;
        if (IPAddress.IsLoopback(options.Address) && !IsThisComputer(request.Host.Host))
        {
            return (StatusCodes.Status400BadRequest, $"Found the name '{request.Host.Host}'; this page is served to 127.0.0.1 and localhost only.");
        }

        if (options.Token is { } token && !HasToken(context, token))
        {
            return (StatusCodes.Status401Unauthorized, "Found no valid token; open the address that `sit review` printed, with its token.");
        }

        return HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || request.Headers.ContainsKey(ChangeHeader)
            ? null
            : (StatusCodes.Status400BadRequest, $"Found no header {ChangeHeader}; changes are taken from the review page only.");
    }

    private static bool IsThisComputer(string host) =>
        string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    private static bool HasToken(HttpContext context, string token)
    {
        if (IsSame(context.Request.Cookies[TokenName], token))
        {
            return true;
        }

        var isGiven = IsSame(context.Request.Query[TokenName], token);
        if (isGiven)
        {
            context.Response.Cookies.Append(TokenName, token, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict });
        }

        return isGiven;
    }

    private static bool IsSame(string? found, string token) =>
        found is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(found), Encoding.UTF8.GetBytes(token));
}
