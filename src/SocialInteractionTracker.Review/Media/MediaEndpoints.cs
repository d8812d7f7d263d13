using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using SocialInteractionTracker.Review.Guarding;

namespace SocialInteractionTracker.Review.Media;

/// <summary>Serves the videos of the study's trials: the file itself, single frames, and a small picture of each.</summary>
/// <remarks>No path is ever taken from a request: a key leads to a trial, and the study says where its video is.</remarks>
internal static class MediaEndpoints
{
    private const string Jpeg = "image/jpeg";

    /// <summary>Maps <c>/media/KEY/video</c>, <c>/media/KEY/overlay</c>, <c>/media/KEY/frames/NUMBER</c> and <c>/media/KEY/thumbnail</c>.</summary>
    /// <param name="routes">Where to.</param>
    /// <param name="desk">The study.</param>
    public static void MapMedia(this IEndpointRouteBuilder routes, ReviewDesk desk)
    {
        var media = routes.MapGroup("/media/{key}");
        media.MapGet("/video", (string key) => Video(desk, key));
        media.MapGet("/overlay", (string key) => Overlay(desk, key));
        media.MapGet("/frames/{frame:int}", (string key, int frame) => FrameAsync(desk, key, frame));
        media.MapGet("/thumbnail", (string key) => ThumbnailAsync(desk, key));
    }

    private static Results<PhysicalFileHttpResult, NotFound<ErrorAnswer>> Video(ReviewDesk desk, string key) =>
        desk.Find(key)?.VideoFullPath is { } path && File.Exists(path)
            ? TypedResults.PhysicalFile(path, ContentType(Path.GetExtension(path)), enableRangeProcessing: true)
            : TypedResults.NotFound(Missing(key));

    /// <summary>The finished overlay as a file to keep; none in a blind review, as the trial's name stands in it.</summary>
    private static Results<PhysicalFileHttpResult, NotFound<ErrorAnswer>> Overlay(ReviewDesk desk, string key) =>
        !desk.Trials.IsBlind && desk.Find(key) is { } trial && OverlayFile.Find(desk.Study, trial) is { } path
            ? TypedResults.PhysicalFile(path, ContentType(Path.GetExtension(path)), $"{trial.TrialId}_overlay{Path.GetExtension(path)}", enableRangeProcessing: true)
            : TypedResults.NotFound(new ErrorAnswer($"There is no overlay video of a trial '{key}' that shows what is scored now. `sit overlay` makes it."));

    private static async Task<Results<FileContentHttpResult, NotFound<ErrorAnswer>, BadRequest<ErrorAnswer>>> FrameAsync(ReviewDesk desk, string key, int frame)
    {
        if (desk.Find(key) is not { VideoFullPath: { } path } trial
            || await desk.TrialAsync(trial).ConfigureAwait(false) is not { Track.Times: { Count: > 0 } times })
        {
            return TypedResults.NotFound(Missing(key));
        }

        if (frame < 0 || frame >= times.Count)
        {
            return TypedResults.BadRequest(new ErrorAnswer($"Found frame {frame}; expected 0 to {times.Count - 1}."));
        }

        return await desk.Pictures.FrameAsync(path, times, frame).ConfigureAwait(false) is { } picture
            ? TypedResults.File(picture, Jpeg)
            : TypedResults.NotFound(new ErrorAnswer($"The video ends before frame {frame}."));
    }

    private static async Task<Results<FileContentHttpResult, NotFound<ErrorAnswer>>> ThumbnailAsync(ReviewDesk desk, string key)
    {
        if (desk.Find(key) is not { VideoFullPath: { } path } trial
            || await desk.TrialAsync(trial).ConfigureAwait(false) is not { Track.Times: { Count: > 0 } times } reviewed)
        {
            return TypedResults.NotFound(Missing(key));
        }

        var frame = reviewed.Scored?.Frames.First ?? 0;
        return await desk.Pictures.ThumbnailAsync(path, times, frame).ConfigureAwait(false) is { } picture
            ? TypedResults.File(picture, Jpeg)
            : TypedResults.NotFound(Missing(key));
    }

    private static ErrorAnswer Missing(string key) => new($"There is no picture of a trial '{key}'.");

    private static string ContentType(string extension) => extension.ToUpperInvariant() switch
    {
        ".MP4" or ".M4V" or ".MOV" => "video/mp4",
        ".WEBM" => "video/webm",
        ".MKV" => "video/x-matroska",
        ".AVI" => "video/x-msvideo",
        ".MPG" or ".MPEG" => "video/mpeg",
        ".WMV" => "video/x-ms-wmv",
        _ => "application/octet-stream",
    };
}
