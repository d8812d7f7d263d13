using System.Globalization;
using System.Text.Json;
using SocialInteractionTracker.Core.Classification;
using SocialInteractionTracker.Core.Trials;
using SocialInteractionTracker.Pipeline.Running;
using SocialInteractionTracker.Storage.Studies;
using SocialInteractionTracker.Storage.Tables;
using SocialInteractionTracker.Video.Overlays;

namespace SocialInteractionTracker.Cli.Terminal;

/// <summary>Tells what a run found: the subjects and their classes, open fields, what to look at, what failed.</summary>
internal static class RunPrinter
{
    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    public static void Print(Study study, RunReport report, bool isJson, Streams streams)
    {
        if (isJson)
        {
            PrintJson(study, report, streams.Output);
        }
        else if (report.Scores is { } scores)
        {
            PrintSubjects(scores, streams.Output);
            PrintOpenFields(scores, streams.Output);
        }

        PrintEnd(study, report, streams.Error);
    }

    private static void PrintSubjects(StudyResults scores, TextWriter output)
    {
        if (scores.Classes.Subjects.IsEmpty)
        {
            return;
        }

        output.WriteLine($"{"subject",-16}{"Te s",8}{"Tt s",8}{"SI ratio",10}{"95 % interval",16}  {"class",-12}{"p",6}  sure?");
        foreach (var subject in scores.Classes.Subjects)
        {
            var measures = subject.Measures;
            var interval = subject.Interval is { } i ? $"{Text(i.Low, "F2")} to {Text(i.High, "F2")}" : "";
            output.WriteLine(
                $"{subject.SubjectId,-16}{Text(measures.Empty?.InS, "F1"),8}{Text(measures.Target?.InS, "F1"),8}"
                + $"{Text(measures.SiRatio, "F2"),10}{interval,16}  {subject.PrimaryClass?.Name() ?? "withheld",-12}"
                + $"{Text(subject.PSusceptible, "F2"),6}  {Remark(subject)}");
        }
    }

    private static string Remark(SubjectClass subject) => subject switch
    {
        { WithheldReason: { } reason } => reason,
        { Borderline: true } => "borderline: " + string.Join(' ', subject.BorderlineReasons),
        { ControlWouldBe: { } wouldBe } => $"would be {wouldBe.Name()}",
        _ => "",
    };

    private static void PrintOpenFields(StudyResults scores, TextWriter output)
    {
        var trials = scores.Trials.Where(t => t.Trial.Test == TestKind.OpenField && t.Score is not null).ToArray();
        if (trials.Length == 0)
        {
            return;
        }

        if (!scores.Classes.Subjects.IsEmpty)
        {
            output.WriteLine();
        }

        output.WriteLine($"{"open field",-16}{"distance cm",12}{"cm/s",8}{"centre s",10}{"periphery",11}{"tracked",9}");
        foreach (var (trial, score) in trials.Select(t => (t.Trial, t.Score!)))
        {
            var centre = score.Zone(Core.Arenas.ZoneNames.Centre, Core.Poses.BodyPoint.BodyCentre);
            output.WriteLine(
                $"{trial.TrialId,-16}{Text(score.Movement.KnownDistanceCm, "F1"),12}{Text(score.Movement.MeanSpeedCmPerS, "F2"),8}"
                + $"{Text(centre?.TimeS, "F1"),10}{Text(100 * score.OpenField?.Thigmotaxis, "F0"),9} %{Text(100 * score.Coverage.TrackedFraction, "F1"),7} %");
        }
    }

    private static void PrintEnd(Study study, RunReport report, TextWriter error)
    {
        foreach (var (trialId, taken) in report.Imports)
        {
            error.WriteLine($"imported: {trialId}: {taken}");
        }

        foreach (var track in report.LooseTracks)
        {
            error.WriteLine($"left alone: results/tracks/{track}: its trial is not in trials.csv. It is in no table; remove it if the trial does not come back.");
        }

        foreach (var (trialId, reason) in report.Failures)
        {
            error.WriteLine($"failed: {trialId}: {reason}");
        }

        foreach (var trial in report.Scores?.Trials.Where(t => !t.Flags.IsEmpty) ?? [])
        {
            foreach (var flag in trial.Flags)
            {
                error.WriteLine($"look at {trial.Trial.TrialId}: {flag.Sentence}");
            }
        }

        PrintOverlays(study, report, error);
        var tracked = report.Outcomes.Count(o => o.Stage == TrialStage.Tracked);
        var upToDate = report.Outcomes.Count(o => o.Stage == TrialStage.UpToDate);
        error.WriteLine(
            $"{tracked} tracked, {upToDate} up to date, {report.Failures.Length} failed in {report.ElapsedS.ToString("F1", CultureInfo.InvariantCulture)} s. "
            + $"Results: {new ResultsFolder(study.Folder).Path}");
    }

    private static void PrintOverlays(Study study, RunReport report, TextWriter error)
    {
        var made = report.Overlays.Count(o => o.Stage == TrialStage.Drawn);
        if (made > 0 && !OverlayVideo.HasFfmpeg)
        {
            error.WriteLine(
                "warning: the ffmpeg program is not on the search path, so overlays are motion JPEG in AVI: large, not for browsers, and all frames last equally long. "
                + "Install ffmpeg and run `sit overlay` again for MP4 with the video's own timing.");
        }

        var removed = report.Overlays.Where(o => o.Stage == TrialStage.Removed).Select(o => o.TrialId).ToArray();
        if (removed.Length > 0)
        {
            error.WriteLine($"removed: the overlay videos of {string.Join(", ", removed)}: they showed other scores than the tables do now. `sit overlay` makes them again.");
        }

        var upToDate = report.Overlays.Count(o => o.Stage == TrialStage.UpToDate);
        if (made + upToDate > 0)
        {
            error.WriteLine($"{made} overlays made, {upToDate} up to date: {new ResultsFolder(study.Folder).OverlaysFolder}");
        }
    }

    private static void PrintJson(Study study, RunReport report, TextWriter output) => output.WriteLine(JsonSerializer.Serialize(
        new
        {
            Results = new ResultsFolder(study.Folder).Path,
            report.ElapsedS,
            Tracked = report.Outcomes.Where(o => o.Stage == TrialStage.Tracked).Select(o => o.TrialId),
            UpToDate = report.Outcomes.Where(o => o.Stage == TrialStage.UpToDate).Select(o => o.TrialId),
            Imported = report.Imports,
            report.LooseTracks,
            Overlays = report.Overlays.Where(o => o.Stage is TrialStage.Drawn or TrialStage.UpToDate).Select(o => o.TrialId),
            Failed = report.Failures.Select(f => new { f.TrialId, f.Reason }),
            Subjects = report.Scores?.Classes.Subjects.Select(s => new
            {
                s.SubjectId,
                s.Measures.SiRatio,
                Class = s.PrimaryClass?.Name(),
                s.PSusceptible,
                s.Borderline,
                s.WithheldReason,
            }),
        },
        Json));

    private static string Text(double? value, string format) => value?.ToString(format, CultureInfo.InvariantCulture) ?? "";
}
