using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Video.Rectification;

namespace SocialInteractionTracker.Video.Tests.Rectification;

/// <summary>A picture whose grey value tells the column or the row: halving and bilinear sampling keep it exact.</summary>
internal sealed class Ramp
{
    private const int PxPerGrey = 4;
    private const int Border = 4;

    private readonly byte[] _pixels;
    private readonly int _width;
    private readonly int _height;
    private readonly bool _across;

    private Ramp(int width, int height, bool across)
    {
        (_width, _height, _across) = (width, height, across);
        _pixels = new byte[width * height];
        for (var i = 0; i < _pixels.Length; i++)
        {
            _pixels[i] = (byte)((across ? i % width : i / width) / PxPerGrey);
        }
    }

    public LumaView View => new(_pixels, _width, _height, _width);

    public static Ramp[] Both(int width, int height) => [new(width, height, across: true), new(width, height, across: false)];

    /// <summary>Whether a place is so far within the picture that its repeated edge plays no part, even after three halvings.</summary>
    public bool Holds(PixelPoint pixel) =>
        pixel.X > Border && pixel.Y > Border && pixel.X < _width - 1 - Border && pixel.Y < _height - 1 - Border;

    /// <summary>The grey value at a place; steps of <see cref="PxPerGrey"/> px are seen as a straight line through their middles.</summary>
    public double At(PixelPoint pixel) => ((_across ? pixel.X : pixel.Y) - ((PxPerGrey - 1) / 2.0)) / PxPerGrey;
}
