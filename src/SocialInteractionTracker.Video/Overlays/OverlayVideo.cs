using OpenCvSharp;
using SocialInteractionTracker.Core;
using SocialInteractionTracker.Video.Decoding;
using SocialInteractionTracker.Video.Encoding;

namespace SocialInteractionTracker.Video.Overlays;

/// <summary>Writes a trial's video with everything drawn over it that was scored.</summary>
/// <remarks>
/// Frame k of the overlay is frame k of the video and is shown when that is, counted from the first frame. Decoding, drawing and
/// encoding go on side by side, each in its order, so that the file does not depend on how many threads there are.
/// </remarks>
public static class OverlayVideo
{
    /// <summary>Pictures between two reports of progress.</summary>
    private const int ReportEvery = 50;

    /// <summary>Whether overlays are H.264 in MP4; else they are motion JPEG in AVI, in which all frames last equally long.</summary>
    public static bool HasFfmpeg => FfmpegProgram.Path is not null;

    /// <summary>Writes an overlay.</summary>
    /// <param name="request">What is drawn over which video.</param>
    /// <param name="path">The file; whatever its name, MP4 with ffmpeg, else AVI.</param>
    /// <param name="progress">Hears how many frames are done.</param>
    /// <param name="cancellationToken">Stops the work; no file remains.</param>
    /// <returns>Number of frames.</returns>
    /// <exception cref="UserErrorException">The video cannot be read, has other frames than the track, or no file can be written.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static int Write(OverlayRequest request, string path, IProgress<int>? progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        Cv2.SetNumThreads(1); // OpenCV's own threads would spin beside those that decode, draw and encode.
        using var reader = VideoReader.Open(request.VideoPath, new VideoReaderOptions { Colour = FrameColour.Bgr, Threads = request.Threads, IsForShow = true });
        using var frames = new FrameReadAhead(reader);
        var first = frames.Next(cancellationToken) ?? throw OtherFrames(request, 0);
        using var painter = new OverlayPainter(request, first);
        using var writer = Start(request, path, painter.Canvas.Size());
        var (firstS, count, done) = (first.TimeS, request.Track.Times.Count, 0);
        for (var frame = first; frame is not null; frame = frames.Next(cancellationToken))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (done >= count)
            {
                throw OtherFrames(request, done + 1);
            }

            painter.Draw(frame);
            writer.Write(painter.Canvas, frame.TimeS - firstS);
            if (++done % ReportEvery == 0)
            {
                progress?.Report(done);
            }
        }

        if (done < count)
        {
            throw OtherFrames(request, done);
        }

        writer.Finish();
        return count;
    }

    private static IVideoWriter Start(OverlayRequest request, string path, Size size)
    {
        var medianS = request.Track.Times.MedianDurationS;
        return (request.UseFfmpeg ? H264Writer.TryStart(path, size) : null)
            ?? (IVideoWriter)new MotionJpegWriter(path, size, medianS > 0 ? 1 / medianS : 1);
    }

    private static UserErrorException OtherFrames(OverlayRequest request, int frames) => new(new Fault(
        request.VideoPath, frames > request.Track.Times.Count ? $"more than {request.Track.Times.Count} frames" : $"{frames} frames", $"the {request.Track.Times.Count} frames of the trial's track",
        "Draw over the video that the track was made of; for tracks of another program, name their own video in trials.csv."));
}
