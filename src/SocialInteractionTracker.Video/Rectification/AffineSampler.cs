using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace SocialInteractionTracker.Video.Rectification;

/// <summary>Samples a square crop through an affine map.</summary>
internal static class AffineSampler
{
    private const int LargestOnStack = 1024;

    /// <summary>Fills a crop.</summary>
    /// <param name="source">The picture to look at.</param>
    /// <param name="map">From the crop's columns and rows to that picture.</param>
    /// <param name="crop">Receives the crop's rows.</param>
    /// <param name="size">Width and height of the crop, px.</param>
    public static void Sample(LumaView source, CropMap map, Span<byte> crop, int size)
    {
        var x = size <= LargestOnStack ? stackalloc int[size] : new int[size];
        var y = size <= LargestOnStack ? stackalloc int[size] : new int[size];
        for (var row = 0; row < size; row++)
        {
            var start = map.ToPixel(0, row);
            FillLine(x, BilinearSampler.Fixed(start.X), BilinearSampler.Fixed(map.XPerColumn));
            FillLine(y, BilinearSampler.Fixed(start.Y), BilinearSampler.Fixed(map.YPerColumn));
            BilinearSampler.Sample(source, x, y, crop.Slice(row * size, size));
        }
    }

    private static void FillLine(Span<int> line, int start, int step)
    {
        var vectors = MemoryMarshal.Cast<int, Vector256<int>>(line);
        var values = Vector256.Create(start) + (Vector256<int>.Indices * step);
        var stride = Vector256.Create(step * Vector256<int>.Count);
        foreach (ref var vector in vectors)
        {
            vector = values;
            values += stride;
        }

        for (var i = vectors.Length * Vector256<int>.Count; i < line.Length; i++)
        {
            line[i] = start + (i * step);
        }
    }
}
