namespace SocialInteractionTracker.Simulation.Encoding;

/// <summary>Takes the frames of a video and makes a file of them.</summary>
public interface IVideoSink : IDisposable
{
    /// <summary>Adds the next frame.</summary>
    /// <param name="frame">Packed BGR.</param>
    void Write(ReadOnlySpan<byte> frame);

    /// <summary>Ends the file; without it, nothing remains.</summary>
    void Finish();
}
