namespace SocialInteractionTracker.Architecture.Tests;

public sealed class DirectionTests
{
    private const string Prefix = "SocialInteractionTracker.";

    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Core"] = [],
        ["Video"] = ["Core"],
        ["Inference"] = ["Core"],
        ["Storage"] = ["Core"],
        ["Pipeline"] = ["Video", "Inference", "Storage", "Core"],
        ["Reporting"] = ["Video", "Storage", "Core"],
        ["Review"] = ["Video", "Storage", "Core"],
        ["Simulation"] = ["Video", "Core"],
        ["Cli"] = ["Pipeline", "Reporting", "Review", "Simulation", "Video", "Inference", "Storage", "Core"],
    };

    private static readonly Dictionary<string, string[]> Holders = new()
    {
        ["OpenCvSharp"] = ["Video", "Simulation"],
        ["Microsoft.ML.OnnxRuntime"] = ["Inference"],
        ["Parquet"] = ["Storage"],
        ["ScottPlot"] = ["Reporting"],
        ["SkiaSharp"] = ["Reporting"],
        ["MathNet.Numerics"] = ["Reporting"],
    };

    private static IEnumerable<string> Projects => Allowed.Keys;

    [TestCaseSource(nameof(Projects))]
    public void References_OfProject_GoOnlyInTheAgreedDirection(string project)
    {
        var own = Loaded.Of(project).GetReferencedAssemblies()
            .Select(a => a.Name!).Where(n => n.StartsWith(Prefix, StringComparison.Ordinal)).Select(n => n[Prefix.Length..]);

        Assert.That(own, Is.SubsetOf(Allowed[project]));
    }

    [TestCaseSource(nameof(Projects))]
    public void References_OfProject_KeepLibrariesInTheirLayer(string project)
    {
        var references = Loaded.Of(project).GetReferencedAssemblies().Select(a => a.Name!).ToHashSet();

        foreach (var (library, holders) in Holders.Where(h => !h.Value.Contains(project)))
        {
            Assert.That(references, Does.Not.Contain(library), $"{library} belongs to {string.Join(" and ", holders)}");
        }
    }
}
