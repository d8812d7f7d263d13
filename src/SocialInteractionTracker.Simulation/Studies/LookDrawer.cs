using SocialInteractionTracker.Core.Arenas;
using SocialInteractionTracker.Simulation.Bodies;
using SocialInteractionTracker.Simulation.Cameras;
using SocialInteractionTracker.Simulation.Randomness;
using SocialInteractionTracker.Simulation.Recording;
using SocialInteractionTracker.Simulation.Rendering;

namespace SocialInteractionTracker.Simulation.Studies;

/// <summary>Draws looks of arenas, cameras and animals as different as laboratories are.</summary>
public static class LookDrawer
{
    /// <summary>A look of an arena.</summary>
    /// <param name="random">Chance.</param>
    /// <returns>The look.</returns>
    public static SceneOptions Scene(RandomSource random)
    {
        ArgumentNullException.ThrowIfNull(random);
        var light = random.NextUnit();
        return new SceneOptions
        {
            Lighting = light < 0.6 ? Lighting.White : light < 0.75 ? Lighting.Red : Lighting.InfraRed,
            FloorLevel = random.Between(0.45, 0.92),
            Warmth = random.Between(-0.6, 1.6),
            WallLevel = random.Between(0.3, 0.9),
            WallReflection = random.Chance(0.6) ? random.Between(0.05, 0.4) : 0,
            Falloff = random.Between(0.05, 0.4),
            LightFromRad = random.Between(0, Math.Tau),
            Shadow = random.Between(0.1, 0.6),
            Texture = random.Between(0.005, 0.09),
            Droppings = random.Below(9),
            UrineSpots = random.Below(6),
            Glares = random.Below(4),
            Cable = random.Chance(0.1),
            MeshLid = random.Chance(0.3),
        };
    }

    /// <summary>A camera.</summary>
    /// <param name="random">Chance.</param>
    /// <returns>The camera, for pictures of 640 x 480 px that hold an arena of about 42 cm.</returns>
    public static CameraOptions Camera(RandomSource random)
    {
        ArgumentNullException.ThrowIfNull(random);
        var heightCm = random.Between(130, 230);
        var (tiltX, tiltY) = (random.Normal(0, 1.2), random.Normal(0, 1.2));
        return new CameraOptions
        {
            PxPerCm = random.Between(7.6, 8.6),
            HeightCm = heightCm,
            TiltXDeg = tiltX,
            TiltYDeg = tiltY,
            OffsetXCm = (heightCm * Math.Tan(double.DegreesToRadians(tiltY))) + random.Normal(0, 0.6),
            OffsetYCm = (-heightCm * Math.Tan(double.DegreesToRadians(tiltX))) + random.Normal(0, 0.6),
            TurnDeg = random.Normal(0, 1.5),
            RadialK1 = random.Chance(0.5) ? random.Between(-0.5, 0) : 0,
            NoiseSd = random.Between(0.3, 4),
            BlurPx = random.Between(0.3, 1.3),
            ExposureS = 1 / random.Between(40, 250),
            Monochrome = random.Chance(0.35),
        };
    }

    /// <summary>Fur of a subject: mostly black.</summary>
    /// <param name="random">Chance.</param>
    /// <returns>The coat.</returns>
    public static Coat SubjectCoat(RandomSource random)
    {
        ArgumentNullException.ThrowIfNull(random);
        var draw = random.NextUnit();
        return draw < 0.6 ? Coat.Black : draw < 0.75 ? Coat.Agouti : draw < 0.88 ? Coat.Brown : Coat.White;
    }

    /// <summary>Fur of a target: mostly white.</summary>
    /// <param name="random">Chance.</param>
    /// <returns>The coat.</returns>
    public static Coat TargetCoat(RandomSource random)
    {
        ArgumentNullException.ThrowIfNull(random);
        return random.Chance(0.7) ? Coat.White : SubjectCoat(random);
    }

    /// <summary>Proportions of an adult.</summary>
    /// <param name="random">Chance.</param>
    /// <returns>The proportions.</returns>
    public static MouseShape Shape(RandomSource random)
    {
        ArgumentNullException.ThrowIfNull(random);
        return new MouseShape
        {
            LengthCm = Math.Clamp(random.Normal(8.7, 0.35), 7.8, 9.6),
            Girth = Math.Clamp(random.Normal(1, 0.07), 0.85, 1.2),
            TailLengthCm = Math.Clamp(random.Normal(7.8, 0.4), 6.8, 8.8),
        };
    }

    /// <summary>Frame times: every third camera loses frames or slows down now and then.</summary>
    /// <param name="random">Chance.</param>
    /// <returns>The timing.</returns>
    public static TimingOptions Timing(RandomSource random)
    {
        ArgumentNullException.ThrowIfNull(random);
        return random.Chance(0.67)
            ? new TimingOptions()
            : new TimingOptions { Drops = random.Below(8), SlowStretches = random.Below(3) };
    }

    /// <summary>One of the four walls.</summary>
    /// <param name="random">Chance.</param>
    /// <returns>The wall.</returns>
    public static Wall EnclosureWall(RandomSource random)
    {
        ArgumentNullException.ThrowIfNull(random);
        return (Wall)random.Below(4);
    }
}
