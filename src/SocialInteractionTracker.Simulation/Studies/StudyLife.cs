using System.Collections.Immutable;
using SocialInteractionTracker.Core;
using SocialInteractionTracker.Core.Poses;
using SocialInteractionTracker.Core.Trials;
using SocialInteractionTracker.Simulation.Randomness;
using SocialInteractionTracker.Simulation.Recording;
using SocialInteractionTracker.Simulation.Truth;

namespace SocialInteractionTracker.Simulation.Studies;

/// <summary>Lets all trials of a study happen.</summary>
public static class StudyLife
{
    private const int MostAttempts = 2000;

    /// <summary>Lives a study.</summary>
    /// <param name="plan">The study.</param>
    /// <returns>Its trials, in the plan's order.</returns>
    /// <exception cref="UserErrorException">What the plan asks for did not happen in many attempts.</exception>
    public static ImmutableArray<LivedTrial> Live(StudyPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var random = new RandomSource(plan.Seed);
        var lived = ImmutableArray.CreateBuilder<LivedTrial>(plan.Trials.Length);
        foreach (var trial in plan.Trials)
        {
            var subject = plan.Subjects.Single(s => s.Id == trial.SubjectId);
            var partner = lived.FirstOrDefault(l => l.Plan.SubjectId == subject.Id && l.Plan.Session == Session.NoTarget);
            lived.Add(Live(plan, trial, subject, trial.Session == Session.Target ? partner : null, random));
        }

        return lived.MoveToImmutable();
    }

    private static LivedTrial Live(StudyPlan plan, TrialPlan trial, SubjectPlan subject, LivedTrial? empty, RandomSource random)
    {
        var arena = plan.Arenas.Single(a => a.Id == trial.ArenaId);
        var options = Options(plan, trial, subject, arena);
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            var happened = SimulatedTrial.Live(options, random.Fork($"{trial.Id} {attempt}"));
            var lived = new LivedTrial(trial, arena, happened, TruthTrack.Of(happened));
            if (IsAccepted(plan, subject, lived, empty))
            {
                return lived;
            }
        }

        throw new UserErrorException(new Fault(
            $"simulated trial {trial.Id}", $"no behaviour of the class that was planned in {MostAttempts} attempts", "a window long enough for it",
            "Ask for a longer --duration, or another --seed."));
    }

    private static bool IsAccepted(StudyPlan plan, SubjectPlan subject, LivedTrial lived, LivedTrial? empty)
    {
        if (empty is not null && subject.IsRatioAsked)
        {
            var ratio = lived.InteractionS(BodyPoint.BodyCentre) / empty.InteractionS(BodyPoint.BodyCentre);
            if (!(ratio >= subject.LeastRatio && ratio <= subject.MostRatio))
            {
                return false;
            }
        }

        return !plan.ClearOfEdges || lived.IsClearOfEdges();
    }

    private static TrialOptions Options(StudyPlan plan, TrialPlan trial, SubjectPlan subject, ArenaSetup arena) => new()
    {
        TrialId = trial.Id,
        Arena = arena.Plan,
        Drive = trial.Drive,
        SubjectCoat = subject.Coat,
        SubjectShape = subject.Shape,
        TargetCoat = trial.TargetCoat,
        Scene = arena.Scene,
        Camera = arena.Camera,
        Timing = trial.Timing,
        Hand = trial.Hand,
        DurationS = plan.DurationS,
    };
}
