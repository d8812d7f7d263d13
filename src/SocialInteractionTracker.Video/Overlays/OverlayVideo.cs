using OpenCvSharp;
using SocialInteractionTracker.Core;
using SocialInteractionTracker.Video.Decoding;
using SocialInteractionTracker.Video.Encoding;

namespace SocialInteractionTracker.Video.Overlays;

/// <summary>Writes a trial's video with everything drawn over it that was scored.</summary>
/// <remarks>Frame k of the overlay is frame k of the video and is shown when that is, counted from the first frame.</remarks>
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
        using var reader = VideoReader.Open(request.VideoPath, new VideoReaderOptions { Colour = FrameColour.Bgr, Threads = request.Threads });
        using var frame = reader.CreateFrame();
        var count = request.Track.Times.Count;
        if (!reader.TryRead(frame))
        {
            throw OtherFrames(request, 0);
        }

        using var painter = new OverlayPainter(request, frame);
        using var writer = Start(request, path, painter.Canvas.Size());
        var firstS = frame.TimeS;
        do
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (frame.Index >= count)
            {
                throw OtherFrames(request, frame.Index + 1);
            }

            painter.Draw(frame);
            writer.Write(painter.Canvas, frame.TimeS - firstS);
            if (frame.Index % ReportEvery == 0)
            {
                progress?.Report(frame.Index);
            }
        }
        while (reader.TryRead(frame));

        if (frame.Index + 1 < count)
        {
            throw OtherFrames(request, frame.Index + 1);
        }

        writer.Finish();
        return count;
    }

    private static IVideoWriter Start(OverlayRequest request, string path, Size size)
    {
        var medianS = request.Track.Times.MedianDurationS;
        return (request.UseFfmpeg ? H264Writer.TryStart(path, size, request.Threads) : null)
            ?? (IVideoWriter)new MotionJpegWriter(path, size, medianS > 0 ? 1 / medianS : 1);
    }

    private static UserErrorException OtherFrames(OverlayRequest request, int frames) => new(new Fault(
        request.VideoPath, $"{frames} frames or more", $"the {request.Track.Times.Count} frames of the trial's track",
        "Draw over the video that the track was made of; for tracks of another program, name their own video in trials.csv."));
}
