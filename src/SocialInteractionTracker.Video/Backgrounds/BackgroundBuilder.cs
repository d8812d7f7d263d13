using SocialInteractionTracker.Core;
using SocialInteractionTracker.Video.Decoding;

namespace SocialInteractionTracker.Video.Backgrounds;

/// <summary>Makes the picture of a scene without its animals.</summary>
public static class BackgroundBuilder
{
    /// <summary>Samples a stretch of a video and makes its background.</summary>
    /// <param name="path">The video.</param>
    /// <param name="startS">First presentation time of the stretch, s.</param>
    /// <param name="endS">Its end, s, not included; infinity for the whole rest.</param>
    /// <param name="options">How to make it; <see langword="null"/> for the defaults.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The background; the same for the same file and options.</returns>
    /// <remarks>
    /// Frames behind key frames are jumped to, which costs a few hundred decoded frames whatever the video's length; a video that
    /// cannot be jumped through is read forward for <see cref="BackgroundOptions.ForwardS"/>.
    /// </remarks>
    /// <exception cref="UserErrorException">The video cannot be read, or it has no frame in the stretch.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static Background FromVideo(
        string path, double startS = 0, double endS = double.PositiveInfinity, BackgroundOptions? options = null, CancellationToken cancellation = default)
    {
        using var reader = VideoReader.Open(path);
        return FromVideo(reader, startS, endS, options, cancellation);
    }

    /// <summary>Samples a stretch of an open video and makes its background.</summary>
    /// <param name="reader">The video, nothing read of it yet; stays the caller's, who can still read all of it.</param>
    /// <param name="startS">First presentation time of the stretch, s.</param>
    /// <param name="endS">Its end, s, not included; infinity for the whole rest.</param>
    /// <param name="options">How to make it; <see langword="null"/> for the defaults.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The background; the same for the same file and options.</returns>
    /// <exception cref="UserErrorException">The video cannot be read, or it has no frame in the stretch.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static Background FromVideo(
        VideoReader reader, double startS = 0, double endS = double.PositiveInfinity, BackgroundOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(reader);
        options ??= BackgroundOptions.Default;
        var frames = new FrameSampler(reader, startS, endS, options).Sample(cancellation);
        if (frames.Pictures.Count == 0)
        {
            throw new UserErrorException(new Fault(
                reader.Info.Path, FormattableString.Invariant($"no frame from {startS:0.###} s on"), "frames in the trial's stretch", "Check start_s and duration_s."));
        }

        return FromPictures(frames.Pictures, frames.TimesS, options) with { Sampling = frames.Sampling };
    }

    /// <summary>Makes the background of sampled pictures.</summary>
    /// <param name="pictures">At least one picture, all of one size, in order of time.</param>
    /// <param name="timesS">When each is shown, s.</param>
    /// <param name="options">How to make it; <see langword="null"/> for the defaults.</param>
    /// <returns>The background. Pictures that differ from the others all over are left out.</returns>
    /// <remarks>
    /// Median of each pixel. Where an animal had stayed for more than half of the time, the pixels were seen in two states; the one
    /// that goes on beyond the animal's outline is the floor.
    /// </remarks>
    /// <exception cref="ArgumentException">There is no picture, or sizes or numbers differ.</exception>
    public static Background FromPictures(IReadOnlyList<LumaPicture> pictures, IReadOnlyList<double> timesS, BackgroundOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(pictures);
        ArgumentNullException.ThrowIfNull(timesS);
        if (pictures.Count == 0 || pictures.Count != timesS.Count || pictures.Any(p => (p.Width, p.Height) != (pictures[0].Width, pictures[0].Height)))
        {
            throw new ArgumentException("A background needs pictures of one size and a time for each.", nameof(pictures));
        }

        options ??= BackgroundOptions.Default;
        var all = MedianPicture.Of(pictures, options);
        var kept = Enumerable.Range(0, pictures.Count).Where(i => !IsDamaged(pictures[i], all.Median, options)).ToArray();
        var median = kept.Length == pictures.Count || kept.Length == 0 ? all : MedianPicture.Of([.. kept.Select(i => pictures[i])], options);
        var repaired = BurnInRepair.Apply(median, pictures[0].Width);
        return new Background
        {
            Picture = LumaPicture.Own(pictures[0].Width, pictures[0].Height, median.Median),
            Samples = [.. kept.Select(i => pictures[i])],
            SampleTimesS = [.. kept.Select(i => timesS[i])],
            Sampling = BackgroundSampling.Forward,
            RepairedPixels = repaired,
        };
    }

    /// <summary>The scene of the first and of the last third of a background's samples, to see whether the camera was moved in between.</summary>
    /// <param name="background">A background with at least two samples.</param>
    /// <param name="options">How to make them; <see langword="null"/> for the defaults.</param>
    /// <returns>The two scenes; the same picture twice if there is one sample only.</returns>
    public static (LumaPicture Early, LumaPicture Late) EarlyAndLate(Background background, BackgroundOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(background);
        var third = Math.Max(1, background.Samples.Length / 3);
        var (samples, times) = (background.Samples, background.SampleTimesS);
        return (FromPictures(samples[..third], times[..third], options).Picture, FromPictures(samples[^third..], times[^third..], options).Picture);
    }

    private static bool IsDamaged(LumaPicture picture, byte[] median, BackgroundOptions options)
    {
        var different = 0;
        var pixels = picture.Pixels;
        for (var i = 0; i < pixels.Length; i++)
        {
            different += Math.Abs(pixels[i] - median[i]) > options.TwoStateStep ? 1 : 0;
        }

        return different > options.DamagedShare * pixels.Length;
    }
}
