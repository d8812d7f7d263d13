using System.Globalization;

namespace SocialInteractionTracker.App.Tests.Corpus;

/// <summary>Measures a process together with those it started.</summary>
internal static class ProcessTree
{
    private const int PageBytes = 4096;

    /// <summary>Memory that is held now, bytes; 0 where it cannot be told.</summary>
    public static long ResidentBytes(int processId)
    {
        try
        {
            var pages = File.ReadAllText($"/proc/{processId}/statm").Split(' ')[1];
            var children = Directory.EnumerateDirectories($"/proc/{processId}/task").SelectMany(Children);
            return (long.Parse(pages, CultureInfo.InvariantCulture) * PageBytes) + children.Sum(ResidentBytes);
        }
        catch (IOException)
        {
            return 0;
        }
    }

    /// <summary>What a thread started.</summary>
    private static IEnumerable<int> Children(string thread) =>
        File.ReadAllText(Path.Combine(thread, "children")).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(id => int.Parse(id, CultureInfo.InvariantCulture));
}
