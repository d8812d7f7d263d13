namespace SocialInteractionTracker.Pipeline.Detection;

/// <summary>Keeps a bounded choice of rectified arena pictures while a video streams by, so that it is decoded only once.</summary>
/// <remarks>
/// Two choices are kept: some spread evenly over the whole video, however long it turns out to be, and dense ones from its
/// beginning (for start detection). What is kept depends on frame numbers alone, never on the order in which workers finish.
/// </remarks>
public sealed class PictureSampler
{
    private readonly Lock _gate = new();
    private readonly SortedDictionary<int, SampledPicture> _spread = [];
    private readonly SortedDictionary<int, SampledPicture> _early = [];
    private readonly PictureSamplerOptions _options;
    private int _stride = 1;

    /// <summary>Creates a sampler.</summary>
    /// <param name="options">How many pictures it may keep.</param>
    public PictureSampler(PictureSamplerOptions options)
    {
        _options = options;
    }

    /// <summary>Pictures spread evenly over the video, in order.</summary>
    public IReadOnlyList<SampledPicture> Spread => Snapshot(_spread);

    /// <summary>Pictures of the video's beginning, in order.</summary>
    public IReadOnlyList<SampledPicture> Early => Snapshot(_early);

    /// <summary>Offers the picture of a frame; it is copied if it is kept.</summary>
    /// <param name="frame">Frame number from 0.</param>
    /// <param name="pixels">The picture, luma row by row; always of the same size.</param>
    public void Offer(int frame, ReadOnlySpan<byte> pixels)
    {
        lock (_gate)
        {
            var isSpread = frame % _stride == 0;
            var isEarly = frame % _options.EarlyStrideFrames == 0 && frame / _options.EarlyStrideFrames < _options.EarlyPictures;
            if (!isSpread && !isEarly)
            {
                return;
            }

            var picture = new SampledPicture(frame, pixels.ToArray());
            if (isEarly)
            {
                _early[frame] = picture;
            }

            if (isSpread)
            {
                KeepSpread(picture);
            }
        }
    }

    private void KeepSpread(SampledPicture picture)
    {
        _spread[picture.Frame] = picture;
        while (_spread.Count > _options.SpreadPictures)
        {
            _stride *= 2;
            foreach (var frame in _spread.Keys.Where(frame => frame % _stride != 0).ToArray())
            {
                _spread.Remove(frame);
            }
        }
    }

    private SampledPicture[] Snapshot(SortedDictionary<int, SampledPicture> kept)
    {
        lock (_gate)
        {
            return [.. kept.Values];
        }
    }
}
