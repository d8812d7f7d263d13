using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace SocialInteractionTracker.Video.Decoding;

/// <summary>Stretches luma of the limited range, 16 to 235, over 0 to 255.</summary>
/// <remarks>
/// <c>(min(max(y, 16) - 16, 219) * 298 + 128) / 256</c>, the integer form of <c>(y - 16) * 255 / 219</c> (ITU-R BT.601), at most
/// half a level from it. Exact in 16 bits, so that every processor gives the same bytes.
/// </remarks>
internal static class LumaExpansion
{
    private const byte Black = 16;
    private const byte Span = 219;
    private const ushort Gain = 298;
    private const ushort Half = 128;
    private const int Shift = 8;

    /// <summary>Stretches a picture in place.</summary>
    /// <param name="luma">Luma of the limited range.</param>
    internal static void Expand(Span<byte> luma)
    {
        var blocks = MemoryMarshal.Cast<byte, Vector256<byte>>(luma);
        var (black, span) = (Vector256.Create(Black), Vector256.Create(Span));
        foreach (ref var block in blocks)
        {
            var level = Vector256.Min(Vector256.Max(block, black) - black, span);
            var (low, high) = Vector256.Widen(level);
            block = Vector256.Narrow(Scale(low), Scale(high));
        }

        for (var i = blocks.Length * Vector256<byte>.Count; i < luma.Length; i++)
        {
            var level = Math.Min(Math.Max(luma[i], Black) - Black, Span);
            luma[i] = (byte)(((level * Gain) + Half) >> Shift);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ushort> Scale(Vector256<ushort> level) =>
        Vector256.ShiftRightLogical((level * Vector256.Create(Gain)) + Vector256.Create(Half), Shift);
}
