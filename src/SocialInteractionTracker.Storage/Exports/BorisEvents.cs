using System.Globalization;
using SocialInteractionTracker.Core.Bouts;
using SocialInteractionTracker.Core.Poses;
using SocialInteractionTracker.Core.Trials;
using SocialInteractionTracker.Storage.Exports.Formats;
using SocialInteractionTracker.Storage.Tables;

namespace SocialInteractionTracker.Storage.Exports;

/// <summary>Writes bouts as BORIS exports aggregated events: one row a state event with start, stop and duration.</summary>
/// <remarks>
/// The columns are those of BORIS 7; group, test and session stand where it has independent variables. A zone visit is an event of the
/// zone's name; the body point is the modifier. Times are s from the video's first frame. Source: Friard and Gamba 2016, doi:10.1111/2041-210X.12584.
/// </remarks>
public static class BorisEvents
{
    private const string Seconds = "0.000";

    private static readonly string[] Columns =
    [
        "Observation id", "Observation date", "Description", "Media file", "Total length", "FPS", "group", "test", "session", "Subject", "Behavior",
        "Behavioral category", "Modifiers", "Behavior type", "Start (s)", "Stop (s)", "Duration (s)", "Comment start", "Comment stop",
    ];

    /// <summary>The events of scored trials as CSV.</summary>
    /// <param name="results">The scores; trials that failed have no events.</param>
    /// <param name="recordings">The trials to write, with what is known of their recordings.</param>
    /// <returns>The file's bytes.</returns>
    public static byte[] Of(StudyResults results, IReadOnlyDictionary<string, RecordingFacts> recordings)
    {
        ArgumentNullException.ThrowIfNull(results);
        ArgumentNullException.ThrowIfNull(recordings);
        var groups = results.Study.Subjects.ToDictionary(s => s.Id, s => s.Group ?? "");
        using var stream = new MemoryStream();
        CsvText.Write(stream, results.Trials.Where(t => recordings.ContainsKey(t.Trial.TrialId))
            .SelectMany(t => (t.Score?.Bouts ?? []).OrderBy(b => b.StartS).ThenBy(b => b.Behaviour, StringComparer.Ordinal).ThenBy(b => b.Zone, StringComparer.Ordinal).ThenBy(b => b.Point)
                .Select(bout => Row(t, bout, groups.GetValueOrDefault(t.Trial.SubjectId, ""), recordings[t.Trial.TrialId]))).Prepend(Columns));
        return stream.ToArray();
    }

    private static string[] Row(ScoredTrial trial, Bout bout, string group, RecordingFacts recording) =>
    [
        trial.Trial.TrialId, "", "", trial.Trial.VideoPath ?? trial.Trial.Tracks?.Path ?? "", Text(recording.LengthS), Text(recording.FramesPerS), group, trial.Trial.Test.Name(), trial.Trial.Session.Name(),
        trial.Trial.SubjectId, bout.Behaviour == BehaviourNames.ZoneVisit ? bout.Zone ?? "" : bout.Behaviour, bout.Behaviour == BehaviourNames.ZoneVisit ? "zone" : "behaviour",
        bout.Point.Name(), "STATE", Text(bout.StartS), Text(bout.EndS), Text(bout.DurationS), "", "",
    ];

    private static string Text(double value) => double.IsNaN(value) ? "" : value.ToString(Seconds, CultureInfo.InvariantCulture);
}
