using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using SocialInteractionTracker.Core.Geometry;

namespace SocialInteractionTracker.Video.Rectification;

/// <summary>Halves a part of a picture exactly, as often as asked; its buffers are reused.</summary>
internal sealed class PatchReducer
{
    private byte[][] _levels = [];

    /// <summary>How often a picture can be halved before it is sampled at a coarser scale.</summary>
    /// <param name="ratio">Video pixels per wanted pixel.</param>
    /// <param name="frame">Size of the picture, px; at least 2 x 2.</param>
    /// <returns>The largest number for which no detail of the wanted scale is lost and 2 x 2 pixels remain; 0 or more.</returns>
    public static int Level(double ratio, (int Width, int Height) frame)
    {
        var level = 0;
        while (ratio >= 2 && Math.Min(frame.Width, frame.Height) >> (level + 1) >= 2)
        {
            ratio /= 2;
            level++;
        }

        return level;
    }

    /// <summary>The column or row in a halved part.</summary>
    /// <param name="inFrame">Column or row in the picture, px.</param>
    /// <param name="start">The part's first column or row.</param>
    /// <param name="level">How often it was halved.</param>
    /// <returns>Column or row in the halved part: its pixel 0 covers the first 2^level of the picture.</returns>
    public static double InReduced(double inFrame, int start, int level) => ((inFrame - start + 0.5) / (1 << level)) - 0.5;

    /// <summary>The map from a crop to a halved part.</summary>
    /// <param name="map">The map from the crop to the picture.</param>
    /// <param name="source">The part.</param>
    /// <param name="level">How often it was halved.</param>
    /// <returns>The map from the crop to the halved part.</returns>
    public static CropMap InReduced(CropMap map, PixelRectangle source, int level)
    {
        var scale = 1.0 / (1 << level);
        return new CropMap(
            new PixelPoint(InReduced(map.Origin.X, source.Left, level), InReduced(map.Origin.Y, source.Top, level)),
            map.XPerColumn * scale, map.YPerColumn * scale, map.XPerRow * scale, map.YPerRow * scale);
    }

    /// <summary>Halves a part of a picture.</summary>
    /// <param name="frame">The picture.</param>
    /// <param name="source">The part; within the picture.</param>
    /// <param name="level">How often; 0 gives the part itself.</param>
    /// <returns>The halved part, valid until the next call; each pixel is the rounded mean of 2 x 2 of the one before.</returns>
    public LumaView Reduce(LumaView frame, PixelRectangle source, int level)
    {
        var view = frame.Part(source);
        if (_levels.Length < level)
        {
            Array.Resize(ref _levels, level);
        }

        for (var i = 0; i < level; i++)
        {
            var (width, height) = (view.Width / 2, view.Height / 2);
            if (_levels[i] is null || _levels[i].Length < width * height)
            {
                _levels[i] = new byte[width * height];
            }

            for (var row = 0; row < height; row++)
            {
                var upper = view.Pixels.Slice(2 * row * view.Stride, 2 * width);
                var lower = view.Pixels.Slice(((2 * row) + 1) * view.Stride, 2 * width);
                HalveRow(upper, lower, _levels[i].AsSpan(row * width, width));
            }

            view = new LumaView(_levels[i], width, height, width);
        }

        return view;
    }

    private static void HalveRow(ReadOnlySpan<byte> upper, ReadOnlySpan<byte> lower, Span<byte> halved)
    {
        var done = 0;
        for (; done + Vector256<ushort>.Count <= halved.Length; done += Vector256<ushort>.Count)
        {
            // A 16-bit lane holds two neighbours: the low byte is the left one, the high byte the right one.
            var a = MemoryMarshal.Read<Vector256<ushort>>(upper[(2 * done)..]);
            var b = MemoryMarshal.Read<Vector256<ushort>>(lower[(2 * done)..]);
            var low = Vector256.Create((ushort)0xFF);
            var sum = (a & low) + Vector256.ShiftRightLogical(a, 8) + (b & low) + Vector256.ShiftRightLogical(b, 8);
            var mean = Vector256.ShiftRightLogical(sum + Vector256.Create((ushort)2), 2);
            MemoryMarshal.Write(halved[done..], Vector128.Narrow(mean.GetLower(), mean.GetUpper()));
        }

        for (; done < halved.Length; done++)
        {
            var left = 2 * done;
            halved[done] = (byte)((upper[left] + upper[left + 1] + lower[left] + lower[left + 1] + 2) >> 2);
        }
    }
}
