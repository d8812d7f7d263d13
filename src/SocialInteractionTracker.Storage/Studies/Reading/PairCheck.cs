using System.Collections.Immutable;
using SocialInteractionTracker.Core.Trials;
using SocialInteractionTracker.Storage.Faults;

namespace SocialInteractionTracker.Storage.Studies.Reading;

/// <summary>Checks that every subject of a social-interaction test has one trial of each session.</summary>
/// <remarks>Nothing is held against a subject whose missing trial can be a row that has a fault already.</remarks>
internal static class PairCheck
{
    private static readonly Session[] Sessions = [Session.NoTarget, Session.Target];

    /// <summary>Adds a fault for each trial without its partner and each second trial of a session.</summary>
    /// <param name="rows">The rows of <c>trials.csv</c>.</param>
    /// <param name="subjects"><c>subjects.csv</c>; <see langword="null"/> if there is none.</param>
    /// <param name="allowIncomplete">Whether a subject may have only one trial of a pair.</param>
    /// <param name="faults">Takes what is wrong.</param>
    public static void Check(ImmutableArray<TrialRow> rows, SubjectsFile? subjects, bool allowIncomplete, FaultList faults)
    {
        var known = (subjects?.Subjects ?? []).Select(subject => subject.Id).ToHashSet();
        var ofPairs = rows.Where(row => row.Test != TestKind.OpenField).ToList();
        var unclear = ofPairs.Where(row => row is not { Subject: not null, Test: not null, Session: not null } || MeantSubject(row, ofPairs, known) is not null).ToList();
        foreach (var pair in ofPairs.Except(unclear).GroupBy(row => row.Subject!))
        {
            foreach (var session in Sessions)
            {
                var trials = pair.Where(row => row.Session == session).ToList();
                if (trials.Count == 0 && !allowIncomplete && !unclear.Any(row => CanBe(row, pair.Key, session, MeantSubject(row, ofPairs, known))))
                {
                    var other = pair.First();
                    faults.Add(other.Row.Where(TrialRow.SessionColumn), $"the {other.Session!.Value.Name()} trial of subject '{pair.Key}' without its partner",
                        $"a {session.Name()} trial of the same subject", "Add the trial, or write 'allow_incomplete_pairs: true' in study.yaml; its ratio is then withheld.");
                }

                foreach (var again in trials.Skip(1))
                {
                    faults.Add(again.Row.Where(TrialRow.SessionColumn), $"a second {session.Name()} trial of subject '{pair.Key}'",
                        $"one (it is in row {trials[0].Row.RowNumber})", "Correct the subject or the session.");
                }
            }
        }
    }

    /// <summary>The known subject that a row with an unknown one was probably meant for, as its trial of that session is missing; else <see langword="null"/>.</summary>
    private static string? MeantSubject(TrialRow row, IEnumerable<TrialRow> all, HashSet<string> known) =>
        row.Subject is not { } id || known.Contains(id)
            ? null
            : NearestName.Of(id, known.Where(subject => !all.Any(other => other.Subject == subject && other.Session == row.Session)));

    private static bool CanBe(TrialRow row, string subject, Session session, string? meant) =>
        (row.Session is null || row.Session == session) && (row.Subject is null || row.Subject == subject || meant == subject);
}
