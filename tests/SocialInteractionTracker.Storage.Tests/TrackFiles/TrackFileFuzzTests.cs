using System.Collections.Immutable;
using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Core.Poses;
using SocialInteractionTracker.Core.Tracks;
using SocialInteractionTracker.Storage.TrackFiles;
using SocialInteractionTracker.TestKit;
using SocialInteractionTracker.TestKit.Fuzzing;

namespace SocialInteractionTracker.Storage.Tests.TrackFiles;

public sealed class TrackFileFuzzTests
{
    private const int Cases = 300;
    private const int Frames = 20;

    [Test]
    public async Task ReadAsync_AnyDamage_IsNull()
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("t.parquet");
        await TrackFile.WriteAsync(path, new TrackRecord(Still(), ImmutableSortedDictionary<string, string>.Empty));
        var valid = await File.ReadAllBytesAsync(path);
        Fuzz.Each(Cases, random =>
        {
            var damaged = Mutation.Of(valid, random);
            File.WriteAllBytes(path, damaged);
            var isSame = damaged.AsSpan().SequenceEqual(valid);
            Assert.That(TrackFile.ReadAsync(path).GetAwaiter().GetResult() is null, Is.Not.EqualTo(isSame));
            Assert.That(TrackFile.ReadMetadataAsync(path).GetAwaiter().GetResult() is null, Is.Not.EqualTo(isSame));
        });
    }

    private static Track Still() => new(
        new FrameTimes([.. Enumerable.Range(0, Frames).Select(k => k / 25.0)]),
        [.. BodyPoints.All.Select(point => new PointTrack
        {
            Point = point,
            Raw = [.. Enumerable.Repeat(new PixelPoint(1, 2), Frames)],
            Final = [.. Enumerable.Repeat(new PixelPoint(1, 2), Frames)],
            Confidence = [.. Enumerable.Repeat(1f, Frames)],
            Origin = [.. Enumerable.Repeat(SampleOrigin.Measured, Frames)],
        })]);
}
