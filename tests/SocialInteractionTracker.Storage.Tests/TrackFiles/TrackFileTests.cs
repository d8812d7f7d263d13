using System.Collections.Immutable;
using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Core.Poses;
using SocialInteractionTracker.Core.Tracks;
using SocialInteractionTracker.Storage.TrackFiles;
using SocialInteractionTracker.TestKit;

namespace SocialInteractionTracker.Storage.Tests.TrackFiles;

public sealed class TrackFileTests
{
    private const int Seed = 20261123;
    private const int DamagedFiles = 200;

    private static readonly ImmutableSortedDictionary<string, string> Metadata = ImmutableSortedDictionary<string, string>.Empty
        .Add(TrackKeys.Fingerprint, "f00d").Add(TrackKeys.Options, "{\"µ\": 1}");

    [TestCase(0)]
    [TestCase(1)]
    [TestCase(1000)]
    public async Task ReadAsync_WhatWasWritten_IsTheSame(int frames)
    {
        using var folder = new TemporaryFolder();
        var track = RandomTrack(frames);

        await TrackFile.WriteAsync(folder.File("t.parquet"), new(track, Metadata));
        var read = await TrackFile.ReadAsync(folder.File("t.parquet"));

        Assert.That(read, Is.Not.Null);
        Assert.That(read!.Track.Times, Is.EqualTo(track.Times));
        Assert.That(read.Metadata, Is.EqualTo(Metadata));
        Assert.That(read.Fingerprint, Is.EqualTo("f00d"));
        foreach (var point in BodyPoints.All)
        {
            Assert.That(read.Track[point].Raw, Is.EqualTo(track[point].Raw));
            Assert.That(read.Track[point].Final, Is.EqualTo(track[point].Final));
            Assert.That(read.Track[point].Confidence, Is.EqualTo(track[point].Confidence));
            Assert.That(read.Track[point].Origin, Is.EqualTo(track[point].Origin));
        }
    }

    [Test]
    public async Task WriteAsync_Twice_GivesTheSameBytes()
    {
        using var folder = new TemporaryFolder();

        await TrackFile.WriteAsync(folder.File("a"), new(RandomTrack(500), Metadata));
        await TrackFile.WriteAsync(folder.File("b"), new(RandomTrack(500), Metadata));

        Assert.That(File.ReadAllBytes(folder.File("a")), Is.EqualTo(File.ReadAllBytes(folder.File("b"))));
    }

    [Test]
    public async Task ReadMetadataAsync_GoodFile_GivesWhatWasWritten()
    {
        using var folder = new TemporaryFolder();
        await TrackFile.WriteAsync(folder.File("t"), new(RandomTrack(10), Metadata));

        Assert.That(await TrackFile.ReadMetadataAsync(folder.File("t")), Is.EqualTo(Metadata));
        Assert.That(await TrackFile.ReadMetadataAsync(folder.File("absent")), Is.Null);
    }

    [Test]
    public async Task ReadAsync_FileCutShort_IsNull([Values(0, 3, 4, 0.1, 0.5, 0.9, 0.999)] double at)
    {
        using var folder = new TemporaryFolder();
        await TrackFile.WriteAsync(folder.File("t"), new(RandomTrack(300), Metadata));
        var bytes = File.ReadAllBytes(folder.File("t"));
        File.WriteAllBytes(folder.File("t"), bytes[..(at >= 1 ? (int)at : (int)(at * bytes.Length))]);

        Assert.That(await TrackFile.ReadAsync(folder.File("t")), Is.Null);
        Assert.That(await TrackFile.ReadMetadataAsync(folder.File("t")), Is.Null);
    }

    [Test]
    public async Task ReadAsync_AnyBitDamaged_IsNull()
    {
        using var folder = new TemporaryFolder();
        await TrackFile.WriteAsync(folder.File("t"), new(RandomTrack(60), Metadata));
        var bytes = File.ReadAllBytes(folder.File("t"));
        var random = new Random(Seed);

        for (var i = 0; i < DamagedFiles; i++)
        {
            var (place, bit) = (random.Next(bytes.Length), (byte)(1 << random.Next(8)));
            bytes[place] ^= bit;
            File.WriteAllBytes(folder.File("damaged"), bytes);
            bytes[place] ^= bit;
            Assert.That(await TrackFile.ReadAsync(folder.File("damaged")), Is.Null, $"byte {place}");
        }
    }

    [Test]
    public async Task ReadAsync_AnotherProgramsFile_IsNull()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("t"), "PAR1 this is not one of ours, though it is long enough to be PAR1");

        Assert.That(await TrackFile.ReadAsync(folder.File("t")), Is.Null);
    }

    private static Track RandomTrack(int frames)
    {
        var random = new Random(frames);
        var times = Enumerable.Range(0, frames).Select(k => (k / 29.97) + (0.001 * random.NextDouble())).ToImmutableArray();
        return new Track(new FrameTimes(times), [.. BodyPoints.All.Select(point => new PointTrack
        {
            Point = point,
            Raw = [.. Enumerable.Range(0, frames).Select(_ => Position(random))],
            Final = [.. Enumerable.Range(0, frames).Select(_ => Position(random))],
            Confidence = [.. Enumerable.Range(0, frames).Select(_ => random.NextSingle())],
            Origin = [.. Enumerable.Range(0, frames).Select(_ => (SampleOrigin)random.Next(5))],
        })]);
    }

    private static PixelPoint Position(Random random) =>
        random.Next(10) == 0 ? PixelPoint.Missing : new PixelPoint(random.NextDouble() * 640, random.NextDouble() * 480);
}
