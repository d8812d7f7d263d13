namespace SocialInteractionTracker.Video.Decoding;

/// <summary>Turns the container's timestamps into strictly rising ones, changing only those that do not rise.</summary>
/// <remarks>
/// A stamp later than the frame before is kept. Otherwise the frame is put
/// <list type="bullet">
/// <item><see cref="TieStepS"/> after the one before it when it repeats that stamp or is late by at most
/// <see cref="JitterIntervals"/> frame intervals: no time is invented;</item>
/// <item>as far after the one before it as the container says when the container's clock was set back (joined recordings);</item>
/// <item>one frame interval after the one before it when it has no stamp.</item>
/// </list>
/// </remarks>
internal sealed class FrameClock
{
    /// <summary>Distance of a frame to the one whose stamp it repeats, s.</summary>
    internal const double TieStepS = 0.0001;

    /// <summary>Frame intervals by which a stamp may lag and still count as out of order rather than as a clock set back.</summary>
    internal const double JitterIntervals = 2;

    private const double FallbackIntervalS = 1.0 / 25;

    private double _intervalS;
    private double _previousS = double.NaN;
    private double _previousRawS = double.NaN;

    /// <summary>Starts a clock.</summary>
    /// <param name="nominalIntervalS">Interval from the header, s; used only for frames without any stamp before an interval was seen.</param>
    internal FrameClock(double nominalIntervalS)
    {
        _intervalS = double.IsFinite(nominalIntervalS) && nominalIntervalS > 0 ? nominalIntervalS : FallbackIntervalS;
    }

    /// <summary>Number of frames whose time was put right.</summary>
    internal int Repaired { get; private set; }

    /// <summary>The last interval between two frames that both had a good stamp, s.</summary>
    internal double IntervalS => _intervalS;

    /// <summary>The time of the next frame.</summary>
    /// <param name="rawS">The container's time, s; NaN when it gives none.</param>
    /// <returns>A time after the one before it, s.</returns>
    internal double Next(double rawS)
    {
        var timeS = double.IsNaN(_previousS) ? First(rawS) : After(rawS);
        _previousS = timeS;
        if (double.IsFinite(rawS))
        {
            _previousRawS = rawS;
        }

        return timeS;
    }

    private double First(double rawS)
    {
        if (double.IsFinite(rawS))
        {
            return rawS;
        }

        Repaired++;
        return 0;
    }

    private double After(double rawS)
    {
        if (rawS > _previousS)
        {
            var isRegular = _previousRawS == _previousS;
            _intervalS = isRegular ? rawS - _previousS : _intervalS;
            return rawS;
        }

        Repaired++;
        if (!double.IsFinite(rawS))
        {
            return _previousS + _intervalS;
        }

        if (_previousS - rawS <= JitterIntervals * _intervalS)
        {
            return _previousS + TieStepS;
        }

        return _previousS + (rawS > _previousRawS ? rawS - _previousRawS : _intervalS);
    }
}
