using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using SocialInteractionTracker.Core.Arenas;
using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Core.Trials;
using SocialInteractionTracker.Simulation.Cameras;

namespace SocialInteractionTracker.Simulation.Studies;

/// <summary>Writes what a person would write: <c>study.yaml</c>, <c>subjects.csv</c>, <c>trials.csv</c> and the arenas' files.</summary>
internal static class StudyFiles
{
    private const string DetectStart = "";

    /// <summary>Writes the files.</summary>
    /// <param name="folder">The study folder.</param>
    /// <param name="plan">The study.</param>
    /// <param name="trials">Its trials.</param>
    /// <param name="videoOf">The video of a trial, relative to the folder.</param>
    public static void Write(string folder, StudyPlan plan, ImmutableArray<LivedTrial> trials, Func<LivedTrial, string> videoOf)
    {
        TextFile.Write(Path.Combine(folder, "study.yaml"), Study(plan));
        TextFile.Write(Path.Combine(folder, "subjects.csv"), Subjects(plan));
        TextFile.Write(Path.Combine(folder, "trials.csv"), Trials(trials, videoOf));
        var arenas = Directory.CreateDirectory(Path.Combine(folder, "arenas")).FullName;
        foreach (var arena in plan.Arenas)
        {
            TextFile.Write(Path.Combine(arenas, $"{arena.Id}.yaml"), ArenaFile(arena));
        }
    }

    private static string Study(StudyPlan plan)
    {
        var duration = plan.DurationS.ToString("0.###", CultureInfo.InvariantCulture);
        return $"""
            name: {plan.Name}
            social_interaction:
              preset: {plan.SocialInteractionPreset}
              duration_s: {duration}
            open_field:
              preset: {plan.OpenFieldPreset}
              duration_s: {duration}
            control_groups: [control]

            """;
    }

    private static string Subjects(StudyPlan plan)
    {
        var text = new StringBuilder("subject_id,group,sex,cohort,coat\n");
        foreach (var s in plan.Subjects)
        {
            text.Append(CultureInfo.InvariantCulture, $"{s.Id},{s.Group},{s.Sex},{s.Cohort},{s.Coat.ToString().ToLowerInvariant()}\n");
        }

        return text.ToString();
    }

    private static string Trials(ImmutableArray<LivedTrial> trials, Func<LivedTrial, string> videoOf)
    {
        var text = new StringBuilder("trial_id,subject_id,test,session,video,arena,start_s\n");
        foreach (var trial in trials)
        {
            var plan = trial.Plan;
            var session = plan.Session == Session.None ? "empty" : plan.Session.Name();
            var start = plan.Hand ? DetectStart : trial.Truth.Options.StartS.ToString("0.###", CultureInfo.InvariantCulture);
            text.Append(CultureInfo.InvariantCulture, $"{plan.Id},{plan.SubjectId},{plan.Test.Name()},{session},{videoOf(trial)},{plan.ArenaId},{start}\n");
        }

        return text.ToString();
    }

    private static string ArenaFile(ArenaSetup arena)
    {
        var text = new StringBuilder();
        if (arena.Plan.EnclosureWall is { } wall)
        {
            text.Append(CultureInfo.InvariantCulture, $"enclosure_wall: {wall.ToString().ToLowerInvariant()}\n");
        }

        if (arena.Plan.Shape == ArenaShape.Circle)
        {
            text.Append(CultureInfo.InvariantCulture, $"diameter_cm: {arena.Plan.WidthCm:0.##}\n");
        }

        if (!arena.CornersGiven)
        {
            return text.Append("calibration: auto\n").ToString();
        }

        var calibration = new Camera(arena.Camera, arena.Plan).Calibration();
        var c = calibration.Corners;
        text.Append(CultureInfo.InvariantCulture, $"corners_px: [{Pixel(c.TopLeft)}, {Pixel(c.TopRight)}, {Pixel(c.BottomRight)}, {Pixel(c.BottomLeft)}]\n");
        if (calibration.Lens is { } lens)
        {
            text.Append(CultureInfo.InvariantCulture, $$"""
                lens: { focal_x: {{lens.FocalX:0.#}}, focal_y: {{lens.FocalY:0.#}}, centre_x: {{lens.CentreX:0.#}}, centre_y: {{lens.CentreY:0.#}}, k1: {{lens.K1:0.####}} }

                """);
        }

        return text.ToString();
    }

    private static string Pixel(PixelPoint p) => string.Create(CultureInfo.InvariantCulture, $"[{p.X:0.0}, {p.Y:0.0}]");
}
