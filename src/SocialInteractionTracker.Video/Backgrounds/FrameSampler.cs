using OpenCvSharp;
using SocialInteractionTracker.Video.Decoding;

namespace SocialInteractionTracker.Video.Backgrounds;

/// <summary>Takes frames from a stretch of a video: by jumps from key frame to key frame, or reading forward where that fails.</summary>
internal sealed class FrameSampler(string path, double startS, double endS, BackgroundOptions options)
{
    private const int ThreadsProperty = 70;
    private const double MillisecondsPerSecond = 1000;

    /// <summary>Mean difference, grey levels, up to which the jumping decoder's first frame is that of the reader.</summary>
    private const double SameFrame = 2;

    public SampledFrames Sample(CancellationToken cancellation)
    {
        var index = PacketIndex.Read(path, cancellation);
        var plan = SamplePlan.For(index, startS, endS, options);
        return (plan.Frames.IsEmpty ? null : Jump(plan, cancellation)) ?? ReadForward(index, cancellation);
    }

    /// <summary>Jumps; null if a picture cannot be reached or is not what the reader gives.</summary>
    private SampledFrames? Jump(SamplePlan plan, CancellationToken cancellation)
    {
        using var capture = new VideoCapture(path, VideoCaptureAPIs.FFMPEG, [ThreadsProperty, 1]);
        capture.Set(VideoCaptureProperties.ConvertRgb, 0);
        using var picture = new Mat();
        if (!capture.Read(picture) || !IsFirstFrame(picture))
        {
            return null;
        }

        var (pictures, times) = (new List<LumaPicture>(), new List<double>());
        foreach (var frame in plan.Frames)
        {
            cancellation.ThrowIfCancellationRequested();
            if (!capture.Set(VideoCaptureProperties.PosFrames, frame) || !capture.Read(picture))
            {
                return null;
            }

            pictures.Add(LumaPicture.FromMat(picture));
            times.Add(capture.Get(VideoCaptureProperties.PosMsec) / MillisecondsPerSecond);
        }

        return new SampledFrames(pictures, times, BackgroundSampling.Jumps);
    }

    /// <summary>Whether a picture is the reader's first frame: of its size, upright, of its range of greys.</summary>
    private bool IsFirstFrame(Mat picture)
    {
        using var reader = VideoReader.Open(path);
        using var frame = reader.CreateFrame();
        return reader.TryRead(frame) && picture.Size() == frame.Mat.Size() && picture.Type() == frame.Mat.Type()
            && Cv2.Norm(picture, frame.Mat, NormTypes.L1) <= SameFrame * frame.Pixels.Length;
    }

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
