namespace SocialInteractionTracker.Simulation.Behaviour;

/// <summary>What a simulated animal is doing.</summary>
public enum Activity : byte
{
    /// <summary>It is not in the arena.</summary>
    Absent = 0,

    /// <summary>It stays where it is, perhaps turning its head.</summary>
    Rest = 1,

    /// <summary>It goes somewhere.</summary>
    Walk = 2,

    /// <summary>It stands up against a wall.</summary>
    Rear = 3,

    /// <summary>It pokes its nose at the mesh.</summary>
    Investigate = 4,

    /// <summary>It sits curled up and cleans itself.</summary>
    Groom = 5,

    /// <summary>It runs away from the enclosure.</summary>
    Flight = 6,
}
