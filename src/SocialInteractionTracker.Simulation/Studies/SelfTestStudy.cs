using SocialInteractionTracker.Core.Trials;
using SocialInteractionTracker.Simulation.Behaviour;
using SocialInteractionTracker.Simulation.Worlds;

namespace SocialInteractionTracker.Simulation.Studies;

/// <summary>The smallest study that goes through the whole program: one animal in the open field for five seconds.</summary>
public static class SelfTestStudy
{
    private const ulong Seed = 5;
    private const double WindowS = 5;
    private const double SideCm = 40;
    private const string Subject = "mouse";
    private const string Field = "field";

    /// <summary>The study.</summary>
    /// <returns>The plan: one subject, one open-field trial.</returns>
    public static StudyPlan Plan() => new()
    {
        Name = "Self-test",
        Seed = Seed,
        DurationS = WindowS,
        Arenas = [new ArenaSetup { Id = Field, Plan = ArenaPlan.OpenField(SideCm, SideCm) }],
        Subjects = [new SubjectPlan { Id = Subject, Group = "control" }],
        Trials =
        [
            new TrialPlan
            {
                Id = $"{Subject}_open_field",
                SubjectId = Subject,
                ArenaId = Field,
                Test = TestKind.OpenField,
                Session = Session.None,
                Drive = new SocialDrive { ZoneShare = 0 },
            },
        ],
    };
}
