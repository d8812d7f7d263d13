using SocialInteractionTracker.Core.Cleaning;

namespace SocialInteractionTracker.Core.Tracks;

/// <summary>What it costs to go on from one tracklet to another, in frames of a sure detection.</summary>
/// <param name="Reach">How far an animal can go.</param>
/// <param name="RestartCost">Going where the animal cannot have gone in the time.</param>
/// <param name="MotionCost">Going half as far as the animal can, or farther, from one frame to the next.</param>
/// <param name="PredictionS">How long the animal is expected to go on as it went, s.</param>
internal readonly record struct PathRules(Reach Reach, double RestartCost, double MotionCost = 0, double PredictionS = 0);
