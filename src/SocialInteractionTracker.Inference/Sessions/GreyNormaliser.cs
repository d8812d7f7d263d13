using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using SocialInteractionTracker.Inference.Models;

namespace SocialInteractionTracker.Inference.Sessions;

/// <summary>Turns grey values into a network's input.</summary>
internal static class GreyNormaliser
{
    /// <summary>Computes <c>(value - subtract) / divide</c> of every pixel as <c>value * factor + offset</c>.</summary>
    /// <param name="grey">Grey values.</param>
    /// <param name="normalisation">The numbers.</param>
    /// <param name="input">Receives as many numbers.</param>
    public static void Apply(ReadOnlySpan<byte> grey, Normalisation normalisation, Span<float> input)
    {
        var factor = (float)(1 / normalisation.Divide);
        var offset = (float)(-normalisation.Subtract / normalisation.Divide);
        var done = 0;
        for (; done + Vector128<byte>.Count <= grey.Length; done += Vector128<byte>.Count)
        {
            var words = Vector128.Widen(MemoryMarshal.Read<Vector128<byte>>(grey[done..]));
            Write(words.Lower, factor, offset, input[done..]);
            Write(words.Upper, factor, offset, input[(done + Vector128<ushort>.Count)..]);
        }

        for (; done < grey.Length; done++)
        {
            input[done] = (grey[done] * factor) + offset;
        }
    }

    private static void Write(Vector128<ushort> words, float factor, float offset, Span<float> input)
    {
        var (low, high) = Vector128.Widen(words);
        MemoryMarshal.Write(input.AsBytes(), (Vector128.ConvertToSingle(low.AsInt32()) * factor) + Vector128.Create(offset));
        MemoryMarshal.Write(input[Vector128<float>.Count..].AsBytes(), (Vector128.ConvertToSingle(high.AsInt32()) * factor) + Vector128.Create(offset));
    }

    private static Span<byte> AsBytes(this Span<float> numbers) => MemoryMarshal.AsBytes(numbers);
}
