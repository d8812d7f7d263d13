using System.Collections.Immutable;
using SocialInteractionTracker.Pipeline.Running;
using SocialInteractionTracker.Storage.Studies;

namespace SocialInteractionTracker.Pipeline.Clusters;

/// <summary>What tracking a trial will cost, judged by the trials of the study that were tracked already.</summary>
public sealed record TrialCosts
{
    /// <summary>Processor time of a trial while nothing was measured, s: 10 min of 30 frames/s at 150 frames/s, half of what docs/speed.md measured for a core.</summary>
    public const double DefaultCpuS = 120;

    /// <summary>Memory of a process that works on one trial while nothing was measured, MB (docs/speed.md: 530 for an hour of video).</summary>
    public const double DefaultMemoryMb = 700;

    private readonly ImmutableDictionary<string, double> _cpuS;

    private TrialCosts(ImmutableDictionary<string, double> cpuS, double memoryMb)
    {
        (_cpuS, MemoryMb) = (cpuS, memoryMb);
    }

    /// <summary>Memory for each trial that is worked on at once, MB.</summary>
    public double MemoryMb { get; }

    /// <summary>Reads the notes of a study's trials.</summary>
    /// <param name="study">The study.</param>
    /// <returns>Its costs; the defaults if nothing was measured.</returns>
    public static TrialCosts Of(Study study)
    {
        ArgumentNullException.ThrowIfNull(study);
        var results = new ResultsFolder(study.Folder);
        var notes = study.Trials.Where(trial => trial.Tracks is null)
            .Select(trial => (trial.TrialId, Bytes: Bytes(trial), Note: TrialNotes.Read(results.Note(trial.TrialId)))).ToArray();
        var measured = notes.Where(n => n.Note is { Timing: not null, SourceBytes: > 0 }).Select(n => n.Note!).ToArray();
        var perByte = measured.Length == 0 ? (double?)null : measured.Sum(n => CpuS(n.Timing!)) / measured.Sum(n => (double)n.SourceBytes);
        var memory = measured.Select(n => n.Timing!.PeakMemoryMb / n.Timing.SideBySide).DefaultIfEmpty(0).Max();
        return new TrialCosts(
            notes.ToImmutableDictionary(
                n => n.TrialId,
                n => n.Note is { Timing: { } own } note && note.SourceBytes == n.Bytes ? CpuS(own) : perByte * n.Bytes ?? DefaultCpuS,
                StringComparer.Ordinal),
            memory > 0 ? memory : DefaultMemoryMb);
    }

    /// <summary>Processor time of a trial, s.</summary>
    /// <param name="trialId">The trial; it has a video.</param>
    /// <returns>Measured, or in proportion to the video's bytes, or <see cref="DefaultCpuS"/>.</returns>
    public double CpuS(string trialId) => _cpuS[trialId];

    private static double CpuS(TrialTiming timing) => timing.TotalS * timing.Workers;

    private static long Bytes(StudyTrial trial)
    {
        var file = new FileInfo(trial.VideoFullPath!);
        return file.Exists ? file.Length : 0;
    }
}
