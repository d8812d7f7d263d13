namespace SocialInteractionTracker.Core.Arenas;

/// <summary>What counts as the interaction zone round the enclosure.</summary>
public abstract record InteractionZoneShape;
