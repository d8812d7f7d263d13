using System.Collections.Concurrent;
using SocialInteractionTracker.Core.Tracks;
using SocialInteractionTracker.Video.Seeking;

namespace SocialInteractionTracker.Review.Media;

/// <summary>Single frames of videos; keeps the decoders of the videos that were looked at last open.</summary>
internal sealed class FramePictures : IDisposable
{
    private const int MostOpen = 3;
    private const int ThumbnailWidth = 240;

    private readonly Lock _lock = new();
    private readonly LinkedList<(string Path, OpenVideo Video)> _open = new();
    private readonly ConcurrentDictionary<(string Path, int Frame), byte[]> _thumbnails = new();
    private readonly SemaphoreSlim _oneThumbnail = new(1);

    /// <summary>A frame of a video.</summary>
    /// <param name="path">The video.</param>
    /// <param name="times">When its frames are shown.</param>
    /// <param name="frame">Frame number from 0.</param>
    /// <returns>The picture as JPEG; <see langword="null"/> if the video ends before it.</returns>
    public async Task<byte[]?> FrameAsync(string path, FrameTimes times, int frame) =>
        await Take(path, times).ReadAsync(frame).ConfigureAwait(false);

    /// <summary>A small picture of a video.</summary>
    /// <param name="path">The video.</param>
    /// <param name="times">When its frames are shown.</param>
    /// <param name="frame">The frame to show, from 0.</param>
    /// <returns>The picture as JPEG; <see langword="null"/> if the video ends before it.</returns>
    public async Task<byte[]?> ThumbnailAsync(string path, FrameTimes times, int frame)
    {
        if (_thumbnails.TryGetValue((path, frame), out var known))
        {
            return known;
        }

        await _oneThumbnail.WaitAsync().ConfigureAwait(false);
        try
        {
            using var seeker = new FrameSeeker(path, times, new JpegOptions { LargestWidth = ThumbnailWidth });
            var picture = await Task.Run(() => seeker.Read(frame)).ConfigureAwait(false);
            return picture is null ? null : _thumbnails.GetOrAdd((path, frame), picture);
        }
        finally
        {
            _oneThumbnail.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var (_, video) in _open)
        {
            video.Close();
        }

        _oneThumbnail.Dispose();
    }

    private OpenVideo Take(string path, FrameTimes times)
    {
        lock (_lock)
        {
            var known = _open.FirstOrDefault(open => open.Path == path);
            _open.Remove(known);
            var video = known.Video ?? new OpenVideo(new FrameSeeker(path, times));
            _open.AddFirst((path, video));
            if (_open.Count > MostOpen)
            {
                _open.Last!.Value.Video.Close();
                _open.RemoveLast();
            }

            return video;
        }
    }

    /// <summary>A decoder that one request at a time uses; one that is closed meanwhile is closed after the last of them.</summary>
    private sealed class OpenVideo(FrameSeeker seeker)
    {
        private readonly Lock _use = new();
        private bool _isClosed;

        public Task<byte[]?> ReadAsync(int frame) => Task.Run(() =>
        {
            lock (_use)
            {
                return _isClosed ? null : seeker.Read(frame);
            }
        });

        public void Close()
        {
            lock (_use)
            {
                _isClosed = true;
                seeker.Dispose();
            }
        }
    }
}
