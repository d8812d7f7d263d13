using SocialInteractionTracker.TestKit;
using SocialInteractionTracker.Video.Decoding;

namespace SocialInteractionTracker.Video.Tests.Decoding;

/// <summary>Elements written by hand: id, length with its marker bit, content.</summary>
public sealed class MatroskaOutlineTests
{
    private static readonly byte[] Head = [0x1A, 0x45, 0xDF, 0xA3, 0x80];
    private static readonly byte[] Room = [0xEC, 0x82, 0, 0];
    private static readonly byte[] Track = [0xAE, 0x83, 0x83, 0x81, 0x01];

    /// <summary>A tick of 1 ms, and 2500 of them as a 32-bit number.</summary>
    private static readonly byte[] Info = [0x15, 0x49, 0xA9, 0x66, 0x8E, 0x2A, 0xD7, 0xB1, 0x83, 0x0F, 0x42, 0x40, 0x44, 0x89, 0x84, 0x45, 0x1C, 0x40, 0x00];

    [Test]
    public void Read_OneTrack_EndsWithTheDuration() => Assert.That(Read([.. Room, .. Info, .. Tracks(1)]).PromisedEndS, Is.EqualTo(2.5));

    [Test]
    public void Read_SoundBesideThePictures_PromisesNothing() => Assert.That(Read([.. Info, .. Tracks(2)]).PromisedEndS, Is.Null);

    [Test]
    public void Read_NoDuration_PromisesNothing() => Assert.That(Read(Tracks(1)).PromisedEndS, Is.Null);

    [Test]
    public void Read_WholeFile_DeclaresItsLength()
    {
        var header = Read([.. Info, .. Tracks(1)]);

        Assert.That(header.DeclaredBytes, Is.EqualTo(header.FileBytes));
        Assert.That(header.IsCut, Is.False);
    }

    [Test]
    public void Read_UnknownLength_DeclaresNone() => Assert.That(Read([.. Info, .. Tracks(1)], segmentLength: 0x7F).DeclaredBytes, Is.Null);

    [Test]
    public void Read_SegmentBeyondTheFile_IsCut() => Assert.That(Read(Info, segmentLength: 100).IsCut, Is.True);

    [Test]
    public void NearestStart_ClusterTimeNearTheLargestNumber_IsNoStamp()
    {
        using var folder = new TemporaryFolder();
        byte[] cluster = [0x1F, 0x43, 0xB6, 0x75, 0x91, 0xE7, 0x88, 0x7F, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xA3, 0x85, 0x81, 0x7F, 0xFF, 0x80, 0];
        File.WriteAllBytes(folder.File("a.mkv"), [.. Head, 0x18, 0x53, 0x80, 0x67, (byte)(0x80 | cluster.Length), .. cluster]);

        Assert.That(StartStamps.Nearest(folder.File("a.mkv"), ContainerHeader.Read(folder.File("a.mkv")), 0.5, 1), Is.EqualTo(0.5));
    }

    private static byte[] Tracks(int count) => [0x16, 0x54, 0xAE, 0x6B, (byte)(0x80 | (count * Track.Length)), .. Enumerable.Repeat(Track, count).SelectMany(t => t)];

    private static ContainerHeader Read(byte[] segment, int? segmentLength = null)
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("a.mkv");
        File.WriteAllBytes(path, [.. Head, 0x18, 0x53, 0x80, 0x67, (byte)(0x80 | (segmentLength ?? segment.Length)), .. segment]);
        return ContainerHeader.Read(path);
    }
}
