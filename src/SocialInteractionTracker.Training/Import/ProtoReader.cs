using System.Buffers.Binary;
using System.Text;

namespace SocialInteractionTracker.Training.Import;

/// <summary>Reads the fields of a protocol-buffer message one after the other: as much of the format as ONNX files need.</summary>
/// <remarks>Source: protobuf.dev, Encoding.</remarks>
/// <param name="message">The message's bytes.</param>
internal ref struct ProtoReader(ReadOnlySpan<byte> message)
{
    private const int VarintType = 0;
    private const int Fixed64Type = 1;
    private const int BytesType = 2;
    private const int Fixed32Type = 5;
    private const int BitsEach = 7;
    private const int MostBits = 64;
    private const byte LowBits = 0x7F;

    private ReadOnlySpan<byte> _left = message;

    /// <summary>Number of the field that was read.</summary>
    public int Field { get; private set; }

    /// <summary>Its number, if it is a whole one.</summary>
    public long Int { get; private set; }

    /// <summary>Its bytes, if it has any: a text, a message, packed numbers.</summary>
    public ReadOnlySpan<byte> Bytes { get; private set; }

    /// <summary>Its bytes as a text.</summary>
    public readonly string Text => Encoding.UTF8.GetString(Bytes);

    /// <summary>Reads the next field.</summary>
    /// <returns>Whether there was one.</returns>
    /// <exception cref="InvalidDataException">The bytes are no message.</exception>
    public bool Next()
    {
        if (_left.IsEmpty)
        {
            return false;
        }

        var tag = Varint();
        (Field, Int) = ((int)(tag >> 3), 0);
        Bytes = [];
        switch ((int)(tag & 7))
        {
            case VarintType:
                Int = (long)Varint();
                break;
            case BytesType:
                Bytes = Take(Varint());
                break;
            case Fixed32Type:
                Bytes = Take(sizeof(float));
                break;
            case Fixed64Type:
                Bytes = Take(sizeof(double));
                break;
            default:
                throw new InvalidDataException($"A field of unknown type {tag & 7}.");
        }

        return true;
    }

    /// <summary>The whole numbers of a field that repeats, whether packed into its bytes or given alone.</summary>
    /// <returns>The numbers.</returns>
    /// <exception cref="InvalidDataException">The bytes are no numbers.</exception>
    public readonly long[] Ints()
    {
        if (Bytes.IsEmpty)
        {
            return [Int];
        }

        var numbers = new List<long>();
        var packed = new ProtoReader(Bytes);
        while (!packed._left.IsEmpty)
        {
            numbers.Add((long)packed.Varint());
        }

        return [.. numbers];
    }

    /// <summary>Bytes as 32-bit floating-point numbers.</summary>
    /// <param name="bytes">The bytes, little-endian.</param>
    /// <returns>The numbers.</returns>
    public static float[] Floats(ReadOnlySpan<byte> bytes)
    {
        var numbers = new float[bytes.Length / sizeof(float)];
        for (var i = 0; i < numbers.Length; i++)
        {
            numbers[i] = BinaryPrimitives.ReadSingleLittleEndian(bytes[(i * sizeof(float))..]);
        }

        return numbers;
    }

    private ReadOnlySpan<byte> Take(ulong count)
    {
        if (count > (ulong)_left.Length)
        {
            throw new InvalidDataException($"A field of {count} bytes where {_left.Length} are left.");
        }

        var taken = _left[..(int)count];
        _left = _left[(int)count..];
        return taken;
    }

    private ulong Varint()
    {
        ulong value = 0;
        for (var shift = 0; shift < MostBits && !_left.IsEmpty; shift += BitsEach)
        {
            var next = _left[0];
            _left = _left[1..];
            value |= (ulong)(next & LowBits) << shift;
            if (next <= LowBits)
            {
                return value;
            }
        }

        throw new InvalidDataException("A number that does not end.");
    }
}
