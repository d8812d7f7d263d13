using System.Collections.Immutable;
using System.Globalization;
using SocialInteractionTracker.Core;
using SocialInteractionTracker.Core.Tracks;

namespace SocialInteractionTracker.Video.Decoding;

/// <summary>Reads a whole video to tell what is in it and whether its timing is sane.</summary>
public static class VideoInspector
{
    /// <summary>Share of irregular intervals from which a video is said to have a variable frame rate.</summary>
    private const double VariableShare = 0.02;

    /// <summary>Frames at the end of a file, held back by the decoder, often lack a stamp; that many are no reason for doubt.</summary>
    private const int MaxRepairs = 4;

    /// <summary>Share of frames that may lack a good stamp.</summary>
    private const double MaxRepairedShare = 0.001;

    private const int ProgressStep = 100;

    /// <summary>Inspects a video.</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">What counts as regular timing.</param>
    /// <param name="progress">Told the number of frames read, now and then; may be <see langword="null"/>.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <exception cref="UserErrorException">The file is missing, empty, not a video, or not one frame of it can be decoded.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static VideoInspection Inspect(string path, FrameTimingOptions options, IProgress<int>? progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(options);
        using var reader = VideoReader.Open(path, new VideoReaderOptions { Threads = Environment.ProcessorCount });
        using var frame = reader.CreateFrame();
        var startS = ImmutableArray.CreateBuilder<double>();
        while (reader.TryRead(frame))
        {
            cancellation.ThrowIfCancellationRequested();
            startS.Add(frame.TimeS);
            if (frame.Index % ProgressStep == 0)
            {
                progress?.Report(startS.Count);
            }
        }

        return Judge(reader.Info, reader.Outcome, FrameTiming.Of(new FrameTimes(startS.ToImmutable()), options), options);
    }

    /// <summary>Says what is remarkable in what was read.</summary>
    internal static VideoInspection Judge(VideoInfo info, ReadOutcome outcome, FrameTiming timing, FrameTimingOptions options)
    {
        var insane = Insanities(outcome, timing, options).ToArray();
        var notes = Notes(info, outcome, timing, options);
        return new VideoInspection(info, outcome, timing, insane.Length == 0, [.. insane, .. notes]);
    }

    private static IEnumerable<string> Insanities(ReadOutcome outcome, FrameTiming timing, FrameTimingOptions options)
    {
        if (timing.Frames < 2)
        {
            yield return Say($"It holds {timing.Frames} frame: a picture, not a recording.");
            yield break;
        }

        if (timing.TypicalFrameRate < options.MinFrameRate || timing.TypicalFrameRate > options.MaxFrameRate)
        {
            yield return Say($"{timing.TypicalFrameRate:0.###} frames/s is not a rate at which an animal is recorded: the timestamps may be wrong.");
        }

        if (timing.LongestGapS > options.MaxGapS)
        {
            yield return Say($"No frame for {timing.LongestGapS:0.000} s from {timing.LongestGapAtS:0.000} s on: what happened there is unknown.");
        }

        if (outcome.RepairedTimes > Math.Max(MaxRepairs, timing.Frames * MaxRepairedShare))
        {
            yield return Say($"{outcome.RepairedTimes} of {timing.Frames} frames had a timestamp that did not come after the one before, or none: their times are guesses.");
        }
    }

    private static IEnumerable<string> Notes(VideoInfo info, ReadOutcome outcome, FrameTiming timing, FrameTimingOptions options)
    {
        if (outcome.Message.Length > 0)
        {
            yield return outcome.Message;
        }

        if (timing.DroppedShare > options.NotableDroppedShare)
        {
            yield return Say($"At a steady {timing.TypicalFrameRate:0.###} frames/s there would be about {timing.LikelyDropped} frames more: they were dropped while recording, or the rate varies.");
        }

        if (timing.IrregularShare > VariableShare)
        {
            yield return Say($"The frame rate varies: {timing.IrregularShare:0.0 %} of the intervals differ from the median. Times are taken from the timestamps, so this is scored right.");
        }

        if (info.FirstTimeS != 0)
        {
            yield return Say($"The first frame is at {info.FirstTimeS:0.000} s of the container, not at 0: start_s and all times of the tables count from the first frame.");
        }

        if (info.RotationDegrees != 0)
        {
            yield return Say($"The file asks for a turn by {info.RotationDegrees} degrees; pictures are turned upright, and pixel coordinates are those of the upright picture.");
        }
    }

    private static string Say(FormattableString sentence) => sentence.ToString(CultureInfo.InvariantCulture);
}
