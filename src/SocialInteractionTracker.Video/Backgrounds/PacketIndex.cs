using OpenCvSharp;

namespace SocialInteractionTracker.Video.Backgrounds;

/// <summary>When the packets of a video are shown and which of them are key frames, read without decoding any.</summary>
/// <param name="TimesS">Presentation time of each packet, s, in the file's order.</param>
/// <param name="KeyFrames">Numbers of the packets that can be decoded by themselves, rising.</param>
internal sealed record PacketIndex(IReadOnlyList<double> TimesS, IReadOnlyList<int> KeyFrames)
{
    /// <summary>Asks OpenCV for packets instead of pictures.</summary>
    private const int RawFormat = -1;

    /// <summary>Whether the last packet read was a key frame (<c>CAP_PROP_LRF_HAS_KEY_FRAME</c>, which OpenCvSharp does not name).</summary>
    private const VideoCaptureProperties HasKeyFrame = (VideoCaptureProperties)67;

    private const double MillisecondsPerSecond = 1000;

    /// <summary>When the last packet has begun for sure, s; infinity if no packet is known.</summary>
    public double EndS => TimesS.Count == 0 ? double.PositiveInfinity : Math.BitIncrement(TimesS.Max());

    /// <summary>Reads the packets of a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="firstTimeS">Presentation time of the first frame, s; OpenCV counts from it.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The index; empty if the file does not give its packets.</returns>
    public static PacketIndex Read(string path, double firstTimeS, CancellationToken cancellation)
    {
        using var capture = new VideoCapture(path, VideoCaptureAPIs.FFMPEG, [(int)VideoCaptureProperties.Format, RawFormat]);
        var times = new List<double>();
        var keys = new List<int>();
        while (capture.IsOpened() && capture.Grab())
        {
            cancellation.ThrowIfCancellationRequested();
            if (capture.Get(HasKeyFrame) > 0)
            {
                keys.Add(times.Count);
            }

            times.Add(firstTimeS + (capture.Get(VideoCaptureProperties.PosMsec) / MillisecondsPerSecond));
        }

        return new PacketIndex(times, keys);
    }
}
