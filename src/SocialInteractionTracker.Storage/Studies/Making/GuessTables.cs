using System.Globalization;
using SocialInteractionTracker.Core.Trials;
using SocialInteractionTracker.Storage.Studies.Reading;
using SocialInteractionTracker.Storage.Tables;
using Make = SocialInteractionTracker.Storage.Tables.Columns<SocialInteractionTracker.Storage.Studies.Making.TrialGuess>;

namespace SocialInteractionTracker.Storage.Studies.Making;

/// <summary>The tables of a new study.</summary>
internal static class GuessTables
{
    /// <summary><c>trials.csv</c>.</summary>
    public static Table<TrialGuess> Trials { get; } = new()
    {
        Name = "trials",
        Description = "One row a trial.",
        PrimaryKey = [TrialRow.TrialId],
        Columns =
        [
            Make.Key(TrialRow.TrialId, "The trial.", g => g.TrialId),
            Make.Key(TrialRow.SubjectId, "The subject.", g => g.SubjectId),
            Make.Key(TrialRow.TestColumn, "The test.", g => g.Test.Name()),
            Make.Text(TrialRow.SessionColumn, "The session.", g => g.Session.Name()),
            Make.Key(TrialRow.Video, "The video.", g => g.Video),
            Make.Text(TrialRow.Arena, "The arena.", _ => null),
            Make.Text(TrialRow.StartS, "Start of the window; empty to have it detected.", _ => null),
            Make.Text(TrialRow.DurationS, "Its length; empty for that of the test.", _ => null),
            Make.Text(TrialRow.RecordedOn, "The day of the recording.", g => g.RecordedOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        ],
    };

    /// <summary><c>subjects.csv</c>.</summary>
    public static Table<TrialGuess> Subjects { get; } = new()
    {
        Name = "subjects",
        Description = "One row a subject.",
        PrimaryKey = [TrialRow.SubjectId],
        Columns =
        [
            Make.Key(TrialRow.SubjectId, "The subject.", g => g.SubjectId),
            Make.Text("group", "Its group.", g => g.Group),
            Make.Text("sex", "Its sex.", _ => null),
            Make.Text("cohort", "Its cohort.", _ => null),
        ],
    };
}
