using System.Text.RegularExpressions;

namespace SocialInteractionTracker.Architecture.Tests;

public sealed partial class SourceRuleTests
{
    private const int LongestFile = 400;
    private const int LongestMethod = 60;

    /// <summary>The composition root, and the two places where a trial's error becomes a failed trial.</summary>
    private static readonly string[] Boundaries =
    [
        "src/SocialInteractionTracker.Cli/CommandRunner.cs",
        "src/SocialInteractionTracker.Pipeline/Running/TrialSchedule.cs",
        "src/SocialInteractionTracker.Pipeline/Scoring/StudyScorer.cs",
    ];

    private static readonly string[] EmptyNames = ["Utils", "Helpers", "Common", "Models", "Services"];

    /// <summary>What Inference calls models are pose models, its subject.</summary>
    private const string PoseModels = "SocialInteractionTracker.Inference";

    private static readonly IReadOnlyList<SourceFile> Product = SourceFile.Below("src");
    private static readonly IReadOnlyList<SourceFile> All = [.. Product, .. SourceFile.Below("tests")];

    [Test]
    public void Files_AreShort() =>
        Assert.That(All.Where(file => file.Lines.Length > LongestFile).Select(file => file.Path), Is.Empty);

    [Test]
    public void Methods_AreShort() => Assert.That(All.SelectMany(LongMethods), Is.Empty);

    [Test]
    public void Namespaces_AreProjectAndFolder()
    {
        var wrong = All.Where(file => file.Lines.FirstOrDefault(line => line.StartsWith("namespace ", StringComparison.Ordinal)) is { } line
            && line != $"namespace {file.ExpectedNamespace};");

        Assert.That(wrong.Select(file => file.Path), Is.Empty);
    }

    [Test]
    public void Folders_SayWhatIsInThem()
    {
        var nameless = All.Where(file => !file.Path.Contains(PoseModels, StringComparison.Ordinal) && file.Path.Split('/').Any(EmptyNames.Contains));

        Assert.That(nameless.Select(file => file.Path), Is.Empty);
    }

    [Test]
    public void Files_HoldOnePublicTypeEach()
    {
        var crowded = Product.Where(file => file.Lines.Count(line => PublicType().IsMatch(line)) > 1);

        Assert.That(crowded.Select(file => file.Path), Is.Empty);
    }

    [Test]
    public void Errors_OfAnyKindAreCaughtAtBoundariesAlone()
    {
        var broad = Product.Where(file => !Boundaries.Contains(file.Path)).SelectMany(file => file.Where(BroadCatch().IsMatch));

        Assert.That(broad, Is.Empty);
    }

    [Test]
    public void Code_IsFinished() =>
        Assert.That(Product.SelectMany(file => file.Where(Unfinished().IsMatch)), Is.Empty);

    [Test]
    public void Comments_AreInBritishSpelling() =>
        Assert.That(Product.SelectMany(file => file.Where(American().IsMatch)), Is.Empty);

    /// <summary>Members whose bodies are longer than allowed: from the brace that opens them to the one at the same depth that ends them.</summary>
    private static IEnumerable<string> LongMethods(SourceFile file)
    {
        var start = -1;
        for (var i = 1; i < file.Lines.Length; i++)
        {
            var line = file.Lines[i];
            if (line == "    {" && !NestedType().IsMatch(file.Lines[i - 1]))
            {
                start = i;
            }
            else if (line == "    }" && start >= 0)
            {
                if (i - start - 1 > LongestMethod)
                {
                    yield return $"{file.Path}:{start}";
                }

                start = -1;
            }
        }
    }

    [GeneratedRegex(@"^public .*\b(class|record|struct|interface|enum|delegate)\b")]
    private static partial Regex PublicType();

    [GeneratedRegex(@"\b(class|record|struct|interface|enum)\b")]
    private static partial Regex NestedType();

    /// <summary>A catch of everything: without a type, or of the base type without a filter that names what is meant.</summary>
    [GeneratedRegex(@"\bcatch\s*$|\bcatch\s*\(Exception( \w+)?\)(?! when \((\w+ is (?!not\b)|Is))")]
    private static partial Regex BroadCatch();

    [GeneratedRegex(@"\b(TODO|FIXME|HACK|NotImplementedException)\b|^\s*#region\b")]
    private static partial Regex Unfinished();

    /// <summary>American spellings in comments; words in quotation marks or <c>&lt;c&gt;</c> are those of other programs' files.</summary>
    [GeneratedRegex(@"//.*(?<![""'>\w-])(colors?|centers?|centered|behaviors?|gray|normalize[sd]?|initialize[sd]?|analyze[sd]?|recognize[sd]?|labeled|neighbors?|millimeters?|centimeters?)(?![""'<\w-])", RegexOptions.IgnoreCase)]
    private static partial Regex American();
}
