using System.Collections.Immutable;
using SocialInteractionTracker.Core;
using SocialInteractionTracker.Core.Agreement;
using SocialInteractionTracker.Core.Arenas;
using SocialInteractionTracker.Pipeline.Comparison;
using SocialInteractionTracker.Reporting.Comparison;
using SocialInteractionTracker.Storage.Imports;
using SocialInteractionTracker.Storage.Studies;

namespace SocialInteractionTracker.Cli.Exchange;

/// <summary>Compares two studies, or a study and files.</summary>
internal static class Comparing
{
    private const string StudyFile = "study.yaml";

    /// <summary>Compares, and writes tables and figure.</summary>
    public static async Task<CompareOutcome> RunAsync(CompareCall call, CancellationToken cancellationToken)
    {
        var (isStudyA, isStudyB) = (IsStudy(call.A), IsStudy(call.B));
        if (!isStudyA && !isStudyB)
        {
            throw new UserErrorException(new Fault($"{call.A} and {call.B}", "no study", "a study as one of the two, for its arenas and windows", $"Make one of the files with `sit import STUDY {call.A}`."));
        }

        var (nameA, nameB) = Names(call.A, call.B);
        var study = StudyLoader.Load(isStudyA ? call.A : call.B);
        var (source, reader) = await SourceReader.ReadStudyAsync(study, isStudyA ? nameA : nameB, Environment.ProcessorCount, cancellationToken).ConfigureAwait(false);
        var other = isStudyA && isStudyB
            ? (await SourceReader.ReadStudyAsync(StudyLoader.Load(call.B), nameB, Environment.ProcessorCount, cancellationToken).ConfigureAwait(false)).Source
            : reader.ReadFiles(isStudyA ? call.B : call.A, isStudyA ? nameB : nameA, new ImportOptions { Individual = call.Individual, FramesPerS = call.FramesPerS }, cancellationToken);
        var (a, b) = isStudyA ? (source, other) : (other, source);
        var comparison = SourceComparison.Compute((a.Trials, a.Classes), (b.Trials, b.Classes));
        ImmutableArray<string> failures = [.. Failures(a), .. Failures(b)];
        if (comparison.Trials == 0)
        {
            throw new UserErrorException([new Fault($"{call.A} and {call.B}", "no trial that both have scored", "trials of the same ids", "Run `sit run` on both studies; name files as the trials."), .. failures.Select(f => new Fault(f, "no scores", "a trial to compare", "Put it right, or leave it out."))]);
        }

        var request = new ComparisonRequest(nameA, nameB)
        {
            Zone = call.Zone ?? UsualZone(comparison),
            Point = call.Point ?? study.Options.Classification.PrimaryPoint,
            RatioThreshold = study.Options.Classification.RatioThreshold,
        };
        RequireZone(comparison, request.Zone);
        return new CompareOutcome(nameA, nameB, comparison, failures, ComparisonWriter.Write(call.Folder, comparison, request));
    }

    private static bool IsStudy(string path) => Directory.Exists(path) && File.Exists(Path.Combine(path, StudyFile));

    private static (string A, string B) Names(string a, string b)
    {
        var (nameA, nameB) = (NameOf(a), NameOf(b));
        return nameA == nameB ? (nameA + " (a)", nameB + " (b)") : (nameA, nameB);
    }

    private static string NameOf(string path) => Path.GetFileName(Path.GetFullPath(path).TrimEnd(Path.DirectorySeparatorChar));

    private static IEnumerable<string> Failures(ComparedSource source) => source.Failures.Select(f => $"{source.Name}, trial {f.Key}: {f.Value}");

    private static string UsualZone(SourceComparison comparison) =>
        new[] { ZoneNames.Interaction, ZoneNames.Centre }.FirstOrDefault(zone => comparison.Measures.Any(m => m.Zone == zone)) ?? comparison.Measures[0].Zone ?? "";

    private static void RequireZone(SourceComparison comparison, string zone)
    {
        if (comparison.Measures.All(m => m.Zone != zone))
        {
            throw new UserErrorException(new Fault("--zone", $"'{zone}'", $"one of: {string.Join(", ", comparison.Measures.Select(m => m.Zone).OfType<string>().Distinct())}", "Correct the name."));
        }
    }
}
