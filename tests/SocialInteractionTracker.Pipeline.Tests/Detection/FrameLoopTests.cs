using SocialInteractionTracker.Core.Poses;
using SocialInteractionTracker.Pipeline.Detection;
using SocialInteractionTracker.Video.Decoding;

namespace SocialInteractionTracker.Pipeline.Tests.Detection;

public sealed class FrameLoopTests : IDisposable
{
    /// <summary>What the codec may change of a flat grey, levels.</summary>
    private const double CodecTolerance = 3;

    /// <summary>A loop over a hundred tiny pictures that has not ended by now never will.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly TinyVideo _video = new();

    public void Dispose() => _video.Dispose();

    [TestCase(1)]
    [TestCase(2)]
    [TestCase(5)]
    public void Run_AnyNumberOfDetectors_GivesEveryFrameInOrder(int workers)
    {
        var found = Run(Detectors(workers));

        Assert.That(found.Poses.Times.StartS, Is.EqualTo(Enumerable.Range(0, TinyVideo.Frames).Select(k => k / TinyVideo.FramesPerS)).Within(1e-6));
        Assert.That(found.Poses.Instances.Select(animals => animals.Single()[BodyPoint.Nose].Position.X), Is.EqualTo(Enumerable.Range(0, TinyVideo.Frames)));
        Assert.That(found.Poses.Instances.Select(animals => animals.Single()[BodyPoint.Nose].Position.Y),
            Is.EqualTo(Enumerable.Range(0, TinyVideo.Frames).Select(k => 2.0 * k)).Within(CodecTolerance), "each frame is seen with its own pixels");
        Assert.That(found.Silhouettes.Instances.Select(outlines => outlines.Length), Is.EqualTo(Enumerable.Range(0, TinyVideo.Frames).Select(k => k % 2)));
    }

    [Test]
    public void Run_FramesFinishedOutOfOrder_GivesTheSame()
    {
        using var secondIsDone = new ManualResetEventSlim();
        void Hold(int frame)
        {
            if (frame == 0)
            {
                secondIsDone.Wait();
            }
            else if (frame == 2)
            {
                secondIsDone.Set();
            }
        }

        var held = Run([new FakeDetector(Hold), new FakeDetector(Hold)]);

        Assert.That(held.Poses.Instances.Select(a => a.Single()), Is.EqualTo(Run(Detectors(1)).Poses.Instances.Select(a => a.Single())));
    }

    [TestCase(1)]
    [TestCase(3)]
    public void Run_DetectorFails_ThrowsThatAndNobodyWorksOn(int workers)
    {
        var detectors = Detectors(workers, frame =>
        {
            if (frame == 20)
            {
                throw new InvalidDataException("broken");
            }
        });

        Assert.That(() => Run(detectors), Throws.TypeOf<InvalidDataException>().With.Message.EqualTo("broken"));
        Assert.That(detectors.Select(d => d.IsBusy), Is.All.False);
    }

    [TestCase(1)]
    [TestCase(3)]
    public void Run_EveryDetectorFails_DoesNotWaitForOneToGoOn(int workers)
    {
        using var patience = new CancellationTokenSource(Patience);

        Assert.That(
            () => Run(Detectors(workers, _ => throw new InvalidDataException("broken")), cancellationToken: patience.Token),
            Throws.TypeOf<InvalidDataException>());
    }

    [TestCase(1)]
    [TestCase(3)]
    public void Run_Cancelled_StopsAndNobodyWorksOn(int workers)
    {
        using var cancel = new CancellationTokenSource();
        var seen = 0;
        var detectors = Detectors(workers, frame =>
        {
            Interlocked.Increment(ref seen);
            if (frame == 20)
            {
                cancel.Cancel();
            }
        });

        Assert.That(() => Run(detectors, cancellationToken: cancel.Token), Throws.InstanceOf<OperationCanceledException>());
        Assert.That(detectors.Select(d => d.IsBusy), Is.All.False);
        Assert.That(seen, Is.LessThan(TinyVideo.Frames));
    }

    [TestCase(1)]
    [TestCase(3)]
    public void Run_WithSamplerAndProgress_KeepsPicturesAndTellsOfEveryFrame(int workers)
    {
        var sampler = new PictureSampler(new PictureSamplerOptions());
        var progress = new Listener();

        var loop = Run(Detectors(workers), new FrameLoopOptions { Sampler = sampler, Progress = progress });

        Assert.That(loop.Poses.Times.Count, Is.EqualTo(TinyVideo.Frames));
        Assert.That(progress.Heard[^1], Is.EqualTo(TinyVideo.Frames));
        Assert.That(sampler.Spread, Is.Not.Empty);
        foreach (var picture in sampler.Spread)
        {
            Assert.That(picture.Pixels.Span[0], Is.EqualTo(2.0 * picture.Frame).Within(CodecTolerance));
        }
    }

    [Test]
    public void Constructor_NoDetector_IsRefused()
    {
        using var reader = VideoReader.Open(_video.Path);

        Assert.That(() => new FrameLoop(reader, [], new FrameLoopOptions()), Throws.InstanceOf<ArgumentOutOfRangeException>());
    }

    private static FakeDetector[] Detectors(int workers, Action<int>? before = null) =>
        [.. Enumerable.Range(0, workers).Select(_ => new FakeDetector(before))];

    private FrameDetections Run(FakeDetector[] detectors, FrameLoopOptions? options = null, CancellationToken cancellationToken = default)
    {
        using var reader = VideoReader.Open(_video.Path);
        return new FrameLoop(reader, detectors, options ?? new FrameLoopOptions()).Run(cancellationToken);
    }

    private sealed class Listener : IProgress<int>
    {
        public List<int> Heard { get; } = [];

        public void Report(int value)
        {
            lock (Heard)
            {
                Heard.Add(value);
            }
        }
    }
}
