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
        var draw = new Draw(options, new RandomSource(options.Seed).Fork("plan"));
        var arenas = ImmutableArray.CreateBuilder<ArenaSetup>();
        var subjects = ImmutableArray.CreateBuilder<SubjectPlan>();
        var trials = ImmutableArray.CreateBuilder<TrialPlan>();
        for (var k = 0; k < options.Controls + options.Defeated; k++)
        {
            var id = $"m{k + 1:00}";
            var isControl = k < options.Controls;
            if (k % SubjectsPerArena == 0)
            {
                arenas.Add(Arena($"si{arenas.Count + 1}", draw));
            }

            subjects.Add(Subject(id, isControl, draw));
            trials.AddRange(Pair(id, arenas[^1].Id, isControl, draw));
        }

        AddOpenFields(draw, arenas, subjects, trials);
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

    private static ArenaSetup Arena(string id, Draw draw) => draw.Options.Varied
        ? new ArenaSetup
        {
            Id = id,
            Plan = ArenaPlan.SocialInteraction(LookDrawer.EnclosureWall(draw.Random)) with { WallHeightCm = draw.Random.Between(15, 35), EnclosureHeightCm = draw.Random.Between(8, 16) },
            Scene = LookDrawer.Scene(draw.Random),
            Camera = LookDrawer.Camera(draw.Random),
        }
        : new ArenaSetup { Id = id, Plan = ArenaPlan.SocialInteraction(Wall.Top) };

    private static SubjectPlan Subject(string id, bool isControl, Draw draw) => new()
    {
        Id = id,
        Group = isControl ? "control" : "defeated",
        Coat = draw.Options.Varied ? LookDrawer.SubjectCoat(draw.Random) : Coat.Black,
        Shape = LookDrawer.Shape(draw.Random),
    };

    private static IEnumerable<TrialPlan> Pair(string subject, string arena, bool isControl, Draw draw)
    {
        var empty = Share(draw.Random, 61, isControl ? 18 : 16);
        var target = isControl ? Share(draw.Random, 91, 19) : Share(draw.Random, 55, 30);
        yield return Trial(subject, arena, Session.NoTarget, new SocialDrive { ZoneShare = empty }, draw);
        yield return Trial(subject, arena, Session.Target, TargetDrive(empty, target), draw) with
        {
            TargetCoat = draw.Options.Varied ? LookDrawer.TargetCoat(draw.Random) : Coat.White,
        };
    }

    private static TrialPlan Trial(
        string subject, string arena, Session session, SocialDrive drive, Draw draw) => new()
        {
            Id = $"{subject}_{session.Name()}",
            SubjectId = subject,
            ArenaId = arena,
            Test = TestKind.SocialInteraction,
            Session = session,
            Drive = drive,
            Timing = draw.Options.Varied ? LookDrawer.Timing(draw.Random) : new TimingOptions(),
            Hand = draw.Options.Varied && draw.Random.Chance(HandProbability),
        };

    private static double Share(RandomSource random, double meanS, double deviationS) =>
        Math.Clamp(random.Normal(meanS, deviationS) / PublishedSessionS, LeastShare, MostShare);

    /// <summary>An animal that avoids the target makes short visits, flees and stays in the corners.</summary>
    private static SocialDrive TargetDrive(double emptyShare, double targetShare) => targetShare < AvoidsBelow * emptyShare
        ? new SocialDrive { ZoneShare = targetShare, VisitS = 2, CornerPreference = 0.5, FlightProbability = 0.4, RestS = 2 }
        : new SocialDrive { ZoneShare = targetShare, VisitS = 6 };

    private static void AddOpenFields(
        Draw draw, ImmutableArray<ArenaSetup>.Builder arenas, ImmutableArray<SubjectPlan>.Builder subjects, ImmutableArray<TrialPlan>.Builder trials)
    {
        const string field = "field";
        var count = Math.Min(draw.Options.OpenFields, subjects.Count);
        if (count > 0)
        {
            var plan = ArenaPlan.OpenField(OpenFieldSideCm, OpenFieldSideCm);
            arenas.Add(draw.Options.Varied
                ? new ArenaSetup { Id = field, Plan = plan, Scene = LookDrawer.Scene(draw.Random), Camera = LookDrawer.Camera(draw.Random) }
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
                Timing = draw.Options.Varied ? LookDrawer.Timing(draw.Random) : new TimingOptions(),
            });
        }
    }

    /// <summary>What a plan is drawn from.</summary>
    private sealed record Draw(RandomStudyOptions Options, RandomSource Random);
}
