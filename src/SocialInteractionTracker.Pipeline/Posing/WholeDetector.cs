using SocialInteractionTracker.Core.Arenas;
using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Core.Poses;
using SocialInteractionTracker.Inference.Decoding;
using SocialInteractionTracker.Inference.Models;
using SocialInteractionTracker.Inference.Sessions;
using SocialInteractionTracker.Video.Rectification;

namespace SocialInteractionTracker.Pipeline.Posing;

/// <summary>Finds every animal of a frame and its keypoints with one network that sees the whole arena.</summary>
public sealed class WholeDetector : IPoseDetector
{
    private readonly Calibration _calibration;
    private readonly ConfidenceTable _confidence;
    private readonly WholeNetwork _network;
    private readonly IWholeDecoder _decoder;
    private readonly byte[] _picture;
    private readonly int _keypoints;
    private readonly ScoredPoint[] _points;
    private readonly FoundAnimals _animals;

    /// <summary>Opens the network and prepares the maps of one video.</summary>
    /// <param name="model">The model.</param>
    /// <param name="calibration">The video's calibration.</param>
    /// <param name="frameWidth">Width of its pictures, px.</param>
    /// <param name="frameHeight">Height of its pictures, px.</param>
    /// <param name="options">How to find.</param>
    /// <exception cref="Core.UserErrorException">The model's file does not fit its manifest, or it lacks a keypoint that is needed.</exception>
    public WholeDetector(WholeModel model, Calibration calibration, int frameWidth, int frameHeight, PosingOptions options)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(calibration);
        ArgumentNullException.ThrowIfNull(options);
        (_calibration, _confidence) = (calibration, model.Manifest.Confidence);
        var layout = new KeypointLayout(model.Manifest);
        Rectifier = new ArenaRectifier(calibration, frameWidth, frameHeight, Rectification(model.Whole, calibration, options));
        _picture = new byte[Rectifier.PictureWidth * Rectifier.PictureHeight];
        _keypoints = layout.Count;
        _points = new ScoredPoint[options.Search.MostAnimals * _keypoints];
        _animals = new FoundAnimals(calibration, layout, options);
        _decoder = model.Manifest.Kind == ModelKind.YoloPose
            ? new YoloPoseDecoder(_keypoints, model.Whole.Classes, new YoloPoseOptions())
            : MapDecoder(model.Whole, layout, options);
        _network = model.Open(Rectifier.PictureWidth, Rectifier.PictureHeight);
    }

    /// <inheritdoc/>
    public ArenaRectifier Rectifier { get; }

    /// <inheritdoc/>
    public ReadOnlySpan<byte> ArenaPicture => _picture;

    /// <inheritdoc/>
    public FoundAnimals Detect(LumaView frame)
    {
        Rectifier.Rectify(frame, _picture);
        _network.Run(_picture);
        var found = _decoder.Decode(_network.Maps, _network.Offsets, _points);
        _animals.Clear();
        for (var animal = 0; animal < found; animal++)
        {
            var keypoints = _animals.Next;
            for (var keypoint = 0; keypoint < _keypoints; keypoint++)
            {
                var point = _points[(animal * _keypoints) + keypoint];
                keypoints[keypoint] = new Keypoint(_calibration.ToPixel(Rectifier.ToArena(point.Column, point.Row)), _confidence.At(point.Logit));
            }

            _animals.Keep();
        }

        _animals.Sort();
        return _animals;
    }

    /// <summary>Frees the network.</summary>
    public void Dispose() => _network.Dispose();

    /// <summary>A network that takes one size only sees the arena as large as it fits in.</summary>
    private static RectificationOptions Rectification(WholeManifest whole, Calibration calibration, PosingOptions options)
    {
        var margin = 2 * options.MarginCm;
        return new RectificationOptions
        {
            ArenaPxPerCm = whole.Size is { } size
                ? Math.Min(size.Width / (calibration.WidthCm + margin), size.Height / (calibration.HeightCm + margin))
                : whole.PxPerCm ?? throw new InvalidOperationException("The manifest was read without a scale."),
            FixedSize = whole.Size,
            MarginCm = options.MarginCm,
            SizeMultiple = whole.SizeMultiple,
            ExpandLimitedRange = options.ExpandLimitedRange,
        };
    }

    private WholeMapDecoder MapDecoder(WholeManifest whole, KeypointLayout layout, PosingOptions options)
    {
        var cellsPerCm = Rectifier.PxPerCm / whole.Stride;
        var (left, top) = Rectifier.ToPicture(new ArenaPoint(-options.OutsideCm, -options.OutsideCm));
        var (right, bottom) = Rectifier.ToPicture(new ArenaPoint(_calibration.WidthCm + options.OutsideCm, _calibration.HeightCm + options.OutsideCm));
        var floor = new CellArea(whole.ToCell(left), whole.ToCell(top), whole.ToCell(right), whole.ToCell(bottom));
        return new WholeMapDecoder(whole, layout.Count, cellsPerCm, layout.Search(cellsPerCm, floor, options.Search), options.Search.MostAnimals);
    }
}
