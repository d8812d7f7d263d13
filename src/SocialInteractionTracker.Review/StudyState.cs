using System.Collections.Immutable;
using SocialInteractionTracker.Core;
using SocialInteractionTracker.Storage.Studies;
using SocialInteractionTracker.Storage.Studies.Editing;

namespace SocialInteractionTracker.Review;

/// <summary>A study as it was read, and what its files were like then, so that a change of any of them is noticed.</summary>
internal sealed class StudyState
{
    private const string Subjects = "subjects.csv";

    private static readonly ImmutableArray<string> Files = ["study.yaml", "trials.csv", Subjects, "reviews.csv"];
    private static readonly ImmutableArray<string> Folders = ["arenas", "trials", "corrections", Path.Combine("results", "tracks")];

    private readonly ImmutableArray<FileStamp> _stamps;
    private readonly ImmutableDictionary<string, string> _versions;

    private StudyState(Study study, ImmutableArray<FileStamp> stamps)
    {
        (Study, _stamps) = (study, stamps);
        _versions = TrialVersions.OfAll(study).ToImmutableDictionary(
            version => version.Key,
            version => $"{version.Value} {stamps.FirstOrDefault(stamp => stamp.Name == version.Key + ".parquet")}",
            StringComparer.Ordinal);
    }

    /// <summary>The study.</summary>
    public Study Study { get; }

    /// <summary>A study that was just read.</summary>
    /// <param name="study">The study.</param>
    /// <returns>Its state.</returns>
    public static StudyState Of(Study study) => new(study, Stamps(study.Folder));

    /// <summary>Reads a study.</summary>
    /// <param name="folder">Its folder.</param>
    /// <returns>Its state; a file that changes while it is read counts as changed.</returns>
    /// <exception cref="UserErrorException">Something in the folder is wrong.</exception>
    public static StudyState Read(string folder)
    {
        var stamps = Stamps(folder);
        return new StudyState(StudyLoader.Load(folder), stamps);
    }

    /// <summary>Whether no file has changed since.</summary>
    public bool IsCurrent() => Stamps(Study.Folder).SequenceEqual(_stamps);

    /// <summary>The subjects whose scores may be others than before: of what people wrote about their trials, or of their tracks, something has changed.</summary>
    /// <param name="before">The state before.</param>
    /// <returns>The subjects' ids, those that are new or gone too; everybody if the table of subjects, which says who is a control, has changed.</returns>
    public IReadOnlySet<string> SubjectsChangedSince(StudyState before)
    {
        var was = before.Study.Trials.ToDictionary(trial => trial.TrialId, StringComparer.Ordinal);
        if (Stamp(Subjects) != before.Stamp(Subjects))
        {
            return was.Values.Concat(Study.Trials).Select(trial => trial.SubjectId).ToHashSet(StringComparer.Ordinal);
        }

        var changed = Study.Trials.Where(trial => !was.TryGetValue(trial.TrialId, out var old)
            || (trial.ExcludedReason, trial.SubjectId) != (old.ExcludedReason, old.SubjectId)
            || _versions[trial.TrialId] != before._versions[trial.TrialId]).Select(trial => trial.SubjectId);
        var gone = was.Values.Where(old => !_versions.ContainsKey(old.TrialId)).Select(old => old.SubjectId);
        return changed.Concat(gone).ToHashSet(StringComparer.Ordinal);
    }

    private FileStamp Stamp(string name) => _stamps.FirstOrDefault(stamp => stamp.Name == name);

    private static ImmutableArray<FileStamp> Stamps(string folder) =>
    [
        .. Files.Select(name => new FileInfo(Path.Combine(folder, name))).Where(file => file.Exists)
            .Concat(Folders.Select(name => new DirectoryInfo(Path.Combine(folder, name))).Where(below => below.Exists).SelectMany(below => below.EnumerateFiles()))
            .Where(file => !file.Name.StartsWith('.'))
            .Select(file => new FileStamp(file.Name, file.DirectoryName ?? "", file.LastWriteTimeUtc, file.Length))
            .OrderBy(stamp => stamp.Folder, StringComparer.Ordinal).ThenBy(stamp => stamp.Name, StringComparer.Ordinal),
    ];

    private readonly record struct FileStamp(string Name, string Folder, DateTime Written, long Length);
}
