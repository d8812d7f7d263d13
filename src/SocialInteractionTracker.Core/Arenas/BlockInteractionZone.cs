namespace SocialInteractionTracker.Core.Arenas;

/// <summary>A rectangle in the middle of the enclosure's wall, or round a free enclosure's centre, less the enclosure.</summary>
/// <param name="AlongCm">Its length along the wall, cm; above 0.</param>
/// <param name="DeepCm">How far it reaches from the wall, cm; above 0.</param>
public sealed record BlockInteractionZone(double AlongCm, double DeepCm) : InteractionZoneShape
{
    /// <summary>Its length along the wall, cm.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not above 0.</exception>
    public double AlongCm { get; init => field = Checked.Positive(value, nameof(AlongCm)); } = Checked.Positive(AlongCm, nameof(AlongCm));

    /// <summary>How far it reaches from the wall, cm.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not above 0.</exception>
    public double DeepCm { get; init => field = Checked.Positive(value, nameof(DeepCm)); } = Checked.Positive(DeepCm, nameof(DeepCm));
}
