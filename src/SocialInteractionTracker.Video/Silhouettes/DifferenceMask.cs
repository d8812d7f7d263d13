using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace SocialInteractionTracker.Video.Silhouettes;

/// <summary>Marks the pixels that differ from the background.</summary>
internal static class DifferenceMask
{
    /// <summary>A pixel of an animal.</summary>
    public const byte Set = byte.MaxValue;

    /// <summary>Marks a picture.</summary>
    /// <param name="scene">Background, thresholds and polarity.</param>
    /// <param name="picture">The picture.</param>
    /// <param name="mask">Receives <see cref="Set"/> or 0 for each pixel.</param>
    public static void Fill(SilhouetteScene scene, ReadOnlySpan<byte> picture, Span<byte> mask)
    {
        if (scene.Polarity == AnimalPolarity.Darker)
        {
            MarkAbove(scene.Background, picture, scene.Thresholds, mask);
        }
        else
        {
            MarkAbove(picture, scene.Background, scene.Thresholds, mask);
        }
    }

    private static void MarkAbove(ReadOnlySpan<byte> high, ReadOnlySpan<byte> low, ReadOnlySpan<byte> thresholds, Span<byte> mask)
    {
        ref var h = ref MemoryMarshal.GetReference(high);
        ref var l = ref MemoryMarshal.GetReference(low);
        ref var t = ref MemoryMarshal.GetReference(thresholds);
        ref var m = ref MemoryMarshal.GetReference(mask);
        nuint i = 0;
        var length = (nuint)mask.Length;
        for (; i + (nuint)Vector256<byte>.Count <= length; i += (nuint)Vector256<byte>.Count)
        {
            var below = Vector256.LoadUnsafe(ref l, i);
            var difference = Vector256.Max(Vector256.LoadUnsafe(ref h, i), below) - below;
            Vector256.GreaterThan(difference, Vector256.LoadUnsafe(ref t, i)).StoreUnsafe(ref m, i);
        }

        for (; i < length; i++)
        {
            var difference = Unsafe.Add(ref h, i) - Unsafe.Add(ref l, i);
            Unsafe.Add(ref m, i) = difference > Unsafe.Add(ref t, i) ? Set : (byte)0;
        }
    }
}
