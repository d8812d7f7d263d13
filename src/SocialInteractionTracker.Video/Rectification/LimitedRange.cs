using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace SocialInteractionTracker.Video.Rectification;

/// <summary>Stretches video-range luma (16 to 235) to the full range (0 to 255).</summary>
/// <remarks>Source: ITU-R BT.601, quantisation of luma.</remarks>
internal static class LimitedRange
{
    private const byte Black = 16;
    private const byte White = 235;
    private const int Shift = 7;

    // The factor 255 / 219 in 1/128, rounded; 219 * 149 + 64 still fits in 16 bits.
    private const ushort Factor = 149;
    private const ushort Half = 1 << (Shift - 1);

    /// <summary>Stretches a picture in place; pixels beyond black and white become 0 and 255.</summary>
    /// <param name="pixels">The picture.</param>
    public static void Expand(Span<byte> pixels)
    {
        var vectors = MemoryMarshal.Cast<byte, Vector128<byte>>(pixels);
        foreach (ref var vector in vectors)
        {
            var aboveBlack = Vector128.Min(vector, Vector128.Create(White)) - Vector128.Min(vector, Vector128.Create(Black));
            var (low, high) = Vector128.Widen(aboveBlack);
            vector = Vector128.Narrow(Scaled(low), Scaled(high));
        }

        foreach (ref var pixel in pixels[(vectors.Length * Vector128<byte>.Count)..])
        {
            pixel = (byte)((((Math.Clamp(pixel, Black, White) - Black) * Factor) + Half) >> Shift);
        }
    }

    private static Vector128<ushort> Scaled(Vector128<ushort> aboveBlack) =>
        Vector128.ShiftRightLogical((aboveBlack * Factor) + Vector128.Create(Half), Shift);
}
