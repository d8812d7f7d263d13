using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using SocialInteractionTracker.Core.Arenas;
using SocialInteractionTracker.Core.Poses;
using SocialInteractionTracker.Core.Trials;
using SocialInteractionTracker.Simulation.Behaviour;
using SocialInteractionTracker.Simulation.Truth;

namespace SocialInteractionTracker.Simulation.Studies;

/// <summary>Writes the truth of a study beside it, as text of the same bytes for the same seed.</summary>
internal static class TruthFiles
{
    private const string Folder = "truth";
    private const string ControlGroup = "control";
    private static readonly ImmutableArray<string> ZoneColumns = [ZoneNames.Interaction, ZoneNames.Corners, ZoneNames.Centre, ZoneNames.Periphery];

    /// <summary>Writes <c>truth/</c>: a table a trial, <c>trials.csv</c> and <c>subjects.csv</c>.</summary>
    public static void Write(string studyFolder, StudyPlan plan, ImmutableArray<LivedTrial> trials)
    {
        var folder = Directory.CreateDirectory(Path.Combine(studyFolder, Folder)).FullName;
        foreach (var trial in trials)
        {
            TextFile.Write(Path.Combine(folder, $"{trial.Plan.Id}.csv"), Frames(trial.Truth));
        }

        TextFile.Write(Path.Combine(folder, "trials.csv"), Trials(trials));
        TextFile.Write(Path.Combine(folder, "subjects.csv"), Subjects(plan, trials));
    }

    private static string Frames(TruthTrack truth)
    {
        var text = new StringBuilder("frame,time_s");
        foreach (var point in BodyPoints.All)
        {
            var name = point.Name();
            text.Append(CultureInfo.InvariantCulture, $",{name}_x_px,{name}_y_px,{name}_x_cm,{name}_y_cm");
        }

        foreach (var point in TruthScorer.Points)
        {
            foreach (var zone in truth.Zones)
            {
                text.Append(CultureInfo.InvariantCulture, $",{point.Name()}_in_{zone.Name}");
            }
        }

        text.Append(",behaviour\n");
        for (var k = 0; k < truth.Frames.Length; k++)
        {
            AppendFrame(text, truth, k);
        }

        return text.ToString();
    }

    private static void AppendFrame(StringBuilder text, TruthTrack truth, int index)
    {
        var frame = truth.Frames[index];
        text.Append(CultureInfo.InvariantCulture, $"{index},{frame.TimeS:0.0000}");
        foreach (var point in BodyPoints.All)
        {
            if (frame.IsPresent)
            {
                var (pixel, floor) = (frame.Pixels[(int)point], frame.Floor[(int)point]);
                text.Append(CultureInfo.InvariantCulture, $",{pixel.X:0.0},{pixel.Y:0.0},{floor.X:0.00},{floor.Y:0.00}");
            }
            else
            {
                text.Append(",,,,");
            }
        }

        foreach (var point in TruthScorer.Points)
        {
            foreach (var zone in truth.Zones)
            {
                text.Append(!frame.IsPresent ? "," : zone.SignedDistanceCm(frame.Floor[(int)point]) <= 0 ? ",1" : ",0");
            }
        }

        text.Append(',').Append(Name(frame.Activity)).Append('\n');
    }

    private static string Trials(ImmutableArray<LivedTrial> trials)
    {
        var text = new StringBuilder("trial_id,point,start_s,duration_s,distance_cm");
        foreach (var zone in ZoneColumns)
        {
            text.Append(CultureInfo.InvariantCulture, $",{zone}_s,{zone}_entries");
        }

        text.Append('\n');
        foreach (var trial in trials.OrderBy(t => t.Plan.Id, StringComparer.Ordinal))
        {
            foreach (var point in TruthScorer.Points)
            {
                var score = TruthScorer.Score(trial.Truth, point);
                var options = trial.Truth.Options;
                text.Append(CultureInfo.InvariantCulture, $"{trial.Plan.Id},{point.Name()},{options.StartS:0.000},{options.DurationS:0.000},{score.DistanceCm:0.00}");
                foreach (var zone in ZoneColumns)
                {
                    text.Append(CultureInfo.InvariantCulture, $",{score.TimeS(zone):0.000},{score.Entries(zone)}");
                }

                text.Append('\n');
            }
        }

        return text.ToString();
    }

    private static string Subjects(StudyPlan plan, ImmutableArray<LivedTrial> trials)
    {
        var text = new StringBuilder("subject_id,point,group,no_target_s,target_s,si_ratio,class_by_ratio,class\n");
        foreach (var subject in plan.Subjects.OrderBy(s => s.Id, StringComparer.Ordinal))
        {
            var empty = trials.FirstOrDefault(t => t.Plan.SubjectId == subject.Id && t.Plan.Session == Session.NoTarget);
            var target = trials.FirstOrDefault(t => t.Plan.SubjectId == subject.Id && t.Plan.Session == Session.Target);
            foreach (var point in empty is null || target is null ? [] : TruthScorer.Points)
            {
                var (te, tt) = (empty!.InteractionS(point), target!.InteractionS(point));
                var byRatio = te <= 0 ? "" : tt / te < 1 ? "susceptible" : "resilient";
                var ratio = te <= 0 ? "" : (tt / te).ToString("0.0000", CultureInfo.InvariantCulture);
                var shown = subject.Group == ControlGroup ? ControlGroup : byRatio;
                text.Append(CultureInfo.InvariantCulture, $"{subject.Id},{point.Name()},{subject.Group},{te:0.000},{tt:0.000},{ratio},{byRatio},{shown}\n");
            }
        }

        return text.ToString();
    }

    private static string Name(Activity activity) => activity switch
    {
        Activity.Absent => "absent",
        Activity.Rest => "rest",
        Activity.Walk => "walk",
        Activity.Rear => "rear",
        Activity.Investigate => "investigate",
        Activity.Groom => "groom",
        _ => "flight",
    };
}
