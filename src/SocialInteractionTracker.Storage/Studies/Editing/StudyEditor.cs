using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using SocialInteractionTracker.Core;
using SocialInteractionTracker.Storage.Csv;
using SocialInteractionTracker.Storage.Faults;
using SocialInteractionTracker.Storage.Studies.Reading;
using SocialInteractionTracker.Storage.Yaml;

namespace SocialInteractionTracker.Storage.Studies.Editing;

/// <summary>Makes the changes of a person into small changes of the study's files; nothing is written yet.</summary>
/// <remarks>
/// Of a trial's settings the most specific file is changed: <c>trials/&lt;trial_id&gt;.yaml</c>, or <c>arenas/&lt;name&gt;.yaml</c> for
/// all trials of an arena. <c>study.yaml</c>, which these override, is never touched. A draft is read with the readers of the study, so that what is
/// not allowed in a file is not allowed here.
/// </remarks>
public static class StudyEditor
{
    private const int SecondsDecimals = 3;

    /// <summary>Makes a draft of a change.</summary>
    /// <param name="study">The study as it is.</param>
    /// <param name="trialId">The trial that is looked at.</param>
    /// <param name="edit">The change.</param>
    /// <returns>The draft.</returns>
    /// <exception cref="UserErrorException">The change is not allowed, or cannot be written without touching other things in a file.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static StudyDraft Draft(Study study, string trialId, StudyEdit edit)
    {
        ArgumentNullException.ThrowIfNull(study);
        var trial = study.Trials.First(t => t.TrialId == trialId);
        var texts = StudyTexts.Of(study.Folder);
        var change = edit switch
        {
            StudyEdit.Arena arena => OfSettings(texts, trial, arena),
            StudyEdit.Start start => OfTable(texts, trial, (TrialRow.StartS, start.StartS)),
            StudyEdit.End end => OfEnd(texts, trial, end),
            StudyEdit.Exclude stretch => OfTrialFile(texts, trial, SettingKeys.Exclusions, text => YamlPatch.Append(text, SettingKeys.Exclusions, Stretch(stretch))),
            StudyEdit.Include stretch => OfTrialFile(texts, trial, SettingKeys.Exclusions, text => YamlPatch.RemoveItem(text, SettingKeys.Exclusions, IndexOf(text, stretch))),
            _ => throw new ArgumentOutOfRangeException(nameof(edit), edit, "No file is known for this change."),
        };
        return Checked(study, trialId, [change]);
    }

