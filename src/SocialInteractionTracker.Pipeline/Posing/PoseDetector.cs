using SocialInteractionTracker.Core.Arenas;
using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Core.Poses;
using SocialInteractionTracker.Inference.Decoding;
using SocialInteractionTracker.Inference.Models;
using SocialInteractionTracker.Inference.Sessions;
using SocialInteractionTracker.Video.Rectification;

namespace SocialInteractionTracker.Pipeline.Posing;

/// <summary>Finds every animal of a frame and its keypoints: the coarse network in the whole arena, then the fine one on a crop round each.</summary>
/// <remarks>
/// Each frame is handled by itself, so results do not depend on where a video was cut or on how many workers there are.
/// One detector belongs to one thread; it allocates nothing a frame.
/// </remarks>
public sealed class PoseDetector : IDisposable
{
    private readonly Calibration _calibration;
    private readonly PosingOptions _options;
    private readonly KeypointLayout _layout;
    private readonly AnimalSearch _search;
    private readonly HeatmapNetwork _coarse;
    private readonly StageManifest _coarseStage;
    private readonly CropReader _cropReader;
    private readonly byte[] _picture;
    private readonly ArenaPoint[] _centres;
    private readonly Keypoint[] _keypoints;
    private readonly Instance[] _instances;

    /// <summary>Opens the networks and prepares the maps of one video.</summary>
    /// <param name="model">The model.</param>
    /// <param name="calibration">The video's calibration.</param>
    /// <param name="frameWidth">Width of its pictures, px.</param>
    /// <param name="frameHeight">Height of its pictures, px.</param>
    /// <param name="options">How to find.</param>
    /// <exception cref="Core.UserErrorException">The model's files do not fit its manifest, or it lacks a keypoint that is needed.</exception>
    public PoseDetector(PoseModel model, Calibration calibration, int frameWidth, int frameHeight, PosingOptions options)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(options);
        (_calibration, _options, _coarseStage) = (calibration, options, model.Manifest.Coarse);
        Model = model;
        _layout = new KeypointLayout(model.Manifest);
        Rectifier = new ArenaRectifier(calibration, frameWidth, frameHeight, Rectification(model.Manifest, options));
        _search = new AnimalSearch(
            _layout[BodyPoint.BodyCentre], new[] { _layout[BodyPoint.Nose], _layout[BodyPoint.TailBase] },
            _coarseStage.PxPerCm / _coarseStage.Stride, Floor(options.OutsideCm), options.Search);
        _picture = new byte[Rectifier.PictureWidth * Rectifier.PictureHeight];
        _centres = new ArenaPoint[options.Search.MostAnimals];
        _keypoints = new Keypoint[options.Search.MostAnimals * _layout.Count];
        _instances = new Instance[options.Search.MostAnimals];
        _coarse = model.OpenCoarse(Rectifier.PictureWidth, Rectifier.PictureHeight);
        _cropReader = new CropReader(model, Rectifier, _layout, options);
    }

    /// <summary>The model that is run.</summary>
    public PoseModel Model { get; }

    /// <summary>The maps between the video and the coarse picture.</summary>
    public ArenaRectifier Rectifier { get; }

    /// <summary>The whole arena as the coarse network saw it in the last frame, row by row; valid until the next frame.</summary>
    public ReadOnlySpan<byte> ArenaPicture => _picture;

    /// <summary>Crops that were taken a second time since the detector was made, for the record of a run.</summary>
    public long SecondCrops => _cropReader.SecondCrops;

    /// <summary>Finds the animals of one frame.</summary>
    /// <param name="frame">The frame, of the size this was made for.</param>
    /// <param name="instances">Receives the animals in falling order of confidence; those that do not fit are left out.</param>
    /// <returns>How many were found: 0 when nothing looks like an animal.</returns>
    /// <exception cref="ArgumentException">The frame has another size.</exception>
    public int Detect(LumaView frame, Span<Instance> instances)
    {
        var found = DetectKeypoints(frame);
        var count = Math.Min(found, instances.Length);
        for (var animal = 0; animal < count; animal++)
        {
            instances[animal] = _instances[animal];
        }

        return count;
    }

    /// <summary>Finds the animals of one frame with all the model's keypoints.</summary>
    /// <param name="frame">The frame, of the size this was made for.</param>
    /// <returns>How many were found; read them with <see cref="KeypointsOf"/>.</returns>
    /// <exception cref="ArgumentException">The frame has another size.</exception>
    public int DetectKeypoints(LumaView frame)
    {
        Rectifier.Rectify(frame, _picture);
        Span<HeatmapPeak> peaks = stackalloc HeatmapPeak[_centres.Length];
        var found = _search.Find(_coarse.Run(_picture), peaks);
        for (var animal = 0; animal < found; animal++)
        {
            _centres[animal] = Rectifier.ToArena(_coarseStage.ToPicture(peaks[animal].Column), _coarseStage.ToPicture(peaks[animal].Row));
        }

        var kept = 0;
        for (var animal = 0; animal < found; animal++)
        {
            var keypoints = Slot(kept);
            _cropReader.Read(frame, _centres.AsSpan(0, found), animal, keypoints);
            if (!IsKnown(kept))
            {
                _instances[kept] = _layout.ToInstance(keypoints);
                kept++;
            }
        }

        Sort(kept);
        return kept;
    }

    /// <summary>The keypoints of an animal of the last frame.</summary>
    /// <param name="animal">Its place in falling order of confidence.</param>
    /// <returns>The keypoints in the model's order, video px; valid until the next frame.</returns>
    public ReadOnlySpan<Keypoint> KeypointsOf(int animal) => Slot(animal);

    /// <summary>Frees the networks.</summary>
    public void Dispose()
    {
        _coarse.Dispose();
        _cropReader.Dispose();
    }

    private static RectificationOptions Rectification(ModelManifest manifest, PosingOptions options) => new()
    {
        ArenaPxPerCm = manifest.Coarse.PxPerCm,
        MarginCm = options.MarginCm,
        SizeMultiple = manifest.Coarse.SizeMultiple,
        CropPxPerCm = manifest.Fine.PxPerCm,
        CropSize = manifest.Fine.CropSize ?? throw new InvalidOperationException("The manifest was read without a crop size."),
        ExpandLimitedRange = options.ExpandLimitedRange,
    };

    private CellArea Floor(double outsideCm)
    {
        var (left, top) = Rectifier.ToPicture(new ArenaPoint(-outsideCm, -outsideCm));
        var (right, bottom) = Rectifier.ToPicture(new ArenaPoint(_calibration.WidthCm + outsideCm, _calibration.HeightCm + outsideCm));
        return new CellArea(_coarseStage.ToCell(left), _coarseStage.ToCell(top), _coarseStage.ToCell(right), _coarseStage.ToCell(bottom));
    }

    private Span<Keypoint> Slot(int animal) => _keypoints.AsSpan(animal * _layout.Count, _layout.Count);

    /// <summary>Whether the animal in a slot is one of those before it: two places of the coarse map led to the same body.</summary>
    private bool IsKnown(int slot)
    {
        for (var other = 0; other < slot; other++)
        {
            if (IsSameAnimal(Slot(slot), Slot(other)))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsSameAnimal(ReadOnlySpan<Keypoint> one, ReadOnlySpan<Keypoint> other)
    {
        var near = 0;
        for (var keypoint = 0; keypoint < one.Length; keypoint++)
        {
            var distanceCm = _calibration.ToArena(one[keypoint].Position).DistanceTo(_calibration.ToArena(other[keypoint].Position));
            near += distanceCm < _options.SameAnimalCm ? 1 : 0;
        }

        return 2 * near >= one.Length;
    }

    /// <summary>Insertion sort by falling confidence; equal ones stay in the order of the coarse map's support.</summary>
    private void Sort(int count)
    {
        for (var i = 1; i < count; i++)
        {
            for (var j = i; j > 0 && _instances[j].Confidence > _instances[j - 1].Confidence; j--)
            {
                (_instances[j], _instances[j - 1]) = (_instances[j - 1], _instances[j]);
                Exchange(Slot(j - 1), Slot(j));
            }
        }
    }

    private static void Exchange(Span<Keypoint> one, Span<Keypoint> other)
    {
        for (var keypoint = 0; keypoint < one.Length; keypoint++)
        {
            (one[keypoint], other[keypoint]) = (other[keypoint], one[keypoint]);
        }
    }
}
