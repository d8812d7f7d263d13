using System.Buffers.Binary;
using System.Text;

namespace SocialInteractionTracker.Training.Export;

/// <summary>Writes protocol-buffer messages field by field: as much of the format as ONNX files need.</summary>
/// <remarks>Source: protobuf.dev, Encoding.</remarks>
internal sealed class ProtoWriter
{
    private const int VarintType = 0;
    private const int BytesType = 2;
    private const int Fixed32Type = 5;
    private const ulong LowBits = 0x7F;
    private const byte More = 0x80;

    private readonly List<byte> _bytes = [];

    /// <summary>A whole number.</summary>
    /// <param name="field">The field's number.</param>
    /// <param name="value">The value; negative ones take ten bytes.</param>
    /// <returns>This writer.</returns>
    public ProtoWriter Int(int field, long value)
    {
        Tag(field, VarintType);
        Varint((ulong)value);
        return this;
    }

    /// <summary>A 32-bit floating-point number.</summary>
    /// <param name="field">The field's number.</param>
    /// <param name="value">The value.</param>
    /// <returns>This writer.</returns>
    public ProtoWriter Float(int field, float value)
    {
        Span<byte> bytes = stackalloc byte[sizeof(float)];
        BinaryPrimitives.WriteSingleLittleEndian(bytes, value);
        Tag(field, Fixed32Type);
        _bytes.AddRange(bytes);
        return this;
    }

    /// <summary>A text in UTF-8.</summary>
    /// <param name="field">The field's number.</param>
    /// <param name="value">The text.</param>
    /// <returns>This writer.</returns>
    public ProtoWriter Text(int field, string value) => Bytes(field, Encoding.UTF8.GetBytes(value));

    /// <summary>Bytes.</summary>
    /// <param name="field">The field's number.</param>
    /// <param name="value">The bytes.</param>
    /// <returns>This writer.</returns>
    public ProtoWriter Bytes(int field, ReadOnlySpan<byte> value)
    {
        Tag(field, BytesType);
        Varint((ulong)value.Length);
        _bytes.AddRange(value);
        return this;
    }

    /// <summary>A message within this one.</summary>
    /// <param name="field">The field's number.</param>
    /// <param name="message">The message.</param>
    /// <returns>This writer.</returns>
    public ProtoWriter Message(int field, ProtoWriter message) => Bytes(field, message.ToArray());

    /// <summary>The message written so far.</summary>
    /// <returns>Its bytes.</returns>
    public byte[] ToArray() => [.. _bytes];

    private void Tag(int field, int type) => Varint(((ulong)field << 3) | (uint)type);

    private void Varint(ulong value)
    {
        for (; value > LowBits; value >>= 7)
        {
            _bytes.Add((byte)((value & LowBits) | More));
        }

        _bytes.Add((byte)value);
    }
}
