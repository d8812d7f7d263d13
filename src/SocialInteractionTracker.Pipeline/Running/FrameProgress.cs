namespace SocialInteractionTracker.Pipeline.Running;

/// <summary>Hands on the number of frames that are done, at once and on the thread that counts them.</summary>
/// <param name="report">Hears the number.</param>
internal sealed class FrameProgress(Action<int> report) : IProgress<int>
{
    /// <inheritdoc/>
    public void Report(int value) => report(value);
}
