namespace SocialInteractionTracker.Training.Networks;

/// <summary>A loss of a batch's logits.</summary>
/// <param name="logits">[count, keypoints, height, width].</param>
/// <param name="gradient">Receives the loss's gradient, of the same shape; zero when called.</param>
/// <returns>The loss.</returns>
public delegate double LossFunction(ReadOnlySpan<float> logits, Span<float> gradient);
