using OpenCvSharp;
using SocialInteractionTracker.TestKit;

namespace SocialInteractionTracker.Pipeline.Tests.Detection;

/// <summary>A short video of grey pictures in a temporary folder.</summary>
internal sealed class TinyVideo : IDisposable
{
    public const int Frames = 100;
    public const double FramesPerS = 25;
    private const int Width = 64;
    private const int Height = 48;

    private readonly TemporaryFolder _folder = new();

    public TinyVideo()
    {
        Path = _folder.File("tiny.avi");
        using var writer = new VideoWriter(Path, VideoCaptureAPIs.OPENCV_MJPEG, FourCC.MJPG, FramesPerS, new Size(Width, Height));
        for (var frame = 0; frame < Frames; frame++)
        {
            using var picture = new Mat(Height, Width, MatType.CV_8UC3, Scalar.All(2 * frame));
            writer.Write(picture);
        }
    }

    public string Path { get; }

    public void Dispose() => _folder.Dispose();
}
