using SocialInteractionTracker.Core.Arenas;

namespace SocialInteractionTracker.Pipeline.Tracking;

/// <summary>A trial's calibration with how far it can be trusted.</summary>
/// <param name="Calibration">Pixels to centimetres.</param>
/// <param name="Confidence">In [0, 1]; 1 for corners or a scale that a person gave.</param>
public sealed record TrialCalibration(Calibration Calibration, double Confidence);
