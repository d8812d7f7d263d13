using CsCheck;
using SocialInteractionTracker.Training.Export;
using SocialInteractionTracker.Training.Import;

namespace SocialInteractionTracker.Training.Tests.Import;

public sealed class ProtoReaderTests
{
    [Test]
    public void Next_AfterEveryKindOfField_GivesWhatWasWritten()
    {
        var reader = new ProtoReader(new ProtoWriter().Int(1, 300).Text(2, "Äuglein").Float(20, 1.5f).ToArray());

        Assert.That(reader.Next(), Is.True);
        Assert.That((reader.Field, reader.Int), Is.EqualTo((1, 300L)));
        Assert.That(reader.Next(), Is.True);
        Assert.That((reader.Field, reader.Text), Is.EqualTo((2, "Äuglein")));
        Assert.That(reader.Next(), Is.True);
        Assert.That(ProtoReader.Floats(reader.Bytes), Is.EqualTo(new[] { 1.5f }));
        Assert.That(reader.Next(), Is.False);
    }

    [Test]
    public void Ints_OfPackedAndOfSingleNumbers_GiveTheNumbers()
    {
        var reader = new ProtoReader([0x0A, 0x03, 0x05, 0x96, 0x01, 0x08, 0x07]);

        reader.Next();
        Assert.That(reader.Ints(), Is.EqualTo(new long[] { 5, 150 }), "protobuf.dev: 96 01 is 150");
        reader.Next();
        Assert.That(reader.Ints(), Is.EqualTo(new long[] { 7 }));
    }

    [Test]
    public void Next_OfAnyWholeNumber_GivesItBack() => Gen.Long.Sample(number =>
    {
        var reader = new ProtoReader(new ProtoWriter().Int(3, number).ToArray());
        return reader.Next() && reader.Int == number && !reader.Next();
    });

    [TestCase(new byte[] { 0x0A, 0x05, 0x01 }, TestName = "a field longer than the message")]
    [TestCase(new byte[] { 0x08, 0x80 }, TestName = "a number that does not end")]
    [TestCase(new byte[] { 0x0B }, TestName = "a type that does not exist")]
    public void Next_OfSomethingElse_IsRefused(byte[] bytes) =>
        Assert.That(() => new ProtoReader(bytes).Next(), Throws.TypeOf<InvalidDataException>());
}
