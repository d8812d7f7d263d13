namespace SocialInteractionTracker.Simulation.Rendering;

/// <summary>What the arena and its surroundings look like.</summary>
public sealed record SceneOptions
{
    /// <summary>The lamp.</summary>
    public Lighting Lighting { get; init; } = Lighting.White;

    /// <summary>Brightness of the floor in the middle, in (0, 1].</summary>
    public double FloorLevel { get; init; } = 0.78;

    /// <summary>How warm the floor looks: 0 neutral, 1 yellowish, -1 bluish.</summary>
    public double Warmth { get; init; } = 0.2;

    /// <summary>Brightness of the walls in relation to the floor.</summary>
    public double WallLevel { get; init; } = 0.62;

    /// <summary>How much of an animal a wall mirrors, in [0, 1].</summary>
    public double WallReflection { get; init; } = 0.15;

    /// <summary>How much darker the picture's corners are than its middle, in [0, 1].</summary>
    public double Falloff { get; init; } = 0.25;

    /// <summary>Direction from which most light comes, rad on the floor.</summary>
    public double LightFromRad { get; init; } = 0.8;

    /// <summary>Darkness of the animals' shadows, in [0, 1].</summary>
    public double Shadow { get; init; } = 0.35;

    /// <summary>Unevenness of the floor, as a share of its brightness.</summary>
    public double Texture { get; init; } = 0.03;

    /// <summary>Number of droppings.</summary>
    public int Droppings { get; init; } = 4;

    /// <summary>Number of urine spots.</summary>
    public int UrineSpots { get; init; } = 3;

    /// <summary>Number of glare spots.</summary>
    public int Glares { get; init; } = 1;

    /// <summary>Whether a cable hangs through the picture.</summary>
    public bool Cable { get; init; }

    /// <summary>Whether the enclosure is closed by a mesh from above.</summary>
    public bool MeshLid { get; init; }
}
