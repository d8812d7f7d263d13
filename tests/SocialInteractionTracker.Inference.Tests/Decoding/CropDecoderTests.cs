using SocialInteractionTracker.Inference.Decoding;

namespace SocialInteractionTracker.Inference.Tests.Decoding;

public sealed class CropDecoderTests
{
    // The fine stage: 8 px/cm, stride 2.
    private const double CellsPerCm = 4;

    private readonly HeatmapPeak[] _keypoints = new HeatmapPeak[1];

    [Test]
    public void Decode_AloneInTheCrop_TakesTheHighest()
    {
        Assert.That(ColumnOf(HeatmapPeaksTests.Bumps((20, 32, 1), (58, 32, 3)), []), Is.EqualTo(58));
    }

    [Test]
    public void Decode_AnothersHigherNoseAtItsPlace_TakesTheOwn()
    {
        Assert.That(ColumnOf(HeatmapPeaksTests.Bumps((20, 32, 1), (58, 32, 3)), [(52, 32)]), Is.EqualTo(20));
    }

    [Test]
    public void Decode_OwnNosePushedPastTheMiddle_IsKept()
    {
        // Nose to body: the own nose lies a little nearer to the other's centre, and there is no other nose in sight.
        Assert.That(ColumnOf(HeatmapPeaksTests.Bumps((45, 32, 3), (31, 32, -1)), [(55, 32)]), Is.EqualTo(45));
    }

    [Test]
    public void Decode_AfterACropWithAnother_KeepsNoMemoryOfIt()
    {
        var decoder = new CropDecoder(64 * 64, CellsPerCm);
        var map = HeatmapPeaksTests.Bumps((20, 32, 1), (58, 32, 3));

        decoder.Decode(new HeatmapView(map, 1, 64, 64), [(52, 32)], _keypoints);
        decoder.Decode(new HeatmapView(map, 1, 64, 64), [], _keypoints);

        Assert.That(_keypoints[0].Column, Is.EqualTo(58).Within(0.1));
    }

    private double ColumnOf(float[] map, (double Column, double Row)[] others)
    {
        new CropDecoder(64 * 64, CellsPerCm).Decode(new HeatmapView(map, 1, 64, 64), others, _keypoints);
        return Math.Round(_keypoints[0].Column);
    }
}
