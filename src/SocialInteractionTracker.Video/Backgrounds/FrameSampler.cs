using OpenCvSharp;
using SocialInteractionTracker.Video.Decoding;

namespace SocialInteractionTracker.Video.Backgrounds;

/// <summary>Takes frames from a stretch of a video: by jumps from key frame to key frame, or reading forward where that fails.</summary>
internal sealed class FrameSampler(string path, double startS, double endS, BackgroundOptions options)
{
    /// <summary>Mean difference, grey levels, up to which the jumping decoder's first frame is that of the reader.</summary>
    private const double SameFrame = 2;

    public SampledFrames Sample(CancellationToken cancellation)
    {
        using var reader = VideoReader.Open(path);
        var index = PacketIndex.Read(path, reader.Info.FirstTimeS, cancellation);
        var plan = SamplePlan.For(index, startS, endS, options);
        return (plan.Frames.IsEmpty ? null : Jump(plan, reader, cancellation)) ?? ReadForward(index, cancellation);
    }

    /// <summary>Jumps; null if a picture cannot be reached or is not what the reader gives.</summary>
    private SampledFrames? Jump(SamplePlan plan, VideoReader reader, CancellationToken cancellation)
    {
        using var first = reader.CreateFrame();
        var capture = OpenCvFrameSource.Open(path, threads: 1);
        if (!capture.IsOpened() || !capture.Grab())
        {
            capture.Dispose();
            return null;
        }

        using var source = new OpenCvFrameSource(capture, FrameColour.Luma, reader.Info.LumaRange, reader.Info.FirstTimeS);
        using var picture = new Mat(first.Height, first.Width, MatType.CV_8UC1, Scalar.Black);
        if (!reader.TryRead(first) || !source.TryRead(picture, out _) || !IsSame(picture, first))
        {
            return null;
        }

        var (pictures, times) = (new List<LumaPicture>(), new List<double>());
        foreach (var frame in plan.Frames)
        {
            cancellation.ThrowIfCancellationRequested();
            if (!capture.Set(VideoCaptureProperties.PosFrames, frame) || !source.TryRead(picture, out var timeS))
            {
                return null;
            }

            pictures.Add(LumaPicture.FromMat(picture));
            times.Add(timeS);
        }

        return new SampledFrames(pictures, times, BackgroundSampling.Jumps);
    }

    /// <summary>Whether a picture is the reader's: upright and of its range of greys.</summary>
    private static bool IsSame(Mat picture, VideoFrame frame) =>
        Cv2.Norm(picture, frame.Mat, NormTypes.L1) <= SameFrame * frame.Pixels.Length;

    private SampledFrames ReadForward(PacketIndex index, CancellationToken cancellation)
    {
        var (pictures, times) = (new List<LumaPicture>(), new List<double>());
        var lastS = Math.Min(endS, Math.Min(startS + options.ForwardS, index.EndS));
        var stepS = (lastS - startS) / options.Samples;
        using var reader = VideoReader.Open(path);
        using var frame = reader.CreateFrame();
        while (reader.TryRead(frame) && frame.TimeS < lastS)
        {
            cancellation.ThrowIfCancellationRequested();
            if (frame.TimeS >= startS + (pictures.Count * stepS))
            {
                pictures.Add(new LumaPicture(frame.Width, frame.Height, frame.Pixels));
                times.Add(frame.TimeS);
            }
        }

        return new SampledFrames(pictures, times, BackgroundSampling.Forward);
    }
}
