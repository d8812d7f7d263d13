using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Core.Poses;
using SocialInteractionTracker.Pipeline.Detection;
using SocialInteractionTracker.Video.Decoding;

namespace SocialInteractionTracker.Pipeline.Tests.Detection;

/// <summary>Finds in every frame a nose whose place tells the frame's number and brightness, and an outline in every other one.</summary>
internal sealed class FakeDetector(Action<int>? before = null) : IFrameDetector
{
    private readonly byte[] _picture = new byte[1];
    private int _busy;

    /// <summary>Whether it is looking at a frame now.</summary>
    public bool IsBusy => Volatile.Read(ref _busy) == 1;

    public ReadOnlySpan<byte> Picture => _picture;

    public void Detect(VideoFrame frame, FrameFindings found)
    {
        Volatile.Write(ref _busy, 1);
        try
        {
            before?.Invoke(frame.Index);
            _picture[0] = frame.Pixels[0];
            found.Poses[0] = At(frame.Index, frame.Pixels[0]);
            found.PoseCount = 1;
            found.Silhouettes[0] = At(-frame.Index, 0);
            found.SilhouetteCount = frame.Index % 2;
        }
        finally
        {
            Volatile.Write(ref _busy, 0);
        }
    }

    public void Dispose()
    {
    }

    private static Instance At(double x, double y)
    {
        var instance = Instance.Empty();
        instance[BodyPoint.Nose] = new Keypoint(new PixelPoint(x, y), 1);
        return instance;
    }
}
