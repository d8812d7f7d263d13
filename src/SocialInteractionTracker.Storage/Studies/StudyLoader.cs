using System.Collections.Immutable;
using SocialInteractionTracker.Core;
using SocialInteractionTracker.Storage.Faults;
using SocialInteractionTracker.Storage.Studies.Reading;

namespace SocialInteractionTracker.Storage.Studies;

/// <summary>Reads a study folder: <c>study.yaml</c>, <c>trials.csv</c>, <c>subjects.csv</c>, <c>arenas/</c> and <c>trials/</c>.</summary>
public static class StudyLoader
{
    /// <summary>Reads a study folder or tells every fault in it.</summary>
    /// <param name="folder">Path of the study folder.</param>
    /// <returns>The study.</returns>
    /// <exception cref="UserErrorException">Something in the folder is wrong; holds every fault found.</exception>
    public static Study Load(string folder)
    {
        var (study, faults) = Check(folder);
        return study ?? throw new UserErrorException(faults);
    }

    /// <summary>Reads a study folder and gives its faults.</summary>
    /// <param name="folder">Path of the study folder.</param>
    /// <returns>The study, <see langword="null"/> if there are faults; and the faults, file by file.</returns>
    public static (Study? Study, ImmutableArray<Fault> Faults) Check(string folder) => Check(folder, ImmutableDictionary<string, string>.Empty);

    /// <summary>Reads a study folder as if some of its files held other texts.</summary>
    /// <param name="folder">Path of the study folder.</param>
    /// <param name="drafts">The texts by the files' names in the study.</param>
    /// <returns>The study, <see langword="null"/> if there are faults; and the faults, file by file.</returns>
    internal static (Study? Study, ImmutableArray<Fault> Faults) Check(string folder, ImmutableDictionary<string, string> drafts)
    {
        var faults = new FaultList();
        var full = Path.GetFullPath(folder).TrimEnd(Path.DirectorySeparatorChar);
        if (!Directory.Exists(full))
        {
            var isFile = File.Exists(full);
            faults.Add(folder, isFile ? "a file" : "no such folder", "a study folder",
                isFile ? "Give the folder it is in." : "Correct the path, or make a study with 'sit new'.");
            return (null, faults.ToImmutable());
        }

        var texts = new StudyTexts(full, drafts);
        var file = StudyFile.Read(texts, faults);
        var subjects = SubjectsFile.Read(texts, faults);
        var trials = TrialsFile.Read(texts, faults);
        var study = new StudyBuilder(texts, faults).Build(file, subjects, trials);
        return faults.Count == 0 ? (study, []) : (null, faults.ToImmutable());
    }
}
