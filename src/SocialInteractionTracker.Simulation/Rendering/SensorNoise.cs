using SocialInteractionTracker.Simulation.Randomness;

namespace SocialInteractionTracker.Simulation.Rendering;

/// <summary>The camera's noise: another piece of one long random strip for each row of each frame.</summary>
internal sealed class SensorNoise
{
    private const int StripLength = 1 << 18;

    private readonly sbyte[] _strip;
    private readonly RandomSource _random;

    public SensorNoise(double standardDeviation, RandomSource random)
    {
        _random = random;
        _strip = standardDeviation > 0 ? new sbyte[StripLength] : [];
        for (var k = 0; k < _strip.Length; k++)
        {
            _strip[k] = (sbyte)Math.Clamp(Math.Round(random.Normal(0, standardDeviation)), sbyte.MinValue, sbyte.MaxValue);
        }
    }

    /// <summary>Adds noise to a frame.</summary>
    /// <param name="frame">Packed BGR.</param>
    /// <param name="rowBytes">Bytes of one row.</param>
    /// <param name="sameInChannels">Whether all channels of a pixel get the same noise: a picture without colour.</param>
    public void AddTo(Span<byte> frame, int rowBytes, bool sameInChannels)
    {
        if (_strip.Length == 0)
        {
            return;
        }

        for (var from = 0; from < frame.Length; from += rowBytes)
        {
            var row = frame.Slice(from, rowBytes);
            var noise = _strip.AsSpan(_random.Below(StripLength - rowBytes), rowBytes);
            for (var k = 0; k < row.Length; k++)
            {
                row[k] = (byte)Math.Clamp(row[k] + noise[sameInChannels ? k / 3 : k], 0, 255);
            }
        }
    }
}
