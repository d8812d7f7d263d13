using System.Collections.Immutable;
using SocialInteractionTracker.Core;
using SocialInteractionTracker.Storage.Imports;

namespace SocialInteractionTracker.Storage.Studies.Importing;

/// <summary>Finds the trial of a study that each file is of, by names as an import does.</summary>
public static class TrackFileMatcher
{
    /// <summary>Lays files beside trials.</summary>
    /// <param name="study">The study.</param>
    /// <param name="source">A file, or a folder of files.</param>
    /// <returns>Full path of each trial's file, by trial id; trials without one are left out.</returns>
    /// <exception cref="UserErrorException">There is no such file or folder, or no file is of a trial, or two are of the same.</exception>
    public static ImmutableSortedDictionary<string, string> Match(Study study, string source)
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(source);
        var files = TrackSource.Files([source]).ToLookup(path => Plain(new TrackSource(path, "").PlainName));
        var matched = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var trial in study.Trials)
        {
            var own = Names(trial).SelectMany(name => files[Plain(name)]).Distinct().ToList();
            if (own.Count > 1)
            {
                throw new UserErrorException(new Fault(source, $"{own.Count} files of the trial '{trial.TrialId}': {string.Join(", ", own.Select(Path.GetFileName))}", "one", "Move the others away."));
            }

            matched.AddRange(own.Select(path => KeyValuePair.Create(trial.TrialId, path)));
        }

        return matched.Count > 0 ? matched.ToImmutable() : throw new UserErrorException(new Fault(
            source, $"no file that is called as a trial: {string.Join(", ", files.SelectMany(f => f).Select(Path.GetFileName).Take(5))}",
            $"names such as {study.Trials[0].TrialId}.csv", "Name the files as the trials or their videos."));
    }

    private static IEnumerable<string> Names(StudyTrial trial) =>
        new[] { trial.TrialId, Path.GetFileNameWithoutExtension(trial.VideoPath) }.OfType<string>().Where(name => name.Length > 0);

    private static string Plain(string name) => PointAliases.Plain(name);
}
