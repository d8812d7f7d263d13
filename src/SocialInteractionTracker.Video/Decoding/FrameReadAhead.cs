using System.Collections.Concurrent;

namespace SocialInteractionTracker.Video.Decoding;

/// <summary>Reads a video on a thread of its own, some frames ahead of whoever takes them; the frames are used again and again.</summary>
internal sealed class FrameReadAhead : IDisposable
{
    /// <summary>One that is being filled, one that is being looked at, and two for the times one side is slower.</summary>
    private const int Frames = 4;

    private readonly VideoReader _reader;
    private readonly VideoFrame[] _frames;
    private readonly BlockingCollection<VideoFrame> _free = [];
    private readonly BlockingCollection<VideoFrame> _read = [];
    private readonly Task _reading;
    private VideoFrame? _shown;

    /// <summary>Starts reading.</summary>
    /// <param name="reader">The video; nobody else may use it until this is disposed. Stays the caller's.</param>
    public FrameReadAhead(VideoReader reader)
    {
        _reader = reader;
        _frames = [.. Enumerable.Range(0, Frames).Select(_ => reader.CreateFrame())];
        foreach (var frame in _frames)
        {
            _free.Add(frame);
        }

        _reading = Task.Factory.StartNew(Read, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    /// <summary>Takes the next frame.</summary>
    /// <param name="cancellationToken">Stops the waiting.</param>
    /// <returns>The frame, valid until the next call; <see langword="null"/> at the end of the video.</returns>
    /// <exception cref="IOException">The decoder was stopped from outside.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public VideoFrame? Next(CancellationToken cancellationToken)
    {
        if (_shown is not null)
        {
            _free.Add(_shown, CancellationToken.None);
            _shown = null;
        }

        if (!_read.TryTake(out _shown, Timeout.Infinite, cancellationToken))
        {
            _reading.GetAwaiter().GetResult();
        }

        return _shown;
    }

    /// <summary>Stops reading and frees the frames.</summary>
    public void Dispose()
    {
        _free.CompleteAdding();
        while (_free.TryTake(out _))
        {
            // The reader finds none left and ends.
        }

        Task.WaitAny(_reading);
        foreach (var frame in _frames)
        {
            frame.Dispose();
        }

        _free.Dispose();
        _read.Dispose();
    }

    private void Read()
    {
        try
        {
            foreach (var frame in _free.GetConsumingEnumerable())
            {
                if (!_reader.TryRead(frame))
                {
                    break;
                }

                _read.Add(frame);
            }
        }
        finally
        {
            _read.CompleteAdding();
        }
    }
}
