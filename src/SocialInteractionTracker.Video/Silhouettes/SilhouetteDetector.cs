namespace SocialInteractionTracker.Video.Silhouettes;

/// <summary>Finds animals in rectified arena pictures by their outline against the background.</summary>
/// <remarks>
/// <para>One detector belongs to one thread; a call keeps nothing of the picture and allocates nothing.</para>
/// <para>
/// Difference from the background in the animal's direction, threshold by pixel, connected areas, opening of each area to take
/// off the tail, moments of the rest. The rump is the end where the tail was taken off, or, without a tail, the blunter one.
/// </para>
/// </remarks>
public sealed class SilhouetteDetector
{
    private readonly SilhouetteScene _scene;
    private readonly byte[] _mask;
    private readonly BlobFinder _finder;
    private readonly BodyAnalyser _analyser;
    private readonly Blob[] _blobs;
    private readonly int _smallest;
    private readonly int _largest;

    /// <summary>Prepares the buffers.</summary>
    /// <param name="scene">Background and thresholds; may be shared.</param>
    /// <param name="options">What counts as an animal's outline; <see langword="null"/> for the defaults.</param>
    /// <param name="mostAnimals">How many outlines are looked at a frame; default 4.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="mostAnimals"/> is not above 0.</exception>
    public SilhouetteDetector(SilhouetteScene scene, SilhouetteOptions? options = null, int mostAnimals = 4)
    {
        ArgumentNullException.ThrowIfNull(scene);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(mostAnimals);
        options ??= SilhouetteOptions.Default;
        var geometry = scene.Geometry;
        _scene = scene;
        _mask = new byte[geometry.PixelCount];
        _finder = new BlobFinder(geometry.Width, geometry.Height);
        _analyser = new BodyAnalyser(geometry, options);
        _blobs = new Blob[mostAnimals];
        var pixelsPerCm2 = geometry.PxPerCm * geometry.PxPerCm;
        _smallest = (int)Math.Ceiling(options.SmallestCm2 * pixelsPerCm2);
        _largest = (int)Math.Floor(options.LargestCm2 * pixelsPerCm2);
    }

    /// <summary>Finds the animals of one picture.</summary>
    /// <param name="picture">The rectified picture, one byte a pixel.</param>
    /// <param name="silhouettes">Receives the outlines in falling order of area, as many as it holds.</param>
    /// <returns>How many were written; 0 if no outline is animal-like.</returns>
    /// <exception cref="ArgumentException">The picture's size is wrong.</exception>
    public int Detect(ReadOnlySpan<byte> picture, Span<Silhouette> silhouettes)
    {
        if (picture.Length != _mask.Length)
        {
            throw new ArgumentException($"A rectified picture has {_mask.Length} bytes, not {picture.Length}.", nameof(picture));
        }

        DifferenceMask.Fill(_scene, picture, _mask);
        var wanted = Math.Min(_blobs.Length, silhouettes.Length);
        var count = _finder.Find(_mask, _smallest, _largest, _blobs.AsSpan(0, wanted));
        for (var i = 0; i < count; i++)
        {
            silhouettes[i] = _analyser.Analyse(_finder, _blobs[i]);
        }

        return count;
    }
}
