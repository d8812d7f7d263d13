using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using SocialInteractionTracker.Core.HandScoring;
using SocialInteractionTracker.Review.Guarding;
using SocialInteractionTracker.Review.Trials;
using SocialInteractionTracker.Review.Verdicts;
using SocialInteractionTracker.Storage.HandScores;

namespace SocialInteractionTracker.Review.HandScoring;

/// <summary>Serves people who score by hand, and writes what they see to the study's <c>hand-scores/</c>.</summary>
/// <remarks>Nothing that the program or somebody else scored is in any answer but that about agreement, so that agreement means something.</remarks>
internal static class HandScoringEndpoints
{
    /// <summary>Maps <c>/api/hand/</c> with what is below it, and <c>/api/agreement</c>.</summary>
    /// <param name="routes">Where to.</param>
    /// <param name="desk">The study.</param>
    /// <param name="clock">Tells the time of what is written.</param>
    public static void MapHandScoring(this IEndpointRouteBuilder routes, ReviewDesk desk, TimeProvider clock)
    {
        var hand = routes.MapGroup("/api/hand");
        hand.MapGet("/", (string? reviewer) => List(desk, reviewer));
        routes.MapGet("/api/agreement", (CancellationToken cancellationToken) => AgreementAsync(desk, cancellationToken));
        hand.MapGet("/{key}/", (string key, string? reviewer) => WithTrialAsync(desk, key, reviewer, (desk, sheet) => View(desk, sheet)));
        hand.MapGet("/{key}/times", (string key) => TimesAsync(desk, key));
        hand.MapPost("/{key}/sessions", (string key, HandRequest request) =>
            WithTrialAsync(desk, key, request.Reviewer, (desk, sheet) => Begin(desk, sheet, request, clock)));
        hand.MapPost("/{key}/sessions/{number:int}", (string key, int number, HandRequest request) =>
            WithTrialAsync(desk, key, request.Reviewer, (_, sheet) => request.BoutsFault() is { } fault ? Refused(fault) : Change(sheet, number, request, session =>
                session.With(request.Bouts!.Value.Select(b => new HandBout(b.Behaviour!, b.StartFrame, b.EndFrame)), clock.GetUtcNow()))));
        hand.MapPost("/{key}/sessions/{number:int}/finish", (string key, int number, HandRequest request) =>
            WithTrialAsync(desk, key, request.Reviewer, (_, sheet) => Change(sheet, number, request, session => session with { FinishedAt = clock.GetUtcNow() })));
    }

    private static IResult List(ReviewDesk desk, string? reviewer)
    {
        if (VerdictEndpoints.NameFault(reviewer) is { } fault)
        {
            return Refused(fault);
        }

        var folder = new HandScoreFolder(desk.Study.Folder);
        return TypedResults.Ok(desk.Trials.All.Select(shown =>
        {
            HandSession[] own = [.. folder.Read(shown.Trial.TrialId).Where(s => s.Reviewer == reviewer!.Trim())];
            return new HandListRow(shown.Key, shown.Title, shown.Trial.VideoFullPath is not null, own.Count(s => s.FinishedAt is not null), own.Any(s => s.FinishedAt is null));
        }).ToImmutableArray());
    }

    private static async Task<Ok<AgreementView>> AgreementAsync(ReviewDesk desk, CancellationToken cancellationToken)
    {
        var (study, shown) = (desk.Study, desk.Trials);
        var agreement = await HandAgreement.CompareAsync(study, desk.Scoring, HandAgreement.DefaultToleranceS, cancellationToken).ConfigureAwait(false);
        return TypedResults.Ok(AgreementView.Of(agreement, shown, study.Options.Classification.PrimaryPoint));
    }

    private static Ok<HandTrialView> View(ReviewDesk desk, Sheet sheet) => TypedResults.Ok(HandTrialView.Of(
        sheet.Shown, sheet.Trial, desk.Study.Options.HandScoring,
        new HandScoreFolder(sheet.Folder).Read(sheet.Shown.Trial.TrialId).Where(s => s.Reviewer == sheet.Reviewer)));

