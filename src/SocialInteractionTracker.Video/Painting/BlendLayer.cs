using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using OpenCvSharp;

namespace SocialInteractionTracker.Video.Painting;

/// <summary>Something drawn once and laid over many pictures: only the pixels it touches are kept and cost time.</summary>
internal sealed class BlendLayer
{
    private readonly Run[] _runs;
    private readonly byte[] _over;
    private readonly byte[] _under;

    private BlendLayer(Run[] runs, byte[] over, byte[] under) => (_runs, _over, _under) = (runs, over, under);

    private readonly record struct Run(int FirstByte, int Length, int Start);

    /// <summary>Keeps a drawing.</summary>
    /// <param name="size">Size of the pictures it will be laid over, px.</param>
    /// <param name="draw">Draws onto a picture of three bytes a pixel; is called twice and must do the same both times.</param>
    /// <returns>The layer.</returns>
    /// <remarks>
    /// Drawn on black it gives what it adds; on white, what it lets through as well. Both together tell how opaque each pixel is,
    /// whatever drew it, since all drawing here mixes linearly.
    /// </remarks>
    public static BlendLayer From(Size size, Action<Mat> draw)
    {
        using var black = new Mat(size, MatType.CV_8UC3, Scalar.Black);
        using var white = new Mat(size, MatType.CV_8UC3, Scalar.White);
        draw(black);
        draw(white);
        black.GetArray(out Vec3b[] over);
        white.GetArray(out Vec3b[] both);
        var (runs, bytesOver, bytesUnder) = (new List<Run>(), new List<byte>(), new List<byte>());
        for (var i = 0; i < over.Length; i++)
        {
            if (IsTouched(over[i], both[i]))
            {
                var isNew = i == 0 || i % size.Width == 0 || !IsTouched(over[i - 1], both[i - 1]);
                runs.Add(isNew ? new Run(3 * i, 3, bytesOver.Count) : Longer(runs));
                Keep(over[i], both[i], bytesOver, bytesUnder);
            }
        }

        return new BlendLayer([.. runs], [.. bytesOver], [.. bytesUnder]);
    }

    /// <summary>Lays the drawing over a picture.</summary>
    /// <param name="picture">Blue, green, red, 8 bits, packed, as wide as the layer and at least as high.</param>
    public unsafe void Lay(Mat picture)
    {
        var pixels = picture.DataPointer;
        foreach (var run in _runs)
        {
            var target = new Span<byte>(pixels + run.FirstByte, run.Length);
            var over = _over.AsSpan(run.Start, run.Length);
            var under = _under.AsSpan(run.Start, run.Length);
            var done = LayBlocks(target, over, under);
            for (var i = done; i < target.Length; i++)
            {
                unchecked
                {
                    // The sum of 255 shares, rounded, without a division; saturates by a level of rounding at most.
                    var through = (target[i] * under[i]) + 128;
                    var sum = over[i] + ((through + (through >> 8)) >> 8);
                    target[i] = (byte)(sum > 255 ? 255 : sum);
                }
            }
        }
    }

    /// <summary>The same in blocks, as far as whole ones go; no sum leaves 16 bits.</summary>
    /// <returns>Bytes that are done.</returns>
    private static int LayBlocks(Span<byte> target, ReadOnlySpan<byte> over, ReadOnlySpan<byte> under)
    {
        var blocks = MemoryMarshal.Cast<byte, Vector256<byte>>(target);
        var overs = MemoryMarshal.Cast<byte, Vector256<byte>>(over);
        var unders = MemoryMarshal.Cast<byte, Vector256<byte>>(under);
        for (var i = 0; i < blocks.Length; i++)
        {
            var (low, high) = Vector256.Widen(blocks[i]);
            var (lowShare, highShare) = Vector256.Widen(unders[i]);
            blocks[i] = Vector256.AddSaturate(overs[i], Vector256.Narrow(Through(low, lowShare), Through(high, highShare)));
        }

        return blocks.Length * Vector256<byte>.Count;
    }

    private static Vector256<ushort> Through(Vector256<ushort> level, Vector256<ushort> share)
    {
        var product = (level * share) + Vector256.Create((ushort)128);
        return (product + (product >> 8)) >> 8;
    }

    private static bool IsTouched(Vec3b over, Vec3b both) =>
        (over.Item0, over.Item1, over.Item2) != (0, 0, 0) || (both.Item0, both.Item1, both.Item2) != (255, 255, 255);

    private static Run Longer(List<Run> runs)
    {
        var last = runs[^1];
        runs.RemoveAt(runs.Count - 1);
        return last with { Length = last.Length + 3 };
    }

    private static void Keep(Vec3b over, Vec3b both, List<byte> bytesOver, List<byte> bytesUnder)
    {
        bytesOver.AddRange([over.Item0, over.Item1, over.Item2]);
        bytesUnder.AddRange([Through(over.Item0, both.Item0), Through(over.Item1, both.Item1), Through(over.Item2, both.Item2)]);
    }

    private static byte Through(byte over, byte both) => (byte)Math.Max(0, both - over);
}
