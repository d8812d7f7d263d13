using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using SocialInteractionTracker.Storage.Csv;
using SocialInteractionTracker.Storage.Faults;
using SocialInteractionTracker.Storage.Reviews;
using SocialInteractionTracker.Storage.Studies.Reading;

namespace SocialInteractionTracker.Storage.Studies.Editing;

/// <summary>Tells whether what people wrote about a trial has changed: its row, its files, its arena's and the study's.</summary>
public static class TrialVersions
{
    /// <summary>The version of one trial's sources as they are on the disk now.</summary>
    /// <param name="study">The study.</param>
    /// <param name="trialId">The trial.</param>
    /// <returns>A checksum; another one as soon as a source has changed.</returns>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static string Of(Study study, string trialId)
    {
        ArgumentNullException.ThrowIfNull(study);
        return Of(study, study.Trials.Where(trial => trial.TrialId == trialId))[trialId];
    }

    /// <summary>The versions of all trials of a study.</summary>
    /// <param name="study">The study.</param>
    /// <returns>The checksums by trial.</returns>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static ImmutableDictionary<string, string> OfAll(Study study)
    {
        ArgumentNullException.ThrowIfNull(study);
        return Of(study, study.Trials);
    }

    private static ImmutableDictionary<string, string> Of(Study study, IEnumerable<StudyTrial> trials)
    {
        var texts = StudyTexts.Of(study.Folder);
        var (shared, rows) = (Text(texts, StudyFile.FileName), Rows(texts));
        return trials.ToImmutableDictionary(trial => trial.TrialId, trial => Checksum(
            shared,
            rows.GetValueOrDefault(trial.TrialId, ""),
            Text(texts, SettingFiles.NameOf(texts, StudyBuilder.ArenasFolder, trial.Arena.Id)),
            Text(texts, SettingFiles.NameOf(texts, StudyBuilder.TrialsFolder, trial.TrialId)),
            texts.ReadJournal(CorrectionFile.NameOf(trial.TrialId)) ?? ""));
    }

    private static Dictionary<string, string> Rows(StudyTexts texts)
    {
        var rows = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in CsvSheet.Parse(Text(texts, TrialsFile.FileName), TrialsFile.FileName, new FaultList())?.Rows ?? [])
        {
            rows[row.Text(TrialRow.TrialId)] = string.Join('\0', row.Sheet.Columns.Zip(row.Cells).Where(cell => cell.Second.Length > 0));
        }

        return rows;
    }

    private static string Text(StudyTexts texts, string name) => texts.Has(name) ? texts.Read(name, new FaultList()) ?? "" : "";

    private static string Checksum(params ReadOnlySpan<string> parts) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u0001', parts!))));
}
