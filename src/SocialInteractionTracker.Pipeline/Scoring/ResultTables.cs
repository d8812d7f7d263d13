using SocialInteractionTracker.Pipeline.Running;
using SocialInteractionTracker.Storage.Studies;

namespace SocialInteractionTracker.Pipeline.Scoring;

/// <summary>Writes the tables of a scored study.</summary>
public static class ResultTables
{
    /// <summary>Writes all tables and their description.</summary>
    /// <param name="study">The study.</param>
    /// <param name="scores">Its scores.</param>
    /// <param name="results">Where results go.</param>
    public static void Write(Study study, StudyScores scores, ResultsFolder results)
    {
    }
}
