namespace SocialInteractionTracker.Storage.PoseTables;

/// <summary>What the positions of a file are measured in.</summary>
public enum PositionSpace
{
    /// <summary>Pixels of the picture, y downwards.</summary>
    Picture,

    /// <summary>Centimetres as EthoVision has them: y upwards, by default from the arena's middle.</summary>
    EthoVision,

    /// <summary>Centimetres from the floor's top left corner, y downwards.</summary>
    Arena,
}
