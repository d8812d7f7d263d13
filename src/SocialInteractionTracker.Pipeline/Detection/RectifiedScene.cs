using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Video.Backgrounds;
using SocialInteractionTracker.Video.Rectification;
using SocialInteractionTracker.Video.Silhouettes;

namespace SocialInteractionTracker.Pipeline.Detection;

/// <summary>A trial's scene at the scale in which animals are looked for.</summary>
public sealed class RectifiedScene
{
    /// <summary>Rectifies a scene.</summary>
    /// <param name="rectifier">The maps; only used while this is made.</param>
    /// <param name="background">The scene without animals.</param>
    /// <param name="floor">The arena's floor.</param>
    public RectifiedScene(ArenaRectifier rectifier, Background background, Region floor)
    {
        ArgumentNullException.ThrowIfNull(rectifier);
        ArgumentNullException.ThrowIfNull(background);
        Geometry = new RectifiedGeometry(rectifier.PictureWidth, rectifier.PictureHeight, rectifier.PxPerCm, rectifier.ToArena(0, 0));
        Background = new LumaPicture(Geometry.Width, Geometry.Height, Rectified(rectifier, background.Picture));
        Scene = SilhouetteScene.Learn(
            Geometry, Background.Pixels, [.. background.Samples.Select(sample => Rectified(rectifier, sample))], floor);
    }

    /// <summary>Size and place of the rectified pictures.</summary>
    public RectifiedGeometry Geometry { get; }

    /// <summary>The rectified scene without its animals.</summary>
    public LumaPicture Background { get; }

    /// <summary>Background and thresholds for finding outlines.</summary>
    public SilhouetteScene Scene { get; }

    private static byte[] Rectified(ArenaRectifier rectifier, LumaPicture picture)
    {
        var rectified = new byte[rectifier.PictureWidth * rectifier.PictureHeight];
        rectifier.Rectify(new LumaView(picture.Pixels, picture.Width, picture.Height, picture.Width), rectified);
        return rectified;
    }
}
