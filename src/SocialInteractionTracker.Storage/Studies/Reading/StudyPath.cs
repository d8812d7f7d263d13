using SocialInteractionTracker.Storage.Csv;
using SocialInteractionTracker.Storage.Faults;

namespace SocialInteractionTracker.Storage.Studies.Reading;

/// <summary>A path that people wrote in a table: relative to the study folder, with <c>/</c> (or Windows' <c>\</c>).</summary>
/// <param name="Relative">The path with <c>/</c>.</param>
/// <param name="Full">The full path.</param>
internal sealed record StudyPath(string Relative, string Full)
{
    /// <summary>Reads a cell that names a file.</summary>
    /// <returns>The path; <see langword="null"/> if the cell is empty, or after a fault: an absolute path or a file that is not there.</returns>
    public static StudyPath? Read(string folder, CsvRow row, string column, FaultList faults)
    {
        var text = row.Text(column);
        if (text.Length == 0)
        {
            return null;
        }

        var relative = text.Replace('\\', '/');
        if (relative.StartsWith('/') || relative.Contains(':', StringComparison.Ordinal))
        {
            faults.Add(row.Where(column), $"the absolute path '{text}'", "a path relative to the study folder", "Put the file into the folder, or write '../' for the folder above.");
            return null;
        }

        var full = Path.GetFullPath(Path.Combine(folder, relative));
        if (Missing(full) is not { } missing)
        {
            return new StudyPath(relative, full);
        }

        faults.Add(row.Where(column), $"'{text}', {missing}", $"a file {relative} in the study folder", Advice(full, relative));
        return null;
    }

    /// <summary>What stands in the place of a file; <see langword="null"/> if it is one. A link counts as what it leads to.</summary>
    private static string? Missing(string full) => new FileInfo(full) switch
    {
        _ when Directory.Exists(full) => "which is a folder",
        { Exists: false } => "which is not there",
        { LinkTarget: { } target } link when link.ResolveLinkTarget(returnFinalTarget: true) is not { Exists: true } => $"a link to '{target}', which is not there",
        _ => null,
    };

    private static string Advice(string full, string relative)
    {
        var folder = Path.GetDirectoryName(full)!;
        if (!Directory.Exists(folder))
        {
            return $"There is no folder '{Path.GetDirectoryName(relative)}'; correct the path.";
        }

        var names = Directory.EnumerateFiles(folder).Select(file => Path.GetFileName(file)!).Where(name => name != Path.GetFileName(full));
        return NearestName.Of(Path.GetFileName(full), names) is { } nearest
            ? $"Did you mean '{nearest}'?"
            : "Put the file there or correct the name.";
    }
}
