using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using SocialInteractionTracker.Review.Guarding;

namespace SocialInteractionTracker.Review.Page;

/// <summary>Serves the page's own files, which are part of the program.</summary>
internal static class PageEndpoints
{
    private const string Folder = "page/";
    private const string Start = "index.html";

    /// <summary>Maps <c>/</c> and <c>/app/FILE</c>.</summary>
    /// <param name="routes">Where to.</param>
    public static void MapPage(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/", () => Serve(Start));
        routes.MapGet("/app/{file}", Serve);
    }

    private static Results<FileStreamHttpResult, NotFound<ErrorAnswer>> Serve(string file)
    {
        var content = typeof(PageEndpoints).Assembly.GetManifestResourceStream(Folder + file);
        return content is null
            ? TypedResults.NotFound(new ErrorAnswer($"The page has no file '{file}'."))
            : TypedResults.File(content, ContentType(Path.GetExtension(file)));
    }

    private static string ContentType(string extension) => extension switch
    {
        ".html" => "text/html; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".svg" => "image/svg+xml",
        _ => "application/octet-stream",
    };
}