    /// <summary>Makes a draft that takes a written change back, or makes it again; what was changed elsewhere in the files since stays.</summary>
    /// <param name="study">The study as it is.</param>
    /// <param name="written">The change, with before and after exchanged to take it back.</param>
    /// <returns>The draft.</returns>
    /// <exception cref="StudyConflictException">What the change was about has been changed since.</exception>
    /// <exception cref="UserErrorException">The study would not hold together.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static StudyDraft Repeat(Study study, StudyDraft written)
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(written);
        var texts = StudyTexts.Of(study.Folder);
        return Checked(study, written.TrialId, [.. written.Files.Select(file => file with
        {
            Before = TextOf(texts, file.Name),
            After = TextMerge.Apply(TextOf(texts, file.Name), file.Before, file.After) ?? throw new StudyConflictException(
                "What this change was about has been changed since, by hand or by another reviewer; nothing was written. Look at it as it is now and change it anew."),
        })]);
    }

    private static StudyDraft Checked(Study study, string trialId, ImmutableArray<FileChange> changes)
    {
        ImmutableArray<FileChange> real = [.. changes.Where(file => file.Before != file.After)];
        var (then, faults) = StudyLoader.Check(study.Folder, real.ToImmutableDictionary(file => file.Name, file => file.After));
        return then is null ? throw new UserErrorException(faults) : new StudyDraft(trialId, real, then);
    }

    private static FileChange OfSettings(StudyTexts texts, StudyTrial trial, StudyEdit.Arena edit)
    {
        var ofTrial = SettingFiles.NameOf(texts, StudyBuilder.TrialsFolder, trial.TrialId);
        var name = edit.Scope == EditScope.Trial ? ofTrial : SettingFiles.NameOf(texts, StudyBuilder.ArenasFolder, trial.Arena.Id);
        var text = TextOf(texts, name);
        var changed = text;
        foreach (var change in edit.Changes)
        {
            if (edit.Scope == EditScope.Arena && YamlPart.Parse(TextOf(texts, ofTrial)) is { } own && change.InPlaceOf.Add(change.Path[0]).FirstOrDefault(key => own.Find(key) is not null) is { } key)
            {
                throw new UserErrorException(new Fault(
                    "this trial", $"'{key}' of its own, which would win over that of the arena", "no such key in the trial's file", "Change it for this trial alone, or remove it there by hand."));
            }

            foreach (var other in change.InPlaceOf)
            {
                changed = YamlPatch.Remove(changed, other) ?? throw Unchangeable(name, other);
            }

            changed = YamlPatch.Set(changed, change.Path, change.Value) ?? throw Unchangeable(name, change.Path[^1]);
        }

        return new FileChange(name, text, changed);
    }

    private static FileChange OfTrialFile(StudyTexts texts, StudyTrial trial, string key, Func<string, string?> change)
    {
        var name = SettingFiles.NameOf(texts, StudyBuilder.TrialsFolder, trial.TrialId);
        var text = TextOf(texts, name);
        return new FileChange(name, text, change(text) ?? throw Unchangeable(name, key));
    }

    private static FileChange OfEnd(StudyTexts texts, StudyTrial trial, StudyEdit.End end)
    {
        var sheet = CsvSheet.Parse(TextOf(texts, TrialsFile.FileName), TrialsFile.FileName, new FaultList());
        var isByEnd = sheet?.Rows.FirstOrDefault(row => row.Text(TrialRow.TrialId) == trial.TrialId)?.Text(TrialRow.EndS) is { Length: > 0 };
        return OfTable(texts, trial, isByEnd ? (TrialRow.EndS, end.EndS) : (TrialRow.DurationS, end.EndS - end.StartS));
    }

    private static FileChange OfTable(StudyTexts texts, StudyTrial trial, (string Column, double? Seconds) cell)
    {
        var text = TextOf(texts, TrialsFile.FileName);
        var number = cell.Seconds is { } seconds ? Math.Round(seconds, SecondsDecimals).ToString(CultureInfo.InvariantCulture) : SettingsReader.Detect;
        var written = CsvPatch.HasDecimalComma(text, TrialRow.StartS, TrialRow.DurationS, TrialRow.EndS) ? number.Replace('.', ',') : number;
        return new FileChange(
            TrialsFile.FileName, text,
            CsvPatch.Set(text, (TrialRow.TrialId, trial.TrialId), cell.Column, written) ?? throw Unchangeable(TrialsFile.FileName, cell.Column));
    }

    private static JsonObject Stretch(StudyEdit.Exclude stretch)
    {
        var item = new JsonObject { ["start_s"] = Seconds(stretch.StartS), ["end_s"] = Seconds(stretch.EndS) };
        if (stretch.Reason.Length > 0)
        {
            item["reason"] = stretch.Reason;
        }

        return item;
    }

    private static int IndexOf(string text, StudyEdit.Include stretch)
    {
        var items = YamlPart.Parse(text)?.Find(SettingKeys.Exclusions) is YamlPart.Sequence list ? list.Items : [];
        return items.Select((item, i) => (Item: item as YamlPart.Mapping, Index: i))
            .FirstOrDefault(item => IsNumber(item.Item?.Find("start_s"), stretch.StartS) && IsNumber(item.Item?.Find("end_s"), stretch.EndS), (null, -1)).Index;
    }

    private static bool IsNumber(YamlPart? part, double number) =>
        part is YamlPart.Scalar { Value: { } text } && double.TryParse(text, CultureInfo.InvariantCulture, out var found) && found == number;

    private static JsonValue Seconds(double seconds) => JsonValue.Create(Math.Round(seconds, SecondsDecimals));

    private static string TextOf(StudyTexts texts, string name)
    {
        var faults = new FaultList();
        return !texts.Has(name) ? "" : texts.Read(name, faults) ?? throw new UserErrorException(faults.ToImmutable());
    }

    private static UserErrorException Unchangeable(string file, string key) => new(new Fault(
        file, $"'{key}' written in a way that cannot be changed without touching other things in the file", "'key: value' lines", "Change it there by hand."));
}
