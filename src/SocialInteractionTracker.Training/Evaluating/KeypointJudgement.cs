namespace SocialInteractionTracker.Training.Evaluating;

/// <summary>One keypoint whose place is known, and what a model says of it.</summary>
/// <param name="Recording">The recording, or <c>simulated</c>.</param>
/// <param name="Coat">The animal's fur; empty if not known.</param>
/// <param name="Light">The light; empty if not known.</param>
/// <param name="Keypoint">The keypoint.</param>
/// <param name="ErrorPx">Distance from its place, px; NaN if the model found no such animal.</param>
/// <param name="BodyPx">The animals' usual length from nose to tail base in the recording, px.</param>
/// <param name="Confidence">The model's confidence; 0 if it found none.</param>
internal sealed record KeypointJudgement(
    string Recording, string Coat, string Light, string Keypoint, double ErrorPx, double BodyPx, float Confidence)
{
    /// <summary>Whether the model gave no such keypoint.</summary>
    public bool IsMissing => double.IsNaN(ErrorPx);

    /// <summary>The error as a share of the body length; NaN if missing.</summary>
    public double ErrorOfBody => ErrorPx / BodyPx;
}
