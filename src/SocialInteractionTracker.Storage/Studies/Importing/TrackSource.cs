using System.Text.RegularExpressions;
using SocialInteractionTracker.Core;
using SocialInteractionTracker.Storage.Imports;

namespace SocialInteractionTracker.Storage.Studies.Importing;

/// <summary>One animal of a file.</summary>
/// <param name="Path">The file's full path.</param>
/// <param name="Animal">The animal; empty if the file holds only one.</param>
internal sealed partial record TrackSource(string Path, string Animal)
{
    private static readonly string[] Endings = [".csv", ".h5", ".hdf5", ".slp", ".xlsx", ".txt", ".tsv", ".nwb", ".parquet"];

    /// <summary>The files of a list of files and folders, in the list's order and by name within a folder.</summary>
    /// <exception cref="UserErrorException">One is neither.</exception>
    public static IReadOnlyList<string> Files(IEnumerable<string> sources) => [.. sources.SelectMany(FilesOf).Select(System.IO.Path.GetFullPath).Distinct()];

    private static IEnumerable<string> FilesOf(string source) => File.Exists(source) ? [source]
        : Directory.Exists(source) ? Directory.EnumerateFiles(source).Where(IsOfTracks).Order(StringComparer.Ordinal)
        : throw new UserErrorException(new Fault(source, "no such file or folder", "a file with tracks", "Correct the path."));

    /// <summary>The tracks that are asked for of a file.</summary>
    /// <exception cref="UserErrorException">The file cannot be read, or holds several animals and none was chosen.</exception>
    public static IReadOnlyList<TrackSource> Of(string path, TrackImportRequest request, PointAliases aliases)
    {
        var animals = PoseFileReader.Animals(path, aliases);
        return request.Individual is { } one ? [new TrackSource(path, one)]
            : animals.Count <= 1 ? [new TrackSource(path, "")]
            : request.EachAnimal ? [.. animals.Select(animal => new TrackSource(path, animal))]
            : throw new UserErrorException(new Fault(System.IO.Path.GetFileName(path), $"{animals.Count} animals: {string.Join(", ", animals.Select(a => $"'{a}'"))}", "one subject a trial",
                "Name it with --individual, or make a trial of each with --each."));
    }

    /// <summary>The file's name without what programs add to the video's.</summary>
    public string PlainName
    {
        get
        {
            var name = ProgramsWords().Replace(System.IO.Path.GetFileNameWithoutExtension(Path), "").Trim(' ', '_', '-', '.');
            return Animal.Length == 0 ? name : $"{name}_{Animal}";
        }
    }

    private static bool IsOfTracks(string path) => Endings.Contains(System.IO.Path.GetExtension(path).ToLowerInvariant()) && !System.IO.Path.GetFileName(path).StartsWith('.');

    [GeneratedRegex(@"DLC_.*$|[._]?(?:predictions|analysis|tracks|deeplabcut|ethovision|labels\.v\d+).*$|^Raw data-|[._](?:filtered|sk|el|bx|full)$", RegexOptions.IgnoreCase)]
    private static partial Regex ProgramsWords();
}
