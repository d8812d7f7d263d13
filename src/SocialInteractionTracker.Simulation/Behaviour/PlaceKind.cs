namespace SocialInteractionTracker.Simulation.Behaviour;

/// <summary>What kind of place an animal goes to.</summary>
public enum PlaceKind
{
    /// <summary>Anywhere on the floor.</summary>
    Open,

    /// <summary>A place on the way, where it does not stop.</summary>
    Passing,

    /// <summary>At a wall; it rears there if it looks at the wall.</summary>
    Wall,

    /// <summary>A corner opposite the enclosure.</summary>
    Corner,

    /// <summary>A quiet place to groom.</summary>
    Groom,

    /// <summary>At the mesh of the enclosure.</summary>
    Mesh,
}
