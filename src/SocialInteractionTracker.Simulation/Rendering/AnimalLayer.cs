namespace SocialInteractionTracker.Simulation.Rendering;

/// <summary>The picture of one animal before it is laid over the frame: colour, coverage and shadow of each pixel.</summary>
/// <remarks>Colours are multiplied by their coverage. Only the touched rectangle is cleared and laid over.</remarks>
internal sealed class AnimalLayer
{
    private const int Channels = 3;

    private readonly int _width;
    private readonly float[] _coverage;
    private readonly float[] _shadow;
    private readonly float[] _colour;
    private PixelRectangle _touched = PixelRectangle.Empty;

    public AnimalLayer(int width, int height)
    {
        _width = width;
        _coverage = new float[width * height];
        _shadow = new float[width * height];
        _colour = new float[width * height * Channels];
    }

    /// <summary>Share of the pixel that the animal covers, in [0, 1].</summary>
    public float[] Coverage => _coverage;

    /// <summary>Removes everything.</summary>
    public void Clear()
    {
        for (var y = _touched.Top; y < _touched.Bottom; y++)
        {
            var (from, count) = ((y * _width) + _touched.Left, _touched.Right - _touched.Left);
            _coverage.AsSpan(from, count).Clear();
            _shadow.AsSpan(from, count).Clear();
            _colour.AsSpan(from * Channels, count * Channels).Clear();
        }

        _touched = PixelRectangle.Empty;
    }

    /// <summary>Marks pixels as used.</summary>
    public void Touch(PixelRectangle rect) => _touched = _touched.And(rect);

    /// <summary>Paints over what is there.</summary>
    public void Paint(int pixel, Colour colour, float coverage)
    {
        var kept = 1 - coverage;
        var c = pixel * Channels;
        _coverage[pixel] = coverage + (kept * _coverage[pixel]);
        _colour[c] = (coverage * colour.Blue) + (kept * _colour[c]);
        _colour[c + 1] = (coverage * colour.Green) + (kept * _colour[c + 1]);
        _colour[c + 2] = (coverage * colour.Red) + (kept * _colour[c + 2]);
    }

    /// <summary>Deepens the shadow.</summary>
    public void Darken(int pixel, float share) => _shadow[pixel] = 1 - ((1 - _shadow[pixel]) * (1 - share));

    /// <summary>Adds a share of another layer, as an open shutter does.</summary>
    public void Add(AnimalLayer other, float share)
    {
        Touch(other._touched);
        var t = other._touched;
        for (var y = t.Top; y < t.Bottom; y++)
        {
            for (var i = (y * _width) + t.Left; i < (y * _width) + t.Right; i++)
            {
                _coverage[i] += share * other._coverage[i];
                _shadow[i] += share * other._shadow[i];
                var c = i * Channels;
                _colour[c] += share * other._colour[c];
                _colour[c + 1] += share * other._colour[c + 1];
                _colour[c + 2] += share * other._colour[c + 2];
            }
        }
    }

    /// <summary>Lays the animal and its shadow over a frame.</summary>
    /// <param name="frame">Packed BGR.</param>
    public void LayOver(Span<byte> frame)
    {
        for (var y = _touched.Top; y < _touched.Bottom; y++)
        {
            for (var i = (y * _width) + _touched.Left; i < (y * _width) + _touched.Right; i++)
            {
                var c = i * Channels;
                var under = (1 - _coverage[i]) * (1 - _shadow[i]);
                frame[c] = ToByte((under * frame[c]) + (255 * _colour[c]));
                frame[c + 1] = ToByte((under * frame[c + 1]) + (255 * _colour[c + 1]));
                frame[c + 2] = ToByte((under * frame[c + 2]) + (255 * _colour[c + 2]));
            }
        }
    }

    /// <summary>Lays a faint mirror image over the pixels of one surface.</summary>
    /// <param name="frame">Packed BGR.</param>
    /// <param name="surfaces">The surface of each pixel.</param>
    /// <param name="surface">The surface that mirrors.</param>
    /// <param name="share">How much it mirrors, in [0, 1].</param>
    public void LayMirrored(Span<byte> frame, ReadOnlySpan<byte> surfaces, byte surface, float share)
    {
        for (var y = _touched.Top; y < _touched.Bottom; y++)
        {
            for (var i = (y * _width) + _touched.Left; i < (y * _width) + _touched.Right; i++)
            {
                if (surfaces[i] == surface)
                {
                    var c = i * Channels;
                    var under = 1 - (share * _coverage[i]);
                    frame[c] = ToByte((under * frame[c]) + (share * 255 * _colour[c]));
                    frame[c + 1] = ToByte((under * frame[c + 1]) + (share * 255 * _colour[c + 1]));
                    frame[c + 2] = ToByte((under * frame[c + 2]) + (share * 255 * _colour[c + 2]));
                }
            }
        }
    }

    private static byte ToByte(float level) => (byte)Math.Clamp(level + 0.5f, 0, 255);
}
