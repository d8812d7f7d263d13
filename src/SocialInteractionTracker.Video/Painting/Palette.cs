using OpenCvSharp;
using SocialInteractionTracker.Core.Arenas;
using SocialInteractionTracker.Core.Bouts;
using SocialInteractionTracker.Core.Poses;

namespace SocialInteractionTracker.Video.Painting;

/// <summary>The colours of all pictures, in OpenCV's order (blue, green, red).</summary>
/// <remarks>They stay apart for people who see no red or no green. Source: Okabe and Ito 2008, https://jfly.uni-koeln.de.</remarks>
internal static class Palette
{
    /// <summary>The colours of zones that the program does not know by name, in the arena's order.</summary>
    private static readonly Scalar[] OtherZones = [new(66, 228, 240), new(167, 121, 204), new(0, 94, 213), new(153, 153, 153)];

    /// <summary>Writing and thin lines.</summary>
    public static Scalar Light { get; } = new(245, 245, 245);

    /// <summary>What is less important than <see cref="Light"/>.</summary>
    public static Scalar Dim { get; } = new(165, 165, 165);

    /// <summary>Plates behind writing, and edges round light lines on a light floor.</summary>
    public static Scalar Dark { get; } = new(24, 22, 20);

    /// <summary>The floor's outline.</summary>
    public static Scalar Floor { get; } = new(66, 228, 240);

    /// <summary>The enclosure's footprint.</summary>
    public static Scalar Enclosure { get; } = new(0, 159, 230);

    /// <summary>What is wrong.</summary>
    public static Scalar Alarm { get; } = new(60, 120, 255);

    /// <summary>Speed, and the moment that is shown.</summary>
    public static Scalar Now { get; } = new(245, 245, 245);

    /// <summary>Places the subject came from.</summary>
    public static Scalar Trail { get; } = new(233, 180, 86);

    /// <summary>What is not known.</summary>
    public static Scalar Unknown { get; } = new(110, 110, 110);

    /// <summary>Behind lanes.</summary>
    public static Scalar Lane { get; } = new(52, 48, 44);

    /// <summary>The colour of a body point.</summary>
    /// <param name="point">The point.</param>
    /// <returns>The colour; both ears share one.</returns>
    public static Scalar Body(BodyPoint point) => point switch
    {
        BodyPoint.Nose => new(0, 94, 213),
        BodyPoint.LeftEar or BodyPoint.RightEar => new(66, 228, 240),
        BodyPoint.BodyCentre => Light,
        _ => new(167, 121, 204),
    };

    /// <summary>A colour for writing about what has this colour, legible on it too.</summary>
    /// <param name="colour">The colour.</param>
    /// <returns>Half way to <see cref="Light"/>.</returns>
    public static Scalar Writing(Scalar colour) =>
        new((colour.Val0 + Light.Val0) / 2, (colour.Val1 + Light.Val1) / 2, (colour.Val2 + Light.Val2) / 2);

    /// <summary>The colour of a behaviour.</summary>
    /// <param name="behaviour">One of <see cref="BehaviourNames"/>.</param>
    /// <returns>The colour.</returns>
    public static Scalar Behaviour(string behaviour) => behaviour switch
    {
        BehaviourNames.Investigation => new(115, 180, 0),
        BehaviourNames.Approach => new(66, 228, 240),
        BehaviourNames.Flight => new(0, 94, 213),
        BehaviourNames.Vigilance => new(167, 121, 204),
        _ => Dim,
    };

    /// <summary>The colour of a zone.</summary>
    /// <param name="arena">The arena.</param>
    /// <param name="index">Which of its zones.</param>
    /// <returns>The colour; the same for a name in every arena.</returns>
    public static Scalar Zone(Arena arena, int index) => arena.Zones[index].Name switch
    {
        ZoneNames.Interaction or ZoneNames.Centre => new(115, 180, 0),
        ZoneNames.Corners => new(233, 180, 86),
        ZoneNames.Periphery => new(167, 121, 204),
        _ => OtherZones[index % OtherZones.Length],
    };
}
