using SocialInteractionTracker.Core.Arenas;
using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Inference.Decoding;
using SocialInteractionTracker.Inference.Models;
using SocialInteractionTracker.Inference.Sessions;
using SocialInteractionTracker.Video.Rectification;

namespace SocialInteractionTracker.Pipeline.Posing;

/// <summary>Finds every animal of a frame with the coarse network in the whole arena, then its keypoints with the fine one on a crop round each.</summary>
public sealed class TopDownDetector : IPoseDetector
{
    private readonly StageManifest _coarseStage;
    private readonly AnimalSearch _search;
    private readonly HeatmapNetwork _coarse;
    private readonly CropReader _cropReader;
    private readonly byte[] _picture;
    private readonly ArenaPoint[] _centres;
    private readonly FoundAnimals _animals;

    /// <summary>Opens the networks and prepares the maps of one video.</summary>
    /// <param name="model">The model.</param>
    /// <param name="calibration">The video's calibration.</param>
    /// <param name="frameWidth">Width of its pictures, px.</param>
    /// <param name="frameHeight">Height of its pictures, px.</param>
    /// <param name="options">How to find.</param>
    /// <exception cref="Core.UserErrorException">The model's files do not fit its manifest, or it lacks a keypoint that is needed.</exception>
    public TopDownDetector(TopDownModel model, Calibration calibration, int frameWidth, int frameHeight, PosingOptions options)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(calibration);
        ArgumentNullException.ThrowIfNull(options);
        _coarseStage = model.Coarse;
        var layout = new KeypointLayout(model.Manifest);
        Rectifier = new ArenaRectifier(calibration, frameWidth, frameHeight, Rectification(model, options));
        _search = layout.Search(_coarseStage.PxPerCm / _coarseStage.Stride, Floor(calibration, options.OutsideCm), options.Search);
        _picture = new byte[Rectifier.PictureWidth * Rectifier.PictureHeight];
        _centres = new ArenaPoint[options.Search.MostAnimals];
        _animals = new FoundAnimals(calibration, layout, options);
        var coarse = model.OpenCoarse(Rectifier.PictureWidth, Rectifier.PictureHeight);
        try
        {
            _cropReader = new CropReader(model, Rectifier, layout, options);
            (_coarse, coarse) = (coarse, null);
        }
        finally
        {
            coarse?.Dispose();
        }
    }

    /// <inheritdoc/>
    public ArenaRectifier Rectifier { get; }

    /// <inheritdoc/>
    public ReadOnlySpan<byte> ArenaPicture => _picture;

    /// <inheritdoc/>
    public FoundAnimals Detect(LumaView frame)
    {
        Rectifier.Rectify(frame, _picture);
        Span<HeatmapPeak> peaks = stackalloc HeatmapPeak[_centres.Length];
        var found = _search.Find(_coarse.Run(_picture), peaks);
        for (var animal = 0; animal < found; animal++)
        {
            _centres[animal] = Rectifier.ToArena(_coarseStage.ToPicture(peaks[animal].Column), _coarseStage.ToPicture(peaks[animal].Row));
        }

        _animals.Clear();
        for (var animal = 0; animal < found; animal++)
        {
            _cropReader.Read(frame, _centres.AsSpan(0, found), animal, _animals.Next);
            _animals.Keep();
        }

        _animals.Sort();
        return _animals;
    }

    /// <summary>Frees the networks.</summary>
    public void Dispose()
    {
        _coarse.Dispose();
        _cropReader.Dispose();
    }

    private static RectificationOptions Rectification(TopDownModel model, PosingOptions options) => new()
    {
        ArenaPxPerCm = model.Coarse.PxPerCm,
        MarginCm = options.MarginCm,
        SizeMultiple = model.Coarse.SizeMultiple,
        CropPxPerCm = model.Fine.PxPerCm,
        CropSize = model.CropSize,
        ExpandLimitedRange = options.ExpandLimitedRange,
    };

    private CellArea Floor(Calibration calibration, double outsideCm)
    {
        var (left, top) = Rectifier.ToPicture(new ArenaPoint(-outsideCm, -outsideCm));
        var (right, bottom) = Rectifier.ToPicture(new ArenaPoint(calibration.WidthCm + outsideCm, calibration.HeightCm + outsideCm));
        return new CellArea(_coarseStage.ToCell(left), _coarseStage.ToCell(top), _coarseStage.ToCell(right), _coarseStage.ToCell(bottom));
    }
}