    private static async Task<IResult> TimesAsync(ReviewDesk desk, string key) =>
        desk.Find(key) is { } trial && await desk.TrialAsync(trial).ConfigureAwait(false) is { Track.Times.StartS: var times }
            ? TypedResults.File(MemoryMarshal.AsBytes(times.AsSpan()).ToArray(), "application/octet-stream")
            : Missing(key);

    private static IResult Begin(ReviewDesk desk, Sheet sheet, HandRequest request, TimeProvider clock)
    {
        if (request.BeginFault(ScoredBehaviour.Of(sheet.Shown.Trial.Arena, desk.Study.Options.HandScoring)) is { } fault)
        {
            return Refused(fault);
        }

        var times = sheet.Trial.Track!.Times;
        var (start, end) = HandTrialView.Stretch(sheet.Trial);
        var begun = new HandScoreFolder(sheet.Folder).Change(sheet.Shown.Trial.TrialId, sheet.Reviewer, times, earlier =>
            new HandSession(sheet.Reviewer, earlier.Select(s => s.Number).DefaultIfEmpty(0).Max() + 1)
            {
                Behaviours = [.. request.Behaviours!.Value.Distinct()],
                StartFrame = start,
                EndFrame = end,
                StartS = times.StartS[start],
                EndS = times.EndS(end - 1),
                BegunAt = clock.GetUtcNow(),
                ProgramVersion = ReviewServer.ProgramVersion,
                IsBlind = desk.Trials.IsBlind,
            });
        return TypedResults.Ok(HandSessionView.Of(begun));
    }

    private static IResult Change(Sheet sheet, int number, HandRequest request, Func<HandSession, HandSession> change)
    {
        try
        {
            var changed = new HandScoreFolder(sheet.Folder).Change(sheet.Shown.Trial.TrialId, sheet.Reviewer, sheet.Trial.Track!.Times, sessions =>
                change(Changeable(sessions, number, request.Revision)));
            return TypedResults.Ok(HandSessionView.Of(changed));
        }
        catch (StaleSessionException exception)
        {
            return TypedResults.Conflict(new ErrorAnswer(exception.Message));
        }
    }

    private static HandSession Changeable(ImmutableArray<HandSession> sessions, int number, string? revision)
    {
        var session = sessions.FirstOrDefault(s => s.Number == number) ?? throw new StaleSessionException($"There is no pass {number} of yours.");
        return session.FinishedAt is not null ? throw new StaleSessionException($"Pass {number} is finished; score the trial again in a new one.")
            : HandSessionView.RevisionOf(session) != revision ? throw new StaleSessionException($"Pass {number} was changed in another window; what is there now is shown.")
            : session;
    }

    private static async Task<IResult> WithTrialAsync(ReviewDesk desk, string key, string? reviewer, Func<ReviewDesk, Sheet, IResult> answer)
    {
        if (VerdictEndpoints.NameFault(reviewer) is { } fault)
        {
            return Refused(fault);
        }

        if (desk.Trials.Find(key) is not { } shown || await desk.TrialAsync(shown.Trial).ConfigureAwait(false) is not { Track.Times.Count: > 0, PictureWidth: > 0 } trial)
        {
            return Missing(key);
        }

        return answer(desk, new Sheet(shown, trial, desk.Study.Folder, reviewer!.Trim()));
    }

    private static BadRequest<ErrorAnswer> Refused(string fault) => TypedResults.BadRequest(new ErrorAnswer(fault));

    private static NotFound<ErrorAnswer> Missing(string key) =>
        TypedResults.NotFound(new ErrorAnswer($"There is no trial '{key}' that can be scored by hand: its frames are known once `sit run` has tracked it."));

    /// <summary>What one person has before them.</summary>
    private sealed record Sheet(ShownTrial Shown, ReviewedTrial Trial, string Folder, string Reviewer);

    /// <summary>The page had another state of the session than the file.</summary>
    private sealed class StaleSessionException(string message) : InvalidOperationException(message);
}
