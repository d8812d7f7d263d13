using System.Diagnostics;
using SocialInteractionTracker.Inference.Models;
using SocialInteractionTracker.Video.Decoding;

namespace SocialInteractionTracker.Pipeline.Running;

/// <summary>Times the two things that tracking cannot do without: decoding alone and the networks alone.</summary>
public static class LimitMeter
{
    private const int NetworkFrames = 1000;

    /// <summary>Decodes a video and throws the pictures away.</summary>
    /// <param name="path">The video.</param>
    /// <param name="threads">Threads of the decoder.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>Frames/s.</returns>
    public static double Decode(string path, int threads, CancellationToken cancellationToken)
    {
        var clock = Stopwatch.StartNew();
        using var reader = VideoReader.Open(path, new VideoReaderOptions { Threads = threads });
        using var frame = reader.CreateFrame();
        while (reader.TryRead(frame))
        {
            cancellationToken.ThrowIfCancellationRequested();
        }

        return reader.Outcome.Frames / clock.Elapsed.TotalSeconds;
    }

    /// <summary>Runs the networks on pictures in memory, without rectifying or decoding their output.</summary>
    /// <param name="model">The model.</param>
    /// <param name="pictureSize">Size of the coarse network's picture, px.</param>
    /// <param name="cropsPerFrame">How many crops the fine network gets a frame, on average.</param>
    /// <param name="workers">Networks that run side by side, each on one thread.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>Frames/s.</returns>
    public static double Networks(
        PoseModel model, (int Width, int Height) pictureSize, double cropsPerFrame, int workers, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(model);
        var clock = Stopwatch.StartNew();
        var seconds = new double[workers];
        Parallel.For(0, workers, new ParallelOptions { MaxDegreeOfParallelism = workers, CancellationToken = cancellationToken }, worker =>
        {
            using var networks = new BareNetworks(model, pictureSize);
            networks.RunPicture();
            networks.RunCrop();
            var start = clock.Elapsed.TotalSeconds;
            var crops = 0;
            for (var k = 0; k < NetworkFrames; k++)
            {
                networks.RunPicture();
                for (; crops < (k + 1) * cropsPerFrame; crops++)
                {
                    networks.RunCrop();
                }
            }

            seconds[worker] = clock.Elapsed.TotalSeconds - start;
        });
        return seconds.Sum(s => NetworkFrames / s);
    }
}
