using System.Collections.Immutable;
using SocialInteractionTracker.Storage.Faults;
using SocialInteractionTracker.Storage.Files;

namespace SocialInteractionTracker.Storage.Studies.Reading;

/// <summary>The text files of a study: those on the disk, and in their place drafts that are not written yet.</summary>
/// <param name="Folder">Full path of the study folder.</param>
/// <param name="Drafts">Texts by their names in the study, with <c>/</c>.</param>
internal sealed record StudyTexts(string Folder, ImmutableDictionary<string, string> Drafts)
{
    /// <summary>The files on the disk alone.</summary>
    public static StudyTexts Of(string folder) => new(folder, ImmutableDictionary<string, string>.Empty);

    /// <summary>Whether a file is there.</summary>
    public bool Has(string name) => Drafts.ContainsKey(name) || File.Exists(PathOf(name));

    /// <summary>Full path of a file.</summary>
    public string PathOf(string name) => Path.Combine(Folder, name);

    /// <summary>The text of a file that is there; <see langword="null"/> if its encoding is not known, which is a fault.</summary>
    public string? Read(string name, FaultList faults) => Drafts.TryGetValue(name, out var draft) ? draft : TextFile.Read(PathOf(name), name, faults);

    /// <summary>The text of a table that others may be adding rows to; <see langword="null"/> if it is absent.</summary>
    public string? ReadJournal(string name) => Drafts.TryGetValue(name, out var draft) ? draft : JournalFile.Read(PathOf(name));

    /// <summary>The names of the files right in a folder below, in ordinal order; empty if it is absent.</summary>
    public ImmutableArray<string> Files(string subfolder)
    {
        var path = PathOf(subfolder);
        var written = Directory.Exists(path) ? Directory.EnumerateFiles(path).Select(file => $"{subfolder}/{Path.GetFileName(file)}") : [];
        var drafted = Drafts.Keys.Where(name => name.StartsWith(subfolder + "/", StringComparison.Ordinal));
        return [.. written.Union(drafted).Order(StringComparer.Ordinal)];
    }
}
