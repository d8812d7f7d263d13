namespace SocialInteractionTracker.Core.Tracks;

/// <summary>One trial while it is being tracked.</summary>
/// <param name="Context">What is known of it.</param>
/// <param name="Options">How its track is made.</param>
/// <param name="Log">Takes what is noticed and repaired.</param>
internal sealed record TrackingRun(TrackingContext Context, TrackingOptions Options, EventLog Log);
