using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Core.Poses;
using SocialInteractionTracker.Inference.Decoding;
using SocialInteractionTracker.Inference.Models;
using SocialInteractionTracker.Inference.Sessions;
using SocialInteractionTracker.Video.Rectification;

namespace SocialInteractionTracker.Pipeline.Posing;

/// <summary>Reads one animal's keypoints from a crop round it; a second time when the first crop cut it, or left a keypoint unsure.</summary>
internal sealed class CropReader : IDisposable
{
    private readonly ArenaRectifier _rectifier;
    private readonly KeypointLayout _layout;
    private readonly PosingOptions _options;
    private readonly StageManifest _stage;
    private readonly ConfidenceTable _confidence;
    private readonly HeatmapNetwork _network;
    private readonly CropDecoder _decoder;
    private readonly SecondLook _secondLook;
    private readonly byte[] _crop;
    private readonly HeatmapPeak[] _peaks;

    /// <summary>Opens the fine network.</summary>
    /// <param name="model">The model.</param>
    /// <param name="rectifier">Cuts the crops.</param>
    /// <param name="layout">The model's keypoints.</param>
    /// <param name="options">When a crop is taken again.</param>
    public CropReader(TopDownModel model, ArenaRectifier rectifier, KeypointLayout layout, PosingOptions options)
    {
        (_rectifier, _layout, _options) = (rectifier, layout, options);
        (_stage, _confidence) = (model.Fine, model.Manifest.Confidence);
        _crop = new byte[rectifier.CropSize * rectifier.CropSize];
        var side = rectifier.CropSize / _stage.Stride;
        _decoder = new CropDecoder(side * side, _stage.PxPerCm / _stage.Stride);
        _secondLook = new SecondLook(layout.Count, side, side);
        _peaks = new HeatmapPeak[layout.Count];
        _network = model.OpenFine();
    }

    /// <summary>Reads the keypoints.</summary>
    /// <param name="frame">The frame.</param>
    /// <param name="centres">The body centres of all animals in it.</param>
    /// <param name="animal">Which one to read.</param>
    /// <param name="keypoints">Receives its keypoints in the model's order, video px.</param>
    public void Read(LumaView frame, ReadOnlySpan<ArenaPoint> centres, int animal, Span<Keypoint> keypoints)
    {
        var centre = centres[animal];
        var map = ReadAround(frame, centre, centres, animal);
        if (IsCut(out var column, out var row))
        {
            var middle = (_rectifier.CropSize - 1) / 2.0;
            var moved = new ArenaPoint(centre.XCm + ((column - middle) / _stage.PxPerCm), centre.YCm + ((row - middle) / _stage.PxPerCm));
            map = ReadAround(frame, moved, centres, animal);
        }

        for (var keypoint = 0; keypoint < keypoints.Length; keypoint++)
        {
            var peak = _peaks[keypoint];
            keypoints[keypoint] = new Keypoint(
                map.ToPixel(_stage.ToPicture(peak.Column), _stage.ToPicture(peak.Row)), _confidence.At(peak.Logit));
        }
    }

    /// <summary>Frees the network.</summary>
    public void Dispose() => _network.Dispose();

    private CropMap ReadAround(LumaView frame, ArenaPoint centre, ReadOnlySpan<ArenaPoint> centres, int animal)
    {
        var map = _rectifier.Crop(frame, centre, _crop);
        Span<(double Column, double Row)> others = stackalloc (double, double)[centres.Length];
        var count = 0;
        for (var i = 0; i < centres.Length; i++)
        {
            if (i != animal && centres[i].DistanceTo(centre) * _stage.PxPerCm < _rectifier.CropSize)
            {
                others[count++] = (CellOf(centres[i].XCm - centre.XCm), CellOf(centres[i].YCm - centre.YCm));
            }
        }

        var maps = _network.Run(_crop);
        _decoder.Decode(maps, others[..count], _peaks);
        if (LeastConfidence() < _options.SecondLookConfidence)
        {
            _secondLook.Keep(maps);
            _crop.AsSpan().Reverse();
            _decoder.Decode(_secondLook.MeanWith(_network.Run(_crop)), others[..count], _peaks);
        }

        return map;
    }

    /// <summary>The confidence of the least sure body point; the body centre is found by its surroundings and not asked.</summary>
    private float LeastConfidence()
    {
        var least = 1f;
        foreach (var point in BodyPoints.All)
        {
            if (point != BodyPoint.BodyCentre && _layout[point] >= 0)
            {
                least = Math.Min(least, _confidence.At(_peaks[_layout[point]].Logit));
            }
        }

        return least;
    }

    private double CellOf(double fromCentreCm) => _stage.ToCell((fromCentreCm * _stage.PxPerCm) + ((_rectifier.CropSize - 1) / 2.0));

    /// <summary>Whether a sure keypoint lies at the crop's edge or the body far from its centre, and where the body's middle is then.</summary>
    private bool IsCut(out double column, out double row)
    {
        var (nose, tail) = (_peaks[_layout[BodyPoint.Nose]], _peaks[_layout[BodyPoint.TailBase]]);
        column = _stage.ToPicture((nose.Column + tail.Column) / 2);
        row = _stage.ToPicture((nose.Row + tail.Row) / 2);
        if (!IsSure(nose) || !IsSure(tail))
        {
            return false;
        }

        var (middle, edge) = ((_rectifier.CropSize - 1) / 2.0, _options.EdgeCm * _stage.PxPerCm);
        var offCentre = Math.Sqrt(Math.Pow(column - middle, 2) + Math.Pow(row - middle, 2));
        return offCentre > _options.OffCentreCm * _stage.PxPerCm || IsNearEdge(nose, edge) || IsNearEdge(tail, edge);
    }

    private bool IsSure(HeatmapPeak peak) => _confidence.At(peak.Logit) >= _options.SureConfidence;

    private bool IsNearEdge(HeatmapPeak peak, double edge)
    {
        var (column, row) = (_stage.ToPicture(peak.Column), _stage.ToPicture(peak.Row));
        return Math.Min(column, row) < edge || Math.Max(column, row) > _rectifier.CropSize - 1 - edge;
    }
}
