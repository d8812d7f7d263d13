using OpenCvSharp;
using SocialInteractionTracker.Video.Decoding;

namespace SocialInteractionTracker.Video.Backgrounds;

/// <summary>Takes frames from a stretch of a video: by jumps from key frame to key frame, or reading forward where that fails.</summary>
internal sealed class FrameSampler(VideoReader reader, double startS, double endS, BackgroundOptions options)
{
    /// <summary>Mean difference, grey levels, up to which the jumping decoder's first frame is that of the reader.</summary>
    private const double SameFrame = 2;

    public SampledFrames Sample(CancellationToken cancellation)
    {
        var index = PacketIndex.Read(reader.Info.Path, reader.Info.FirstTimeS, cancellation);
        var plan = SamplePlan.For(index, startS, endS, options);
        return (plan.Frames.IsEmpty ? null : Jump(plan, cancellation)) ?? ReadForward(index, cancellation);
    }

    /// <summary>Jumps; null if a picture cannot be reached or is not what the reader gives.</summary>
    private SampledFrames? Jump(SamplePlan plan, CancellationToken cancellation)
    {
        if (!reader.TryPeek(out var first) || !IsSameToJumper(reader.Info, first))
        {
            return null;
        }

        var found = new (LumaPicture Picture, double TimeS)?[plan.Frames.Length];
        var lanes = Math.Min(options.Threads, found.Length);
        Parallel.For(0, lanes, new ParallelOptions { MaxDegreeOfParallelism = lanes, CancellationToken = cancellation }, lane =>
        {
            var (from, to) = (lane * found.Length / lanes, (lane + 1) * found.Length / lanes);
            JumpTo(plan.Frames.AsSpan()[from..to], reader.Info, found.AsSpan(from..to), cancellation);
        });
        return found.Contains(null)
            ? null
            : new SampledFrames([.. found.Select(f => f!.Value.Picture)], [.. found.Select(f => f!.Value.TimeS)], BackgroundSampling.Jumps);
    }

    /// <summary>Reads some frames; stops at the first that cannot be reached.</summary>
    private static void JumpTo(ReadOnlySpan<int> frames, VideoInfo info, Span<(LumaPicture Picture, double TimeS)?> found, CancellationToken cancellation)
    {
        using var source = OpenJumper(info);
        using var picture = new Mat(info.Height, info.Width, MatType.CV_8UC1, Scalar.Black);
        for (var i = 0; i < frames.Length; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (source is null || !source.TryJump(frames[i]) || !source.TryRead(picture, out var timeS))
            {
                return;
            }

            found[i] = (LumaPicture.FromMat(picture), timeS);
        }
    }

    private static OpenCvFrameSource? OpenJumper(VideoInfo info)
    {
        var capture = OpenCvFrameSource.Open(info.Path, threads: 1);
        if (capture.IsOpened() && OpenCvFrameSource.Grab(capture))
        {
            return new OpenCvFrameSource(capture, FrameColour.Luma, info.LumaRange, info.FirstTimeS);
        }

        capture.Dispose();
        return null;
    }

    /// <summary>Whether the jumping decoder's first frame is the reader's: upright and of its range of greys.</summary>
    private static bool IsSameToJumper(VideoInfo info, VideoFrame frame)
    {
        using var source = OpenJumper(info);
        using var picture = new Mat(info.Height, info.Width, MatType.CV_8UC1, Scalar.Black);
        return source is not null && source.TryRead(picture, out _)
            && Cv2.Norm(picture, frame.Mat, NormTypes.L1) <= SameFrame * frame.Pixels.Length;
    }

    private SampledFrames ReadForward(PacketIndex index, CancellationToken cancellation)
    {
        var (pictures, times) = (new List<LumaPicture>(), new List<double>());
        var lastS = Math.Min(endS, Math.Min(startS + options.ForwardS, index.EndS));
        var stepS = (lastS - startS) / options.Samples;
        using var forward = VideoReader.Open(reader.Info.Path);
        using var frame = forward.CreateFrame();
        while (forward.TryRead(frame) && frame.TimeS < lastS)
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
