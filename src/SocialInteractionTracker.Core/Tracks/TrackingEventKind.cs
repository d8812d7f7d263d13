namespace SocialInteractionTracker.Core.Tracks;

/// <summary>What was noticed or repaired while the subject was tracked.</summary>
public enum TrackingEventKind
{
    /// <summary>Nose and tail base were named the wrong way round and were exchanged.</summary>
    NoseTailSwapRepaired,

    /// <summary>Left and right ear were named the wrong way round and were exchanged.</summary>
    EarSwapRepaired,

    /// <summary>A body point was farther from where it came than an animal can go, for a short while, and was dropped.</summary>
    JumpRejected,

    /// <summary>A body point went on elsewhere for good, faster than an animal can go; both stretches were kept.</summary>
    JumpKept,

    /// <summary>A body point was too far from the animal's other points and was dropped.</summary>
    ImplausibleProportion,

    /// <summary>A body point lay outside the arena's floor and was dropped.</summary>
    OutsideFloor,

    /// <summary>A body point of the subject lay inside the enclosure's footprint, where the target is, and was dropped.</summary>
    TargetLeak,

    /// <summary>More animals than expected were seen outside the enclosure.</summary>
    ExtraAnimal,

    /// <summary>An animal was seen in the enclosure although the trial has no target.</summary>
    AnimalInEmptyEnclosure,

    /// <summary>The subject's track went on where it cannot have walked to in the time.</summary>
    IdentityRestarted,

    /// <summary>Pose and silhouette gave different positions of the body.</summary>
    SilhouetteDisagreement,
}
