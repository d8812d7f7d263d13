namespace SocialInteractionTracker.Cli.Doctor;

/// <summary>How a part of the machine is.</summary>
public enum FindingKind
{
    /// <summary>As it should be.</summary>
    Fine,

    /// <summary>The program works, but not all of it.</summary>
    Limited,

    /// <summary>Studies cannot be scored.</summary>
    Broken,
}
