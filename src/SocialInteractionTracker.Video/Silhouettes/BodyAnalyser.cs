using SocialInteractionTracker.Core.Geometry;

namespace SocialInteractionTracker.Video.Silhouettes;

/// <summary>Tells body from tail and nose from rump in one outline.</summary>
internal sealed class BodyAnalyser
{
    /// <summary>Length at an end of the body over which its middle line is taken, cm.</summary>
    private const double EndLengthCm = 1;

    /// <summary>What the opening took off the nose reaches at most this far beyond the body and to the side of its axis, cm.</summary>
    private const double SnoutCm = 1.2;

    /// <summary>This much tail beyond an end settles which end is the rump, cm2.</summary>
    private const double FullTailCm2 = 0.8;

    /// <summary>Skewness of a body that settles which end is the drawn-out nose where there is no tail.</summary>
    private const float FullSkewness = 0.4f;

    /// <summary>What the skewness weighs against a tail.</summary>
    private const float SkewnessWeight = 0.5f;

    /// <summary>Outlines of this area and more are surely not specks, cm2.</summary>
    private const double SureAreaCm2 = 6;

    private readonly RectifiedGeometry _geometry;
    private readonly int _radius;
    private readonly byte[] _crop;
    private readonly byte[] _work;
    private readonly PointBuffer _body;
    private readonly PointBuffer _thin;

    public BodyAnalyser(RectifiedGeometry geometry, SilhouetteOptions options)
    {
        _geometry = geometry;
        _radius = Math.Max(1, (int)Math.Round(options.TailWidthCm * geometry.PxPerCm / 2));
        var size = (geometry.Width + (2 * _radius)) * (geometry.Height + (2 * _radius));
        (_crop, _work) = (new byte[size], new byte[size]);
        (_body, _thin) = (new PointBuffer(geometry.PixelCount), new PointBuffer(geometry.PixelCount));
    }

    public Silhouette Analyse(BlobFinder finder, in Blob blob)
    {
        Split(finder, blob);
        var axis = BodyAxis.Of(_body);
        var forward = Forwardness(axis);
        if (forward < 0)
        {
            axis = axis.Reversed();
        }

        var pixelsPerCm2 = _geometry.PxPerCm * _geometry.PxPerCm;
        var areaCm2 = blob.Area / pixelsPerCm2;
        var compact = (double)_body.Count / blob.Area;
        return new Silhouette
        {
            Centre = _geometry.ToArena(axis.X, axis.Y),
            Nose = Nose(axis),
            TailBase = TailBase(axis),
            AreaCm2 = (float)areaCm2,
            Elongation = axis.Elongation,
            Confidence = (float)(compact * Math.Min(1, areaCm2 / SureAreaCm2)),
            HeadingConfidence = Math.Min(1, Math.Abs(forward)),
        };
    }

    /// <summary>Opens the outline: what stays is the body, what goes is thin (tail, nose tip, feet).</summary>
    private void Split(BlobFinder finder, in Blob blob)
    {
        var stride = blob.Right - blob.Left + (2 * _radius);
        var size = stride * (blob.Bottom - blob.Top + (2 * _radius));
        var crop = _crop.AsSpan(0, size);
        crop.Clear();
        var runs = finder.Runs;
        for (var i = blob.Root; i < runs.Length && runs[i].Row < blob.Bottom; i++)
        {
            if (finder.RootOf(i) == blob.Root)
            {
                crop.Slice(Place(runs[i], blob, stride), runs[i].Length).Fill(DifferenceMask.Set);
            }
        }

        FlatMorphology.Open(crop, _work.AsSpan(0, size), stride, _radius);
        _body.Clear();
        _thin.Clear();
        for (var i = blob.Root; i < runs.Length && runs[i].Row < blob.Bottom; i++)
        {
            if (finder.RootOf(i) == blob.Root)
            {
                Sort(runs[i], crop.Slice(Place(runs[i], blob, stride), runs[i].Length));
            }
        }

        if (_body.Count == 0)
        {
            _body.AddRange(_thin);
            _thin.Clear();
        }
    }

    private int Place(in Run run, in Blob blob, int stride) =>
        ((run.Row - blob.Top + _radius) * stride) + run.Start - blob.Left + _radius;

    private void Sort(in Run run, ReadOnlySpan<byte> opened)
    {
        for (var i = 0; i < opened.Length; i++)
        {
            (opened[i] != 0 ? _body : _thin).Add(run.Start + i, run.Row);
        }
    }

    /// <summary>Positive if the axis points to the nose, negative if to the rump; 1 and more is sure.</summary>
    private float Forwardness(in BodyAxis axis)
    {
        var snout = (float)(SnoutCm * _geometry.PxPerCm);
        var (front, back) = Ends(axis, _body);
        var beyond = Math.Max(front, -back) + snout;
        double tail = 0;
        var x = _thin.X;
        var y = _thin.Y;
        for (var i = 0; i < x.Length; i++)
        {
            var p = axis.Along(x[i], y[i]);
            var across = axis.Across(x[i], y[i]);

            // What is close to an end may be the nose tip; a tail reaches farther.
            if ((p * p) + (across * across) > beyond * beyond)
            {
                tail -= Math.Sign(p);
            }
        }

        var byTail = tail / (FullTailCm2 * _geometry.PxPerCm * _geometry.PxPerCm);
        return (float)byTail + (SkewnessWeight * Math.Clamp(axis.Skewness / FullSkewness, -1, 1));
    }

    private static (float Front, float Back) Ends(in BodyAxis axis, PointBuffer points)
    {
        var (front, back) = (float.MinValue, float.MaxValue);
        var x = points.X;
        var y = points.Y;
        for (var i = 0; i < x.Length; i++)
        {
            var p = axis.Along(x[i], y[i]);
            front = Math.Max(front, p);
            back = Math.Min(back, p);
        }

        return (front, back);
    }

    private ArenaPoint Nose(in BodyAxis axis)
    {
        var (front, _) = Ends(axis, _body);
        var snout = (float)(SnoutCm * _geometry.PxPerCm);
        var middle = MiddleAcross(axis, front, 1);
        var tip = front;
        var x = _thin.X;
        var y = _thin.Y;
        for (var i = 0; i < x.Length; i++)
        {
            var p = axis.Along(x[i], y[i]);
            if (p > tip && p <= front + snout && Math.Abs(axis.Across(x[i], y[i]) - middle) <= snout)
            {
                tip = p;
            }
        }

        return At(axis, tip, middle);
    }

    private ArenaPoint TailBase(in BodyAxis axis)
    {
        var (_, back) = Ends(axis, _body);
        return At(axis, back, MiddleAcross(axis, back, -1));
    }

    /// <summary>Where the body's middle line lies across the axis close to one of its ends.</summary>
    private float MiddleAcross(in BodyAxis axis, float end, int side)
    {
        var length = (float)(EndLengthCm * _geometry.PxPerCm);
        double sum = 0;
        var count = 0;
        var x = _body.X;
        var y = _body.Y;
        for (var i = 0; i < x.Length; i++)
        {
            if ((end - axis.Along(x[i], y[i])) * side <= length)
            {
                sum += axis.Across(x[i], y[i]);
                count++;
            }
        }

        return (float)(sum / count);
    }

    private ArenaPoint At(in BodyAxis axis, float along, float across) => _geometry.ToArena(
        axis.X + (along * axis.DirectionX) - (across * axis.DirectionY),
        axis.Y + (along * axis.DirectionY) + (across * axis.DirectionX));
}
