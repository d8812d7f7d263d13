using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace SocialInteractionTracker.Video.Rectification;

/// <summary>Bilinear sampling in whole numbers: coordinates in 1/65536 px, weights in 1/64.</summary>
/// <remarks>
/// The vector path gives the same bytes as the plain one. It reads pixel pairs one by one, because the processor's gather
/// instruction was found three times slower.
/// </remarks>
internal static class BilinearSampler
{
    private const int CoordinateBits = 16;
    private const int WeightBits = 6;
    private const int One = 1 << WeightBits;

    /// <summary>Half a weight step, so that coordinates are rounded to weights and not cut.</summary>
    private const int HalfWeight = 1 << (CoordinateBits - WeightBits - 1);

    /// <summary>What brings a weight to the 15 fraction bits of a rounding high multiplication.</summary>
    private const int ToFraction = 15 - WeightBits;

    /// <summary>Coordinates are kept this near to the picture, px, so that a whole row fits in 32 bits.</summary>
    private const double Farthest = 8192;

    /// <summary>A coordinate in 1/65536 px.</summary>
    /// <param name="coordinate">The coordinate, px.</param>
    /// <returns>The coordinate, at most 8192 px away from 0.</returns>
    public static int Fixed(double coordinate) =>
        (int)Math.Round(Math.Clamp(coordinate, -Farthest, Farthest) * (1 << CoordinateBits));

    /// <summary>Samples a picture at many places.</summary>
    /// <param name="source">The picture; at least 2 x 2 px. Beyond it, its edge pixels are repeated.</param>
    /// <param name="x">Columns, 1/65536 px.</param>
    /// <param name="y">Rows, 1/65536 px; as many.</param>
    /// <param name="destination">Receives one byte a place.</param>
    public static void Sample(LumaView source, ReadOnlySpan<int> x, ReadOnlySpan<int> y, Span<byte> destination)
    {
        var done = 0;
        if (Avx2.IsSupported)
        {
            done = destination.Length & ~(Vector256<int>.Count - 1);
            SampleVectors(source, MemoryMarshal.Cast<int, Vector256<int>>(x), MemoryMarshal.Cast<int, Vector256<int>>(y), destination);
        }

        for (; done < destination.Length; done++)
        {
            destination[done] = SampleOne(source, x[done], y[done]);
        }
    }

    /// <summary>Samples a picture at one place.</summary>
    /// <param name="source">The picture; at least 2 x 2 px.</param>
    /// <param name="x">Column, 1/65536 px.</param>
    /// <param name="y">Row, 1/65536 px.</param>
    /// <returns>The grey value.</returns>
    internal static byte SampleOne(LumaView source, int x, int y)
    {
        var (column, right) = Split(x, source.Width);
        var (row, down) = Split(y, source.Height);
        var upper = source.Pixels.Slice((row * source.Stride) + column, 2);
        var lower = source.Pixels.Slice(((row + 1) * source.Stride) + column, 2);
        var above = (upper[0] * (One - right)) + (upper[1] * right);
        var below = (lower[0] * (One - right)) + (lower[1] * right);
        var between = above + ((((below - above) * (down << ToFraction)) + (1 << 14)) >> 15);
        return (byte)((between + (One / 2)) >> WeightBits);
    }

    private static (int Whole, int Weight) Split(int coordinate, int length)
    {
        var inside = Math.Clamp(coordinate + HalfWeight, 0, ((length - 1) << CoordinateBits) - 1);
        return (inside >> CoordinateBits, (inside >> (CoordinateBits - WeightBits)) & (One - 1));
    }

    private static unsafe void SampleVectors(
        LumaView source, ReadOnlySpan<Vector256<int>> x, ReadOnlySpan<Vector256<int>> y, Span<byte> destination)
    {
        var (width, height, stride) = (source.Width, source.Height, source.Stride);
        var offsets = stackalloc int[Vector256<int>.Count];
        fixed (byte* pixels = source.Pixels)
        {
            for (var i = 0; i < x.Length; i++)
            {
                var (insideX, insideY) = (Inside(x[i], width), Inside(y[i], height));
                var offset = ((insideY >> CoordinateBits) * stride) + (insideX >> CoordinateBits);
                offset.Store(offsets);
                var right = (insideX >> (CoordinateBits - WeightBits)) & Vector256.Create(One - 1);
                var down = (insideY >> (CoordinateBits - WeightBits)) & Vector256.Create(One - 1);

                // Two bytes a pixel: the left neighbour's weight and the right one's.
                var weights = Words((Vector256.Create(One) - right) | (right << 8)).AsSByte();
                var above = Ssse3.MultiplyAddAdjacent(Pairs(pixels, offsets), weights);
                var below = Ssse3.MultiplyAddAdjacent(Pairs(pixels + stride, offsets), weights);
                var between = above + Ssse3.MultiplyHighRoundScale(below - above, Words(down << ToFraction).AsInt16());
                var grey = ((between + Vector128.Create((short)(One / 2))) >> WeightBits).AsUInt16();
                MemoryMarshal.Write(destination[(i * Vector256<int>.Count)..], Vector128.Narrow(grey, grey).GetLower());
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> Inside(Vector256<int> coordinate, int length) => Vector256.Min(
        Vector256.Max(coordinate + Vector256.Create(HalfWeight), Vector256<int>.Zero), Vector256.Create(((length - 1) << CoordinateBits) - 1));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<ushort> Words(Vector256<int> small) => Sse41.PackUnsignedSaturate(small.GetLower(), small.GetUpper());

    /// <summary>The pixels at eight offsets, each with its right neighbour.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static unsafe Vector128<byte> Pairs(byte* pixels, int* offsets)
    {
        var pairs = Vector128.CreateScalarUnsafe(*(ushort*)(pixels + offsets[0]));
        pairs = Sse2.Insert(pairs, *(ushort*)(pixels + offsets[1]), 1);
        pairs = Sse2.Insert(pairs, *(ushort*)(pixels + offsets[2]), 2);
        pairs = Sse2.Insert(pairs, *(ushort*)(pixels + offsets[3]), 3);
        pairs = Sse2.Insert(pairs, *(ushort*)(pixels + offsets[4]), 4);
        pairs = Sse2.Insert(pairs, *(ushort*)(pixels + offsets[5]), 5);
        pairs = Sse2.Insert(pairs, *(ushort*)(pixels + offsets[6]), 6);
        return Sse2.Insert(pairs, *(ushort*)(pixels + offsets[7]), 7).AsByte();
    }
}
