using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text.Json.Nodes;
using SocialInteractionTracker.Core.Classification;
using SocialInteractionTracker.Pipeline.Tracking;
using SocialInteractionTracker.Storage.Options;
using SocialInteractionTracker.Storage.Studies;
using SocialInteractionTracker.Storage.Tables;

namespace SocialInteractionTracker.Pipeline.Running;

/// <summary>What <c>results/run.json</c> says of a run: versions, options, timings, machine. The one result that differs from run to run.</summary>
public sealed record RunManifest
{
    /// <summary>The program's version.</summary>
    public required string ProgramVersion { get; init; }

    /// <summary>The study's name.</summary>
    public required string Study { get; init; }

    /// <summary>What the run was asked to do.</summary>
    public required string Steps { get; init; }

    /// <summary>Threads that worked side by side.</summary>
    public required int Workers { get; init; }

    /// <summary>How long the run took, s.</summary>
    public required double ElapsedS { get; init; }

    /// <summary>Largest memory of the process, MB.</summary>
    public required double PeakMemoryMb { get; init; }

    /// <summary>Frames of all trials that this run tracked over its whole time, frames/s; 0 if it tracked none.</summary>
    public required double TrackedFramesPerS { get; init; }

    /// <summary>The .NET runtime.</summary>
    public string Runtime { get; init; } = RuntimeInformation.FrameworkDescription;

    /// <summary>The operating system.</summary>
    public string OperatingSystem { get; init; } = RuntimeInformation.OSDescription;

    /// <summary>Processors the process may use.</summary>
    public int Processors { get; init; } = Environment.ProcessorCount;

    /// <summary>Everything the study could choose, as it was, under the keys of <c>study.yaml</c>.</summary>
    public required JsonObject Options { get; init; }

    /// <summary>What the controls set as thresholds; empty if nothing was scored.</summary>
    public required ImmutableArray<ControlThresholds> Thresholds { get; init; }

    /// <summary>The trials, in ordinal order of ids.</summary>
    public required ImmutableArray<TrialEntry> Trials { get; init; }

    /// <summary>Writes the manifest.</summary>
    /// <param name="study">The study.</param>
    /// <param name="report">What the run did.</param>
    /// <param name="options">How it ran.</param>
    /// <param name="results">Where results are.</param>
    /// <exception cref="IOException">The folder cannot be written to.</exception>
    public static void Write(Study study, RunReport report, RunOptions options, ResultsFolder results)
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(results);
        ImmutableArray<TrialEntry> trials = [.. study.Trials.Select(trial => EntryOf(trial, report, results))];
        var frames = trials.Where(t => t.Stage == TrialStage.Tracked).Sum(t => (long)(t.Timing?.Frames ?? 0));
        RunManifestWriter.Write(results.Path, new RunManifest
        {
            ProgramVersion = TrackInputs.ProgramVersion,
            Study = study.Name,
            Steps = options.Steps.ToString(),
            Workers = options.Workers,
            ElapsedS = report.ElapsedS,
            PeakMemoryMb = ProcessMemory.PeakMb(),
            TrackedFramesPerS = frames / report.ElapsedS,
            Options = OptionJson.Of(study.Options),
            Thresholds = report.Scores?.Classes.Thresholds ?? [],
            Trials = trials,
        });
    }

    private static TrialEntry EntryOf(StudyTrial trial, RunReport report, ResultsFolder results)
    {
        var note = TrialNotes.Read(results.Note(trial.TrialId));
        var outcome = report.Outcomes.FirstOrDefault(o => o.TrialId == trial.TrialId);
        var failure = report.Failures.FirstOrDefault(f => f.TrialId == trial.TrialId).Reason;
        var overlay = report.Overlays.FirstOrDefault(o => o.TrialId == trial.TrialId && o.Stage == TrialStage.Drawn);
        return new TrialEntry(trial.TrialId, outcome?.Stage, failure, note?.SourceSha256, note?.Timing) { OverlayS = overlay?.ElapsedS };
    }

    /// <summary>One trial of the manifest.</summary>
    /// <param name="TrialId">The trial.</param>
    /// <param name="Stage">What became of it in this run; <see langword="null"/> if it was not asked for.</param>
    /// <param name="Failure">Why it has no result; <see langword="null"/> if it has.</param>
    /// <param name="SourceSha256">Checksum of its video or imported track; <see langword="null"/> if it was not read.</param>
    /// <param name="Timing">How long its last tracking took; <see langword="null"/> if it was not tracked.</param>
    public sealed record TrialEntry(string TrialId, TrialStage? Stage, string? Failure, string? SourceSha256, TrialTiming? Timing)
    {
        /// <summary>How long making its overlay video took in this run, s; <see langword="null"/> if none was made.</summary>
        public double? OverlayS { get; init; }
    }
}
