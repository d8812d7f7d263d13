using SocialInteractionTracker.Core.Arenas;
using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Core.Poses;

namespace SocialInteractionTracker.Video.Silhouettes;

/// <summary>One animal-like outline in one frame, on the floor's plane.</summary>
public readonly record struct Silhouette
{
    /// <summary>Centre of area of the body without the tail.</summary>
    public required ArenaPoint Centre { get; init; }

    /// <summary>The end of the body that is taken for the nose.</summary>
    public required ArenaPoint Nose { get; init; }

    /// <summary>Where the tail leaves the body, or the middle of the end that is taken for the rump.</summary>
    public required ArenaPoint TailBase { get; init; }

    /// <summary>Area of the whole outline, cm2.</summary>
    public required float AreaCm2 { get; init; }

    /// <summary>Long over short axis of the body, 1 or more.</summary>
    public required float Elongation { get; init; }

    /// <summary>How animal-like it is, in [0, 1]: contrast, area and compactness.</summary>
    public required float Confidence { get; init; }

    /// <summary>How sure it is which end is the nose, in [0, 1]; by shape alone.</summary>
    public required float HeadingConfidence { get; init; }

    /// <summary>The outline as an animal of the track, in video pixels; its ears are missing.</summary>
    /// <param name="calibration">The video's calibration.</param>
    /// <returns>An instance with nose, body centre and tail base. The ends' confidence is that of the animal times that of the heading.</returns>
    public Instance ToInstance(Calibration calibration)
    {
        ArgumentNullException.ThrowIfNull(calibration);
        var instance = Instance.Empty();
        instance.Confidence = Confidence;
        instance[BodyPoint.BodyCentre] = new Keypoint(calibration.ToPixel(Centre), Confidence);
        instance[BodyPoint.Nose] = new Keypoint(calibration.ToPixel(Nose), Confidence * HeadingConfidence);
        instance[BodyPoint.TailBase] = new Keypoint(calibration.ToPixel(TailBase), Confidence * HeadingConfidence);
        return instance;
    }
}
