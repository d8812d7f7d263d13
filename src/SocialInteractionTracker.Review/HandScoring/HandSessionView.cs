using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using SocialInteractionTracker.Core.HandScoring;

namespace SocialInteractionTracker.Review.HandScoring;

/// <summary>A pass of one person as the page has it.</summary>
/// <param name="Number">Which pass of this person through this trial, from 1.</param>
/// <param name="BegunAt">When it was begun.</param>
/// <param name="Behaviours">What the person looks for.</param>
/// <param name="Bouts">The bouts in order.</param>
/// <param name="Revision">Changes with everything that changes; a request has to name it, so that no window writes over another's work.</param>
internal sealed record HandSessionView(
    int Number, DateTimeOffset BegunAt, ImmutableArray<string> Behaviours, ImmutableArray<HandBoutView> Bouts, string Revision)
{
    private const int RevisionBytes = 8;

    /// <summary>When it was finished; <see langword="null"/> if it is not.</summary>
    public DateTimeOffset? FinishedAt { get; init; }

    /// <summary>A session for the page.</summary>
    /// <param name="session">The session.</param>
    /// <returns>The session's view.</returns>
    public static HandSessionView Of(HandSession session) => new(
        session.Number, session.BegunAt, session.Behaviours, [.. session.Bouts.Select(HandBoutView.Of)], RevisionOf(session))
    {
        FinishedAt = session.FinishedAt,
    };

    /// <summary>The revision of a session.</summary>
    /// <param name="session">The session.</param>
    /// <returns>The same for the same bouts and state.</returns>
    public static string RevisionOf(HandSession session)
    {
        var bouts = session.Bouts.Select(b => string.Create(CultureInfo.InvariantCulture, $"{b.Behaviour} {b.StartFrame} {b.EndFrame}"));
        var all = string.Join('\n', bouts.Prepend(session.FinishedAt is null ? "open" : "finished"));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all)).AsSpan(0, RevisionBytes));
    }
}
