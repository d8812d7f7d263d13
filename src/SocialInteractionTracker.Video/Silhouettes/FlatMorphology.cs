using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace SocialInteractionTracker.Video.Silhouettes;

/// <summary>Erosion and dilation of small pictures of 0 and 255 by a square.</summary>
/// <remarks>
/// The picture is taken as one long row: a shift by one row is a shift by the stride. The caller leaves as many empty columns and
/// rows at the picture's edge as the radius, so that nothing is carried from one row into the next.
/// </remarks>
internal static class FlatMorphology
{
    /// <summary>Removes what a square of 2 radius + 1 pixels does not fit into.</summary>
    /// <param name="picture">The picture; keeps the opened picture.</param>
    /// <param name="work">As long as the picture; is overwritten.</param>
    /// <param name="stride">Pixels from one row to the next.</param>
    /// <param name="radius">Radius of the square, px; above 0.</param>
    public static void Open(Span<byte> picture, Span<byte> work, int stride, int radius)
    {
        Pass<And>(picture, work, 1, radius);
        Pass<And>(work, picture, stride, radius);
        Pass<Or>(picture, work, 1, radius);
        Pass<Or>(work, picture, stride, radius);
    }

    private static void Pass<TOperation>(ReadOnlySpan<byte> from, Span<byte> to, int step, int radius)
        where TOperation : struct, IOperation
    {
        var reach = step * radius;
        ref var source = ref MemoryMarshal.GetReference(from);
        ref var target = ref MemoryMarshal.GetReference(to);
        to[..reach].Clear();
        to[^reach..].Clear();
        var last = from.Length - reach;
        var i = reach;
        for (; i + Vector256<byte>.Count <= last; i += Vector256<byte>.Count)
        {
            var value = Vector256.LoadUnsafe(ref source, (nuint)(i - reach));
            for (var shift = step - reach; shift <= reach; shift += step)
            {
                value = TOperation.Combine(value, Vector256.LoadUnsafe(ref source, (nuint)(i + shift)));
            }

            value.StoreUnsafe(ref target, (nuint)i);
        }

        for (; i < last; i++)
        {
            var value = Vector256.Create(from[i - reach]);
            for (var shift = step - reach; shift <= reach; shift += step)
            {
                value = TOperation.Combine(value, Vector256.Create(from[i + shift]));
            }

            to[i] = value[0];
        }
    }

    private interface IOperation
    {
        static abstract Vector256<byte> Combine(Vector256<byte> a, Vector256<byte> b);
    }

    private readonly struct And : IOperation
    {
        public static Vector256<byte> Combine(Vector256<byte> a, Vector256<byte> b) => a & b;
    }

    private readonly struct Or : IOperation
    {
        public static Vector256<byte> Combine(Vector256<byte> a, Vector256<byte> b) => a | b;
    }
}
