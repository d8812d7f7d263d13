using SocialInteractionTracker.Core.Poses;
using SocialInteractionTracker.Core.SocialInteraction;

namespace SocialInteractionTracker.Core.Tests.SocialInteraction;

/// <summary>Trials and pairs made up for tests: 150 s in a 42 x 42 cm arena unless changed.</summary>
internal static class Evidence
{
    internal static SessionEvidence Session(string id, double zoneS, double? cornersS = null) => new()
    {
        TrialId = id,
        WindowAskedS = 150,
        WindowGotS = 150,
        Preset = "golden-2011",
        ArenaId = "box",
        ArenaWidthCm = 42,
        ArenaHeightCm = 42,
        ArenaLargestDistanceCm = 60,
        TrackedFraction = 1,
        Presences = [Presence(BodyPoint.BodyCentre, zoneS, cornersS)],
    };

    internal static ZonePresence Presence(BodyPoint point, double zoneS, double? cornersS = null, double edgeOffsetCm = 0) => new()
    {
        Point = point,
        EdgeOffsetCm = edgeOffsetCm,
        Interaction = new ZoneTime(zoneS, 0),
        Corners = cornersS is { } s ? new ZoneTime(s, 0) : null,
    };

    internal static SubjectPair Pair(double te, double tt, double? ce = null, double? ct = null, string id = "m1") => new()
    {
        SubjectId = id,
        NoTarget = Session(id + "-e", te, ce),
        Target = Session(id + "-t", tt, ct),
    };

    internal static SubjectPair Control(double te, double tt, string id, string cohort = "") =>
        Pair(te, tt, id: id) with { IsControl = true, Cohort = cohort };

    internal static SubjectPair WithSpeeds(this SubjectPair pair, double emptyCmPerS, double targetCmPerS) => pair with
    {
        NoTarget = pair.NoTarget! with { MeanSpeedCmPerS = emptyCmPerS },
        Target = pair.Target! with { MeanSpeedCmPerS = targetCmPerS },
    };

    internal static SubjectPair WithDistances(this SubjectPair pair, double emptyCm, double targetCm) => pair with
    {
        NoTarget = pair.NoTarget! with { MeanNoseDistanceCm = emptyCm },
        Target = pair.Target! with { MeanNoseDistanceCm = targetCm },
    };
}
