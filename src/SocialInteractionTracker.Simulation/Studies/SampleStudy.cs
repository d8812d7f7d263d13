using System.Collections.Immutable;
using SocialInteractionTracker.Core.Arenas;
using SocialInteractionTracker.Core.Trials;
using SocialInteractionTracker.Simulation.Behaviour;
using SocialInteractionTracker.Simulation.Bodies;
using SocialInteractionTracker.Simulation.Cameras;
using SocialInteractionTracker.Simulation.Recording;
using SocialInteractionTracker.Simulation.Rendering;
using SocialInteractionTracker.Simulation.Worlds;

namespace SocialInteractionTracker.Simulation.Studies;

/// <summary>The small study that comes with the program.</summary>
/// <remarks>
/// Two controls and four defeated animals: two susceptible, one resilient, one whose ratio is near 1. One trial starts with a
/// hand, one camera is tilted, one trial has lost frames and one a changing frame rate.
/// </remarks>
public static class SampleStudy
{
    /// <summary>The seed of the study in the repository.</summary>
    public const ulong DefaultSeed = 7;

    private const double WindowS = 30;
    private const int SampleRateFactor = 21;
    private const string BoxA = "box-a";
    private const string BoxB = "box-b";
    private const string BoxC = "box-c";
    private const string Field = "field";

    /// <summary>The study.</summary>
    /// <param name="seed">Its seed.</param>
    /// <returns>The plan: 6 subjects, 12 social-interaction and 2 open-field trials.</returns>
    public static StudyPlan Plan(ulong seed) => new()
    {
        Name = "Sample study",
        Seed = seed,
        DurationS = WindowS,
        RateFactor = SampleRateFactor,
        EncoderPreset = "medium",
        ClearOfEdges = true,
        Arenas = [WhiteBox(), RedBox(), InfraRedBox(), OpenField()],
        Subjects =
        [
            Animal("C1", "control", 1.25, 3),
            Animal("C2", "control", 1.15, 3),
            Animal("D1", "defeated", 0.2, 0.75),
            Animal("D2", "defeated", 1.2, 2.5),
            Animal("D3", "defeated", 0.95, 1.05),
            Animal("D4", "defeated", 0.3, 0.8) with { Coat = Coat.Agouti },
        ],
        Trials =
        [
            .. Pair("C1", BoxA, 0.40, 0.62),
            .. Pair("C2", BoxB, 0.42, 0.58),
            .. Pair("D1", BoxA, 0.45, 0.18, target => target with { Hand = true }),
            .. Pair("D2", BoxB, 0.36, 0.56, target => target with { Timing = new TimingOptions { Drops = 6 } }),
            .. Pair("D3", BoxC, 0.42, 0.42),
            .. Pair("D4", BoxC, 0.44, 0.24, target => target with { Timing = new TimingOptions { SlowStretches = 3 } }),
            OpenFieldTrial("C1"),
            OpenFieldTrial("D1"),
        ],
    };

    private static ArenaSetup WhiteBox() => new()
    {
        Id = BoxA,
        Plan = ArenaPlan.SocialInteraction(Wall.Top),
        Scene = new SceneOptions { FloorLevel = 0.8, Warmth = 0.25 },
        Camera = new CameraOptions { PxPerCm = 8.6, NoiseSd = 1.2 },
        CornersGiven = false,
    };

    private static ArenaSetup RedBox() => new()
    {
        Id = BoxB,
        Plan = ArenaPlan.SocialInteraction(Wall.Left),
        Scene = new SceneOptions { Lighting = Lighting.Red, FloorLevel = 0.72, Falloff = 0.3, Droppings = 5, UrineSpots = 2 },
        Camera = new CameraOptions { PxPerCm = 8.4, NoiseSd = 1.6, OffsetXCm = -4.9, OffsetYCm = -4, TiltXDeg = 1.2, TiltYDeg = -1.5, TurnDeg = 1.5 },
    };

    private static ArenaSetup InfraRedBox() => new()
    {
        Id = BoxC,
        Plan = ArenaPlan.SocialInteraction(Wall.Bottom),
        Scene = new SceneOptions { Lighting = Lighting.InfraRed, FloorLevel = 0.7, WallReflection = 0.22, Glares = 2 },
        Camera = new CameraOptions { PxPerCm = 8.8, NoiseSd = 1.4, Monochrome = true },
    };

    private static ArenaSetup OpenField() => new()
    {
        Id = Field,
        Plan = ArenaPlan.OpenField(40, 40) with { WallHeightCm = 35 },
        Scene = new SceneOptions { FloorLevel = 0.82, Warmth = 0, WallLevel = 0.7 },
        Camera = new CameraOptions { PxPerCm = 8.6, NoiseSd = 1.2 },
    };

    private static SubjectPlan Animal(string id, string group, double leastRatio, double mostRatio) => new()
    {
        Id = id,
        Group = group,
        Shape = new MouseShape(),
        LeastRatio = leastRatio,
        MostRatio = mostRatio,
    };

    private static ImmutableArray<TrialPlan> Pair(
        string subject, string arena, double emptyShare, double targetShare, Func<TrialPlan, TrialPlan>? special = null)
    {
        var target = new TrialPlan
        {
            Id = $"{subject}_target",
            SubjectId = subject,
            ArenaId = arena,
            Test = TestKind.SocialInteraction,
            Session = Session.Target,
            Drive = Drive(emptyShare, targetShare),
            TargetCoat = Coat.White,
        };
        var empty = target with
        {
            Id = $"{subject}_no_target",
            Session = Session.NoTarget,
            Drive = new SocialDrive { ZoneShare = emptyShare },
            TargetCoat = null,
        };
        return [empty, special?.Invoke(target) ?? target];
    }

    private static SocialDrive Drive(double emptyShare, double targetShare) => targetShare < 0.7 * emptyShare
        ? new SocialDrive { ZoneShare = targetShare, VisitS = 2, CornerPreference = 0.5, FlightProbability = 0.4, RestS = 1.6 }
        : new SocialDrive { ZoneShare = targetShare, VisitS = 6 };

    private static TrialPlan OpenFieldTrial(string subject) => new()
    {
        Id = $"{subject}_open_field",
        SubjectId = subject,
        ArenaId = Field,
        Test = TestKind.OpenField,
        Session = Session.None,
        Drive = new SocialDrive { ZoneShare = 0, WallPreference = 0.7 },
    };
}
