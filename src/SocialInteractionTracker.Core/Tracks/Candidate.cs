using SocialInteractionTracker.Core.Geometry;

namespace SocialInteractionTracker.Core.Tracks;

/// <summary>One position that may be the subject's in one frame.</summary>
/// <param name="Frame">The frame.</param>
/// <param name="Index">Which of the frame's detections it is.</param>
/// <param name="Position">Where it is.</param>
/// <param name="Reward">What taking it is worth, in frames of a sure detection; 0 or more.</param>
/// <param name="SideCm">Signed distance of its trunk from the enclosure's edge, cm: below 0 inside; NaN where that does not matter.</param>
internal readonly record struct Candidate(int Frame, int Index, ArenaPoint Position, double Reward, double SideCm = double.NaN);
