using SocialInteractionTracker.Core.Geometry;

namespace SocialInteractionTracker.Core.Tracks;

/// <summary>One position that may be the subject's in one frame.</summary>
/// <param name="Frame">The frame.</param>
/// <param name="Index">Which of the frame's detections it is.</param>
/// <param name="Position">Where it is.</param>
/// <param name="Reward">What taking it is worth, in frames of a sure detection; 0 or more.</param>
/// <param name="Side">1 clearly outside the enclosure, -1 clearly inside, 0 otherwise.</param>
internal readonly record struct Candidate(int Frame, int Index, ArenaPoint Position, double Reward, int Side = 0);
