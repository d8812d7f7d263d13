using System.Collections.Immutable;
using SocialInteractionTracker.Core.Arenas;

namespace SocialInteractionTracker.Core.Tracks;

/// <summary>What is known of a trial before its animals are told apart.</summary>
/// <param name="Calibration">Pixels to centimetres.</param>
/// <param name="Arena">The floor, and the enclosure if there is one.</param>
/// <param name="TargetPresent">Whether an animal is inside the enclosure (the target session).</param>
public sealed record TrackingContext(Calibration Calibration, Arena Arena, bool TargetPresent = false)
{
    /// <summary>Where people say that the subject is, of several animals; empty if nobody had to.</summary>
    public ImmutableArray<SubjectMark> SubjectMarks { get; init; } = [];

    /// <summary>How many animals are expected on the floor outside the enclosure; at least 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1.</exception>
    public int ExpectedAnimals
    {
        get;
        init { ArgumentOutOfRangeException.ThrowIfLessThan(value, 1, nameof(ExpectedAnimals)); field = value; }
    } = 1;
}
