using System.Collections.Immutable;
using SocialInteractionTracker.Core;
using SocialInteractionTracker.Core.HandScoring;
using SocialInteractionTracker.Core.Tracks;
using SocialInteractionTracker.Storage.Faults;
using SocialInteractionTracker.Storage.Files;

namespace SocialInteractionTracker.Storage.HandScores;

/// <summary><c>hand-scores/&lt;trial_id&gt;/&lt;reviewer&gt;.csv</c> of a study: what people scored by hand, a file a trial and person.</summary>
/// <remarks>A change is read, made and written at one stroke under a lock, so that several servers do not lose each other's work.</remarks>
/// <param name="StudyFolder">Full path of the study folder.</param>
public sealed record HandScoreFolder(string StudyFolder)
{
    /// <summary>Name of the folder in the study.</summary>
    public const string Name = "hand-scores";

    private const string Extension = ".csv";
    private const string LockName = ".lock";
    private const int LongestFileName = 80;

    private string Path => System.IO.Path.Combine(StudyFolder, Name);

    /// <summary>The trials that somebody scored.</summary>
    /// <returns>Their ids in ordinal order, also of trials that the study has no more.</returns>
    public ImmutableArray<string> TrialIds() => !Directory.Exists(Path) ? [] :
        [.. Directory.EnumerateDirectories(Path).Select(folder => System.IO.Path.GetFileName(folder)).Order(StringComparer.Ordinal)];

    /// <summary>Reads what people scored of a trial.</summary>
    /// <param name="trialId">The trial.</param>
    /// <returns>The sessions, by reviewer in ordinal order, then by number; unfinished ones too.</returns>
    /// <exception cref="UserErrorException">A file is at fault; all faults are told.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public ImmutableArray<HandSession> Read(string trialId)
    {
        var folder = System.IO.Path.Combine(Path, trialId);
        var faults = new FaultList();
        ImmutableArray<HandSession> sessions = !Directory.Exists(folder) ? [] :
        [
            .. Directory.EnumerateFiles(folder, "*" + Extension).Order(StringComparer.Ordinal).SelectMany(file => ReadFile(trialId, file, faults))
                .OrderBy(s => s.Reviewer, StringComparer.Ordinal).ThenBy(s => s.Number),
        ];
        return faults.Count == 0 ? sessions : throw new UserErrorException(faults.ToImmutable());
    }

    /// <summary>Changes what one person scored of a trial.</summary>
    /// <param name="trialId">The trial.</param>
    /// <param name="reviewer">Who.</param>
    /// <param name="times">When the video's frames are shown.</param>
    /// <param name="change">Given that person's sessions so far, the one that is new or changed; its number says which.</param>
    /// <returns>That session.</returns>
    /// <exception cref="UserErrorException">The file is at fault, or the change is refused.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public HandSession Change(string trialId, string reviewer, FrameTimes times, Func<ImmutableArray<HandSession>, HandSession> change)
    {
        ArgumentNullException.ThrowIfNull(times);
        ArgumentNullException.ThrowIfNull(change);
        Directory.CreateDirectory(Path);
        using var held = SharedFile.Open(System.IO.Path.Combine(Path, LockName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        var file = System.IO.Path.Combine(Path, trialId, FileName(reviewer));
        var faults = new FaultList();
        var inFile = ReadFile(trialId, file, faults);
        if (faults.Count > 0)
        {
            throw new UserErrorException(faults.ToImmutable());
        }

        if (inFile.FirstOrDefault(s => s.EndFrame > times.Count) is { } other)
        {
            throw new UserErrorException(new Fault(
                $"{Name}/{trialId}/{System.IO.Path.GetFileName(file)}", $"scores up to frame {other.EndFrame}", $"at most {times.Count}, as the video has now",
                "They are of another video: move the file away to score this one."));
        }

        var changed = change([.. inFile.Where(s => s.Reviewer == reviewer)]);
        var kept = inFile.Where(s => (s.Reviewer, s.Number) != (changed.Reviewer, changed.Number));
        AtomicFile.WriteText(file, HandScoreTable.Text(kept.Append(changed).OrderBy(s => s.Reviewer, StringComparer.Ordinal).ThenBy(s => s.Number), times));
        return changed;
    }

    private static ImmutableArray<HandSession> ReadFile(string trialId, string file, FaultList faults) =>
        JournalFile.Read(file) is { Length: > 0 } text ? HandScoreTable.Read(text, $"{Name}/{trialId}/{System.IO.Path.GetFileName(file)}", faults) : [];

    /// <summary>The reviewer's name as far as it is fit for a file; the file itself names the reviewer, so two may share one.</summary>
    private static string FileName(string reviewer)
    {
        var fit = string.Concat(reviewer.Select(c => char.IsLetterOrDigit(c) || c is '-' or '_' ? c : '_'));
        return (fit.Length > LongestFileName ? fit[..LongestFileName] : fit) + Extension;
    }
}
