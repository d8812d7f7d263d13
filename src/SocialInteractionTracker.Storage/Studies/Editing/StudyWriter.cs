using System.Globalization;
using SocialInteractionTracker.Storage.Faults;
using SocialInteractionTracker.Storage.Files;

namespace SocialInteractionTracker.Storage.Studies.Editing;

/// <summary>Writes drafts to a study's files, one at a time whatever programs write, each file whole or not at all, with a copy of what it held.</summary>
/// <param name="folder">The study folder.</param>
/// <param name="clock">Tells the time in the names of the copies.</param>
public sealed class StudyWriter(string folder, TimeProvider clock)
{
    /// <summary>The folder of the copies.</summary>
    public const string BackupFolder = "backups";

    /// <summary>Copies of one file that are kept.</summary>
    private const int MostCopies = 100;

    private const string LockName = ".lock";
    private const string TimeFormat = "yyyyMMdd'T'HHmmssfff'Z'";

    /// <summary>Writes a draft.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="version">The version of the trial's sources that the change was begun with, see <see cref="TrialVersions"/>.</param>
    /// <exception cref="StudyConflictException">They have changed since; nothing was written.</exception>
    /// <exception cref="IOException">A file cannot be written.</exception>
    public void Write(StudyDraft draft, string version)
    {
        ArgumentNullException.ThrowIfNull(draft);
        using var held = Hold();
        Require(draft, version);
        foreach (var file in draft.Files)
        {
            var path = Path.Combine(folder, file.Name);
            var source = SourceText.Read(path, file.Name, new FaultList());
            if (source?.Text != file.Before)
            {
                throw Conflict();
            }

            Keep(path, file.Name);
            if (file.After.Length == 0)
            {
                File.Delete(path); // It was made for a change that is taken back.
                continue;
            }

            AtomicFile.Write(path, stream => stream.Write((source with { Text = file.After }).ToBytes()));
        }
    }

    /// <summary>Does something while nobody else writes, if a trial's sources are as they were.</summary>
    /// <param name="draft">The study and the trial.</param>
    /// <param name="version">The version of the trial's sources that it was begun with.</param>
    /// <param name="write">What to do.</param>
    /// <exception cref="StudyConflictException">They have changed since; nothing was done.</exception>
    public void Write(StudyDraft draft, string version, Action write)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(write);
        using var held = Hold();
        Require(draft, version);
        write();
    }

    private FileStream Hold()
    {
        Directory.CreateDirectory(Path.Combine(folder, BackupFolder));
        return SharedFile.Open(Path.Combine(folder, BackupFolder, LockName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
    }

    private static void Require(StudyDraft draft, string version)
    {
        if (TrialVersions.Of(draft.Study, draft.TrialId) != version)
        {
            throw Conflict();
        }
    }

    private static StudyConflictException Conflict() => new(
        "The files of this trial were changed meanwhile, by hand or by another reviewer; nothing was written. It is shown as it is now: look at it, and repeat the change if it is still wanted.");

    private void Keep(string path, string name)
    {
        if (!File.Exists(path))
        {
            return;
        }

        var copies = Path.GetDirectoryName(Path.Combine(folder, BackupFolder, name))!;
        Directory.CreateDirectory(copies);
        var file = Path.GetFileName(path);
        var time = clock.GetUtcNow().UtcDateTime.ToString(TimeFormat, CultureInfo.InvariantCulture);
        var copy = Enumerable.Range(0, int.MaxValue)
            .Select(i => Path.Combine(copies, i == 0 ? $"{file}.{time}" : string.Create(CultureInfo.InvariantCulture, $"{file}.{time}-{i}"))).First(c => !File.Exists(c));
        File.Copy(path, copy);
        foreach (var old in Directory.EnumerateFiles(copies, file + ".*").Order(StringComparer.Ordinal).Reverse().Skip(MostCopies).ToList())
        {
            File.Delete(old);
        }
    }
}
