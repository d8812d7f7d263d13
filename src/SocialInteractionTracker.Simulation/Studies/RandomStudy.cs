using System.Collections.Immutable;
using SocialInteractionTracker.Core.Arenas;
using SocialInteractionTracker.Core.Trials;
using SocialInteractionTracker.Simulation.Behaviour;
using SocialInteractionTracker.Simulation.Randomness;
using SocialInteractionTracker.Simulation.Recording;
using SocialInteractionTracker.Simulation.Rendering;
using SocialInteractionTracker.Simulation.Worlds;

namespace SocialInteractionTracker.Simulation.Studies;

/// <summary>Plans a study of animals drawn from published distributions.</summary>
/// <remarks>Time in the interaction zone of 150 s, mean ± SD: controls 61 ± 18 and 91 ± 19 s, defeated 61 ± 16 and 55 ± 30 s.</remarks>
public static class RandomStudy
{
    private const double PublishedSessionS = 150;
    private const double LeastShare = 0.02;
    private const double MostShare = 0.9;
    private const double AvoidsBelow = 0.75;
    private const int SubjectsPerArena = 4;
    private const double OpenFieldSideCm = 40;
    private const double HandProbability = 0.25;

    /// <summary>Plans a study.</summary>
    /// <param name="options">How many of what.</param>
    /// <returns>The plan.</returns>
    public static StudyPlan Plan(RandomStudyOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var random = new RandomSource(options.Seed).Fork("plan");
        var arenas = ImmutableArray.CreateBuilder<ArenaSetup>();
        var subjects = ImmutableArray.CreateBuilder<SubjectPlan>();
        var trials = ImmutableArray.CreateBuilder<TrialPlan>();
        for (var k = 0; k < options.Controls + options.Defeated; k++)
        {
            var id = $"m{k + 1:00}";
            var isControl = k < options.Controls;
            if (k % SubjectsPerArena == 0)
            {
                arenas.Add(Arena($"si{arenas.Count + 1}", options, random));
            }

            subjects.Add(Subject(id, isControl, options, random));
            trials.AddRange(Pair(id, arenas[^1].Id, isControl, options, random));
        }

        AddOpenFields(options, random, arenas, subjects, trials);
        return new StudyPlan
        {
            Name = $"Simulated study {options.Seed}",
            Seed = options.Seed,
            DurationS = options.DurationS,
            Arenas = arenas.ToImmutable(),
            Subjects = subjects.ToImmutable(),
            Trials = trials.ToImmutable(),
        };
    }

    private static ArenaSetup Arena(string id, RandomStudyOptions options, RandomSource random) => options.Varied
        ? new ArenaSetup
        {
            Id = id,
            Plan = ArenaPlan.SocialInteraction(LookDrawer.EnclosureWall(random)) with { WallHeightCm = random.Between(15, 35), EnclosureHeightCm = random.Between(8, 16) },
            Scene = LookDrawer.Scene(random),
            Camera = LookDrawer.Camera(random),
        }
        : new ArenaSetup { Id = id, Plan = ArenaPlan.SocialInteraction(Wall.Top) };

    private static SubjectPlan Subject(string id, bool isControl, RandomStudyOptions options, RandomSource random) => new()
    {
        Id = id,
        Group = isControl ? "control" : "defeated",
        Coat = options.Varied ? LookDrawer.SubjectCoat(random) : Coat.Black,
        Shape = LookDrawer.Shape(random),
    };

    private static IEnumerable<TrialPlan> Pair(string subject, string arena, bool isControl, RandomStudyOptions options, RandomSource random)
    {
        var empty = Share(random, 61, isControl ? 18 : 16);
        var target = isControl ? Share(random, 91, 19) : Share(random, 55, 30);
        yield return Trial(subject, arena, Session.NoTarget, new SocialDrive { ZoneShare = empty }, options, random);
        yield return Trial(subject, arena, Session.Target, TargetDrive(empty, target), options, random) with
        {
            TargetCoat = options.Varied ? LookDrawer.TargetCoat(random) : Coat.White,
        };
    }

    private static TrialPlan Trial(
        string subject, string arena, Session session, SocialDrive drive, RandomStudyOptions options, RandomSource random) => new()
        {
            Id = $"{subject}_{session.Name()}",
            SubjectId = subject,
            ArenaId = arena,
            Test = TestKind.SocialInteraction,
            Session = session,
            Drive = drive,
            Timing = options.Varied ? LookDrawer.Timing(random) : new TimingOptions(),
            Hand = options.Varied && random.Chance(HandProbability),
        };

    private static double Share(RandomSource random, double meanS, double deviationS) =>
        Math.Clamp(random.Normal(meanS, deviationS) / PublishedSessionS, LeastShare, MostShare);

    /// <summary>An animal that avoids the target makes short visits, flees and stays in the corners.</summary>
    private static SocialDrive TargetDrive(double emptyShare, double targetShare) => targetShare < AvoidsBelow * emptyShare
        ? new SocialDrive { ZoneShare = targetShare, VisitS = 2, CornerPreference = 0.5, FlightProbability = 0.4, RestS = 2 }
        : new SocialDrive { ZoneShare = targetShare, VisitS = 6 };

    private static void AddOpenFields(
        RandomStudyOptions options, RandomSource random, ImmutableArray<ArenaSetup>.Builder arenas,
        ImmutableArray<SubjectPlan>.Builder subjects, ImmutableArray<TrialPlan>.Builder trials)
    {
        const string field = "field";
        var count = Math.Min(options.OpenFields, subjects.Count);
        if (count > 0)
        {
            var plan = ArenaPlan.OpenField(OpenFieldSideCm, OpenFieldSideCm);
            arenas.Add(options.Varied
                ? new ArenaSetup { Id = field, Plan = plan, Scene = LookDrawer.Scene(random), Camera = LookDrawer.Camera(random) }
                : new ArenaSetup { Id = field, Plan = plan });
        }

        for (var k = 0; k < count; k++)
        {
            trials.Add(new TrialPlan
            {
                Id = $"{subjects[k].Id}_open_field",
                SubjectId = subjects[k].Id,
                ArenaId = field,
                Test = TestKind.OpenField,
                Session = Session.None,
                Drive = new SocialDrive { ZoneShare = 0 },
                Timing = options.Varied ? LookDrawer.Timing(random) : new TimingOptions(),
            });
        }
    }
}
