namespace SocialInteractionTracker.Video.Backgrounds;

/// <summary>Frames sampled from a video.</summary>
/// <param name="Pictures">The pictures, in order of time.</param>
/// <param name="TimesS">When each is shown, s.</param>
/// <param name="Sampling">How they were reached.</param>
internal sealed record SampledFrames(IReadOnlyList<LumaPicture> Pictures, IReadOnlyList<double> TimesS, BackgroundSampling Sampling);
