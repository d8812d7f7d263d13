using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace SocialInteractionTracker.Video.Rectification;

/// <summary>Bilinear sampling in whole numbers: coordinates in 1/65536 px, weights in 1/256.</summary>
/// <remarks>The vector path gives the same bytes as the plain one.</remarks>
internal static class BilinearSampler
{
    private const int CoordinateBits = 16;
    private const int WeightBits = 8;
    private const int One = 1 << WeightBits;
    private const int Rounding = 1 << ((2 * WeightBits) - 1);

    // Coordinates are kept this near to the picture, px, so that a whole row fits in 32 bits.
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
        if (Avx2.IsSupported && source.Pixels.Length >= sizeof(int))
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
        unchecked
        {
            var (column, right) = Split(x, source.Width);
            var (row, down) = Split(y, source.Height);
            var upper = source.Pixels.Slice((row * source.Stride) + column, 2);
            var lower = source.Pixels.Slice(((row + 1) * source.Stride) + column, 2);
            var above = (upper[0] * (One - right)) + (upper[1] * right);
            var below = (lower[0] * (One - right)) + (lower[1] * right);
            return (byte)(((above * (One - down)) + (below * down) + Rounding) >> (2 * WeightBits));
        }
    }

    private static (int Whole, int Weight) Split(int coordinate, int length)
    {
        var inside = Math.Clamp(coordinate, 0, (length - 1) << CoordinateBits);
        var whole = Math.Min(inside >> CoordinateBits, length - 2);
        return (whole, (inside - (whole << CoordinateBits)) >> (CoordinateBits - WeightBits));
    }

    private static unsafe void SampleVectors(
        LumaView source, ReadOnlySpan<Vector256<int>> x, ReadOnlySpan<Vector256<int>> y, Span<byte> destination)
    {
        fixed (byte* pixels = source.Pixels)
        {
            for (var i = 0; i < x.Length; i++)
            {
                var (column, right) = Split(x[i], source.Width);
                var (row, down) = Split(y[i], source.Height);
                var offset = (row * source.Stride) + column;
                var above = Blend(Pairs(pixels, offset, source.Pixels.Length), right);
                var below = Blend(Pairs(pixels, offset + Vector256.Create(source.Stride), source.Pixels.Length), right);
                var sum = (above * (Vector256.Create(One) - down)) + (below * down) + Vector256.Create(Rounding);
                var grey = Vector256.ShiftRightLogical(sum, 2 * WeightBits);
                var words = Vector128.Narrow(grey.GetLower(), grey.GetUpper()).AsUInt16();
                MemoryMarshal.Write(destination[(i * Vector256<int>.Count)..], Vector128.Narrow(words, words).GetLower());
            }
        }
    }

    private static (Vector256<int> Whole, Vector256<int> Weight) Split(Vector256<int> coordinate, int length)
    {
        var inside = Vector256.Clamp(coordinate, Vector256<int>.Zero, Vector256.Create((length - 1) << CoordinateBits));
        var whole = Vector256.Min(Vector256.ShiftRightArithmetic(inside, CoordinateBits), Vector256.Create(length - 2));
        var weight = Vector256.ShiftRightArithmetic(inside - Vector256.ShiftLeft(whole, CoordinateBits), CoordinateBits - WeightBits);
        return (whole, weight);
    }

    /// <summary>Reads four bytes at each offset; where that would pass the picture's end, it reads earlier and shifts.</summary>
    private static unsafe Vector256<int> Pairs(byte* pixels, Vector256<int> offset, int length)
    {
        var start = Vector256.Min(offset, Vector256.Create(length - sizeof(int)));
        var words = Avx2.GatherVector256((int*)pixels, start, 1);
        return Avx2.ShiftRightLogicalVariable(words, Vector256.ShiftLeft(offset - start, 3).AsUInt32());
    }

    private static Vector256<int> Blend(Vector256<int> pair, Vector256<int> right)
    {
        var first = pair & Vector256.Create(0xFF);
        var second = Vector256.ShiftRightLogical(pair, 8) & Vector256.Create(0xFF);
        return (first * (Vector256.Create(One) - right)) + (second * right);
    }
}
