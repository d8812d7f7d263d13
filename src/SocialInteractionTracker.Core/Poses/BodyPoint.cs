namespace SocialInteractionTracker.Core.Poses;

/// <summary>The landmarks of the subject, in the order of the program's skeleton.</summary>
public enum BodyPoint
{
    /// <summary>Tip of the nose.</summary>
    Nose,

    /// <summary>Base of the animal's left ear.</summary>
    LeftEar,

    /// <summary>Base of the animal's right ear.</summary>
    RightEar,

    /// <summary>Middle of the trunk.</summary>
    BodyCentre,

    /// <summary>Where the tail leaves the body.</summary>
    TailBase,
}
