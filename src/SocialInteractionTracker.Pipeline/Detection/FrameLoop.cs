using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics;
using SocialInteractionTracker.Core.Poses;
using SocialInteractionTracker.Core.Tracks;
using SocialInteractionTracker.Video.Decoding;

namespace SocialInteractionTracker.Pipeline.Detection;

/// <summary>Streams a video through one or several detectors; every frame is handled by itself.</summary>
/// <remarks>
/// With one detector, decoding and detecting take turns on the calling thread. With several, the calling thread decodes
/// into a ring of frames and each detector works on a thread of its own. The result is the same to the bit.
/// </remarks>
public sealed class FrameLoop
{
    private const int RingFramesPerDetector = 3;
    private const int ProgressEveryFrames = 32;

    private readonly VideoReader _reader;
    private readonly IReadOnlyList<IFrameDetector> _detectors;
    private readonly FrameLoopOptions _options;
    private readonly List<Found> _found = [];

    /// <summary>Prepares a loop.</summary>
    /// <param name="reader">The video, nothing read of it yet; stays the caller's.</param>
    /// <param name="detectors">One detector for each worker, at least one; they stay the caller's.</param>
    /// <param name="options">What else is done with each frame.</param>
    public FrameLoop(VideoReader reader, IReadOnlyList<IFrameDetector> detectors, FrameLoopOptions options)
    {
        ArgumentOutOfRangeException.ThrowIfZero(detectors.Count, nameof(detectors));
        (_reader, _detectors, _options) = (reader, detectors, options);
    }

    /// <summary>Seconds spent decoding.</summary>
    public StageClock DecodeClock { get; } = new();

    /// <summary>Seconds spent detecting, summed over workers.</summary>
    public StageClock DetectClock { get; } = new();

    /// <summary>Reads the video to its end.</summary>
    /// <param name="cancellationToken">Stops the loop between two frames.</param>
    /// <returns>The animals of every frame.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public FrameDetections Run(CancellationToken cancellationToken)
    {
        if (_detectors.Count == 1)
        {
            RunInTurns(cancellationToken);
        }
        else
        {
            RunSideBySide(cancellationToken);
        }

        _options.Progress?.Report(_found.Count);
        _found.Sort((a, b) => a.Frame.CompareTo(b.Frame));
        var times = new FrameTimes([.. _found.Select(found => found.TimeS)]);
        return new FrameDetections(
            new DetectedFrames(times, [.. _found.Select(found => found.Poses)]),
            new DetectedFrames(times, [.. _found.Select(found => found.Silhouettes)]));
    }

    private void RunInTurns(CancellationToken cancellationToken)
    {
        using var frame = _reader.CreateFrame();
        var findings = new FrameFindings();
        while (Decode(frame))
        {
            cancellationToken.ThrowIfCancellationRequested();
            Detect(_detectors[0], frame, findings);
        }
    }

    private void RunSideBySide(CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var free = new BlockingCollection<VideoFrame>();
        using var filled = new BlockingCollection<VideoFrame>();
        var ring = Enumerable.Range(0, RingFramesPerDetector * _detectors.Count).Select(_ => _reader.CreateFrame()).ToImmutableArray();
        try
        {
            foreach (var frame in ring)
            {
                free.Add(frame, CancellationToken.None);
            }

            var workers = _detectors.Select(detector => Task.Factory.StartNew(
                () => Work(detector, filled, free, stop), CancellationToken.None,
                TaskCreationOptions.LongRunning, TaskScheduler.Default)).ToArray();
            try
            {
                Feed(free, filled, stop.Token);
            }
            finally
            {
                // Also when decoding failed: nobody may still look at a frame that is about to be freed.
                Task.WhenAll(workers).GetAwaiter().GetResult();
            }

            cancellationToken.ThrowIfCancellationRequested();
        }
        finally
        {
            foreach (var frame in ring)
            {
                frame.Dispose();
            }
        }
    }

    private void Feed(BlockingCollection<VideoFrame> free, BlockingCollection<VideoFrame> filled, CancellationToken stop)
    {
        try
        {
            while (true)
            {
                var frame = free.Take(stop);
                if (!Decode(frame))
                {
                    return;
                }

                filled.Add(frame, stop);
            }
        }
        catch (OperationCanceledException)
        {
            // A worker failed or the caller cancelled; the workers' tasks tell which.
        }
        finally
        {
            filled.CompleteAdding();
        }
    }

    private void Work(
        IFrameDetector detector, BlockingCollection<VideoFrame> filled, BlockingCollection<VideoFrame> free, CancellationTokenSource stop)
    {
        var finished = false;
        var findings = new FrameFindings();
        try
        {
            foreach (var frame in filled.GetConsumingEnumerable(stop.Token))
            {
                Detect(detector, frame, findings);
                free.Add(frame, stop.Token);
            }

            finished = true;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            finished = true;
        }
        finally
        {
            if (!finished)
            {
                stop.Cancel();
            }
        }
    }

    private bool Decode(VideoFrame frame)
    {
        var start = Stopwatch.GetTimestamp();
        var isRead = _reader.TryRead(frame);
        DecodeClock.AddSince(start);
        return isRead;
    }

    private void Detect(IFrameDetector detector, VideoFrame frame, FrameFindings findings)
    {
        var start = Stopwatch.GetTimestamp();
        detector.Detect(frame, findings);
        _options.Sampler?.Offer(frame.Index, detector.Picture);
        DetectClock.AddSince(start);
        var found = new Found(
            frame.Index, frame.TimeS, findings.Poses[..findings.PoseCount], findings.Silhouettes[..findings.SilhouetteCount]);
        int done;
        lock (_found)
        {
            _found.Add(found);
            done = _found.Count;
        }

        if (done % ProgressEveryFrames == 0)
        {
            _options.Progress?.Report(done);
        }
    }

    private readonly record struct Found(int Frame, double TimeS, Instance[] Poses, Instance[] Silhouettes);
}
