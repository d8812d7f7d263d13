using SocialInteractionTracker.TestKit;
using SocialInteractionTracker.Video.Decoding;

namespace SocialInteractionTracker.Video.Tests.Decoding;

/// <summary>Everything that reading a video gave.</summary>
internal sealed record ReadVideo(VideoInfo Info, ReadOutcome Outcome, double[] TimesS, int[] Numbers, byte[][] Pictures)
{
    internal static ReadVideo Of(string path, VideoReaderOptions? options = null)
    {
        using var reader = VideoReader.Open(path, options);
        using var frame = reader.CreateFrame();
        var (times, numbers, pictures) = (new List<double>(), new List<int>(), new List<byte[]>());
        while (reader.TryRead(frame))
        {
            var picture = frame.Pixels.ToArray();
            var (stride, channels) = (frame.Stride, frame.Channels);
            times.Add(frame.TimeS);
            pictures.Add(picture);
            numbers.Add(frame.Width >= TestVideo.Width - TestVideo.Block / 2 && frame.Height > TestVideo.Block
                ? TestVideo.FrameNumber((x, y) => picture[(y * stride) + (x * channels)])
                : -1);
        }

        return new ReadVideo(reader.Info, reader.Outcome, [.. times], [.. numbers], [.. pictures]);
    }
}
