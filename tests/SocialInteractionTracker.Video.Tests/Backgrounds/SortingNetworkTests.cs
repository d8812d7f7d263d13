using CsCheck;
using SocialInteractionTracker.Video.Backgrounds;

namespace SocialInteractionTracker.Video.Tests.Backgrounds;

public class SortingNetworkTests
{
    private const int MostSamples = 80;

    [Test]
    public void Sort_AnySamples_SortsEachPixelAsArraySortDoes() =>
        (from samples in Gen.Int[1, MostSamples]
         from block in Gen.Byte.Array[samples * SortingNetwork.Pixels]
         select (samples, block)).Sample(given =>
        {
            var sorted = given.block.ToArray();

            new SortingNetwork(given.samples).Sort(sorted);

            for (var pixel = 0; pixel < SortingNetwork.Pixels; pixel++)
            {
                var expected = Column(given.block, pixel);
                Array.Sort(expected);
                Assert.That(Column(sorted, pixel), Is.EqualTo(expected), $"pixel {pixel} of {given.samples} samples");
            }
        });

    [Test]
    public void Sort_FallingSamples_TurnsThemRound([Values(1, 2, 3, 17, 40, 255)] int samples)
    {
        var block = Enumerable.Range(0, samples).SelectMany(sample => Enumerable.Repeat((byte)(samples - 1 - sample), SortingNetwork.Pixels)).ToArray();

        new SortingNetwork(samples).Sort(block);

        Assert.That(Column(block, SortingNetwork.Pixels - 1), Is.EqualTo(Enumerable.Range(0, samples)));
    }

    private static byte[] Column(byte[] block, int pixel) =>
        [.. Enumerable.Range(0, block.Length / SortingNetwork.Pixels).Select(sample => block[(sample * SortingNetwork.Pixels) + pixel])];
}
