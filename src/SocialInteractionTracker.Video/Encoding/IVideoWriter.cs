using OpenCvSharp;

namespace SocialInteractionTracker.Video.Encoding;

/// <summary>Takes the pictures of a video one after the other and makes a file of them: with ffmpeg, or without.</summary>
public interface IVideoWriter : IDisposable
{
    /// <summary>Adds the next picture.</summary>
    /// <param name="picture">Blue, green, red, 8 bits, of the size the writer was made for.</param>
    /// <param name="timeS">When it is shown, s; later than the one before it.</param>
    void Write(Mat picture, double timeS);

    /// <summary>Ends the file; without it, nothing remains.</summary>
    void Finish();
}
