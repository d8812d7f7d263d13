using System.Collections.Immutable;
using SocialInteractionTracker.Core.Trials;
using SocialInteractionTracker.Storage.Studies;

namespace SocialInteractionTracker.Reporting.Trials;

/// <summary>The trials of one kind: a session of the social-interaction test, or the open field.</summary>
/// <typeparam name="T">What is known of a trial.</typeparam>
/// <param name="Test">The test.</param>
/// <param name="Session">The session.</param>
/// <param name="Trials">The trials; at least one.</param>
internal sealed record TrialKind<T>(TestKind Test, Session Session, ImmutableArray<T> Trials)
{
    /// <summary>The kind's name for people.</summary>
    public string Name => TrialKind.NameOf(Test, Session);
}

/// <summary>The kinds of trials in the order that figures show them.</summary>
internal static class TrialKind
{
    /// <summary>Sorts trials into kinds.</summary>
    /// <param name="trials">The trials.</param>
    /// <returns>The kinds that are there: no target, target, open field.</returns>
    public static IEnumerable<TrialKind<TrialProfile>> Of(IEnumerable<TrialProfile> trials) => Of(trials, p => p.Scored.Trial);

    /// <summary>Sorts trials into kinds.</summary>
    /// <typeparam name="T">What is known of a trial.</typeparam>
    /// <param name="trials">The trials.</param>
    /// <param name="trialOf">The trial itself.</param>
    /// <returns>The kinds that are there: no target, target, open field.</returns>
    public static IEnumerable<TrialKind<T>> Of<T>(IEnumerable<T> trials, Func<T, StudyTrial> trialOf) => trials
        .GroupBy(t => (trialOf(t).Test, trialOf(t).Session))
        .OrderBy(g => g.Key.Test).ThenBy(g => g.Key.Session)
        .Select(g => new TrialKind<T>(g.Key.Test, g.Key.Session, [.. g]));

    /// <summary>A kind's name for people.</summary>
    /// <param name="test">The test.</param>
    /// <param name="session">The session.</param>
    public static string NameOf(TestKind test, Session session) =>
        test == TestKind.OpenField ? "open field" : session == Session.Target ? "target" : "no target";
}
