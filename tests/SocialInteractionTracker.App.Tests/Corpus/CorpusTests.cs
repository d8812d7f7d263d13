using System.Collections.Concurrent;
using System.Globalization;
using SocialInteractionTracker.TestKit;

namespace SocialInteractionTracker.App.Tests.Corpus;

/// <summary>Damaged and odd input, each in a process of its own: it ends in a score, a flag or a sentence, soon, and within its memory.</summary>
/// <remarks>The tests try some of each kind; <c>tests/corpus</c> sets <c>SIT_CORPUS=whole</c> and tries all. See docs/robustness.md.</remarks>
[Platform(Include = "Linux", Reason = "memory is measured by /proc")]
public sealed class CorpusTests
{
    private static readonly ConcurrentBag<CorpusResult> Results = [];

    private static bool IsWhole => Environment.GetEnvironmentVariable("SIT_CORPUS") == "whole";

    private static IEnumerable<TestCaseData> Cases =>
        from input in CorpusCases.All
        where IsWhole || input.IsInGate
        select new TestCaseData(input.ToString());

    [TestCaseSource(nameof(Cases))]
    public async Task Run_DamagedOrOddInput_EndsInAScoreOrASentence(string name)
    {
        using var folder = new CorpusFolder();

        var result = await CorpusResult.OfAsync(CorpusCases.All.Single(input => input.ToString() == name), folder);

        Results.Add(result);
        Assert.That(result.Case.Expected.HasFlag(result.Ending), $"{result.Ending}, not {result.Case.Expected}:\n{result.Error}");
        Assert.That(result.Error, Does.Contain(result.Case.Says));
    }

    [OneTimeTearDown]
    public static void Report()
    {
        CorpusFolder.DisposeShared();
        if (IsWhole)
        {
            var folder = Directory.CreateDirectory(Path.Combine(ProjectRoot.Path, "artifacts", "corpus")).FullName;
            File.WriteAllLines(Path.Combine(folder, "cases.csv"), ["kind;case;ending;took_s;peak_mb;said", .. Results.Select(result => result.ToString()).Order(StringComparer.Ordinal)]);
            File.WriteAllLines(Path.Combine(folder, "summary.txt"), Summary());
        }
    }

    private static IEnumerable<string> Summary()
    {
        foreach (var kind in Results.GroupBy(result => result.Case.Kind).OrderBy(kind => kind.Key, StringComparer.Ordinal))
        {
            yield return Line(kind.Key, [.. kind]);
        }

        yield return Line("all", [.. Results]);
    }

    private static string Line(string kind, CorpusResult[] results)
    {
        var endings = results.GroupBy(result => result.Ending).OrderBy(ending => ending.Key).Select(ending => $"{ending.Count()} {ending.Key}");
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{kind,-12}{results.Length,4} cases: {string.Join(", ", endings)}; peak {results.Max(r => r.PeakBytes) >> 20} MB, longest {results.Max(r => r.TookS):F1} s");
    }
}
