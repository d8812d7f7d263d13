using OpenCvSharp;

namespace SocialInteractionTracker.Video.Decoding;

/// <summary>One decoded picture and when it is shown; made by <see cref="VideoReader.CreateFrame"/> and used again for every frame.</summary>
/// <remarks>Belongs to whoever created it. Holds memory outside the garbage collector's reach until it is disposed.</remarks>
public sealed class VideoFrame : IDisposable
{
    internal VideoFrame(int width, int height, FrameColour colour)
    {
        (Width, Height, Colour) = (width, height, colour);
        Mat = new Mat(height, width, colour == FrameColour.Luma ? MatType.CV_8UC1 : MatType.CV_8UC3, Scalar.Black);
    }

    /// <summary>Frame number from 0; -1 before the first picture.</summary>
    public int Index { get; internal set; } = -1;

    /// <summary>Presentation time, s, strictly rising from frame to frame; NaN before the first picture.</summary>
    public double TimeS { get; internal set; } = double.NaN;

    /// <summary>Width, px.</summary>
    public int Width { get; }

    /// <summary>Height, px.</summary>
    public int Height { get; }

    /// <summary>What the pixels are.</summary>
    public FrameColour Colour { get; }

    /// <summary>Bytes a pixel: 1 for luma, 3 for blue, green, red.</summary>
    public int Channels => Colour == FrameColour.Luma ? 1 : 3;

    /// <summary>Bytes from a pixel to the one below it: the rows are packed.</summary>
    public int Stride => Width * Channels;

    /// <summary>The picture, row by row from the top, <see cref="Stride"/> bytes each; valid until the next read into this frame.</summary>
    /// <exception cref="ObjectDisposedException">The frame is disposed.</exception>
    public unsafe ReadOnlySpan<byte> Pixels => new((void*)Mat.Data, Stride * Height);

    /// <summary>The picture for OpenCV; belongs to this frame.</summary>
    internal Mat Mat { get; }

    /// <summary>Copies picture, number and time to a frame of the same size and colour.</summary>
    internal void CopyTo(VideoFrame other)
    {
        Mat.CopyTo(other.Mat);
        (other.Index, other.TimeS) = (Index, TimeS);
    }

    /// <summary>Frees the picture.</summary>
    public void Dispose() => Mat.Dispose();
}
