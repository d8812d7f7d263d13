using System.Collections.Immutable;
using SocialInteractionTracker.Inference.Decoding;
using SocialInteractionTracker.Inference.Models;

namespace SocialInteractionTracker.Inference.Tests.Decoding;

public sealed class WholeMapDecoderTests
{
    private const int Size = 64;
    private const int Keypoints = 3;
    private const double CellsPerCm = 1.25;

    // The bumps of the tests are parabolas: their average is exact but for the tails.
    private const double CellTolerance = 0.01;

    private readonly ScoredPoint[] _found = new ScoredPoint[3 * Keypoints];

    [Test]
    public void Decode_MapsAlone_GivesPlacesBetweenTheCellsInPixels()
    {
        var maps = Maps([(30, 30, 2)], [(33, 31, 1)], [(26.5, 30, 1)]);

        var count = Decoder(firstCellPx: 1.5, offsets: null).Decode(maps, default, _found);

        Assert.That(count, Is.EqualTo(1));
        Assert.That((_found[0].Column, _found[0].Row), Is.EqualTo(((30 * 4) + 1.5, (30 * 4) + 1.5)).Within(4 * CellTolerance));
        Assert.That((_found[2].Column, _found[2].Row), Is.EqualTo(((26.5 * 4) + 1.5, (30 * 4) + 1.5)).Within(4 * CellTolerance));
        Assert.That(_found[1].Logit, Is.EqualTo(1));
    }

    [Test]
    public void Decode_WithOffsets_MovesTheHighestCellByThem()
    {
        var maps = Maps([(30, 30, 2)], [(33, 31, 1)], [(26.4, 30, 1)]);
        var offsets = new float[2 * Keypoints * Size * Size];
        Set(offsets, 2, 33, 31, 0.5f);
        Set(offsets, 3, 33, 31, -0.25f);

        Decoder(firstCellPx: 2, new OffsetManifest("offsets", 7.2801)).Decode(maps, new HeatmapView(offsets, 2 * Keypoints, Size, Size), _found);

        Assert.That((_found[1].Column, _found[1].Row), Is.EqualTo(((33 * 4) + 2 + (0.5 * 7.2801), (31 * 4) + 2 - (0.25 * 7.2801))).Within(1e-9));
        Assert.That((_found[2].Column, _found[2].Row), Is.EqualTo(((26 * 4) + 2.0, (30 * 4) + 2.0)), "the cell itself where the offset is 0");
    }

    [Test]
    public void Decode_TwoAnimals_GivesEachItsOwnNose()
    {
        var maps = Maps([(12, 12, 2), (22, 12, 1)], [(9, 12, 1), (25, 12, 3)], [(15, 12, 1), (19, 12, 1)]);

        var count = Decoder(firstCellPx: 0, offsets: null).Decode(maps, default, _found);

        Assert.That(count, Is.EqualTo(2));
        var noseByCentre = Enumerable.Range(0, 2).ToDictionary(a => Math.Round(_found[a * Keypoints].Column / 4), a => Math.Round(_found[(a * Keypoints) + 1].Column / 4));
        Assert.That(noseByCentre, Is.EquivalentTo(new Dictionary<double, double> { [12] = 9, [22] = 25 }));
    }

    [TestCase(1, 1)]
    [TestCase(62, 62)]
    public void Decode_AnimalInTheCorner_LooksNowhereBeyondTheMaps(int column, int row)
    {
        var count = Decoder(firstCellPx: 0, offsets: null).Decode(Maps([(column, row, 2)], [(column, row, 1)], [(column, row, 1)]), default, _found);

        Assert.That(count, Is.EqualTo(1));
        Assert.That((_found[0].Column, _found[0].Row), Is.EqualTo((4.0 * column, 4.0 * row)).Within(4 * CellTolerance));
    }

    [Test]
    public void Decode_FlatMaps_FindsNothing() =>
        Assert.That(Decoder(firstCellPx: 0, offsets: null).Decode(Maps([(30, 30, -8)], [(30, 30, -8)], [(30, 30, -8)]), default, _found), Is.Zero);

    private static WholeMapDecoder Decoder(double firstCellPx, OffsetManifest? offsets) => new(
        new WholeManifest
        {
            Name = "whole",
            PxPerCm = 5,
            Size = null,
            SizeMultiple = 4,
            Channels = 1,
            Layout = TensorLayout.ChannelsFirst,
            Stride = 4,
            FirstCellPx = firstCellPx,
            Scores = ScoreScale.Logits,
            Offsets = offsets,
            Classes = 1,
            Input = "picture",
            Output = "maps",
            Normalisation = new Normalisation(0, 1),
            Files = ImmutableDictionary<ModelPrecision, ModelFile>.Empty,
        },
        Keypoints, CellsPerCm, new AnimalSearch(0, new[] { 1, 2 }, CellsPerCm, new CellArea(0, 0, Size - 1, Size - 1), new AnimalSearchOptions()), 3);

    private static HeatmapView Maps(params (double, double, double)[][] bumps) =>
        new(bumps.SelectMany(map => HeatmapPeaksTests.Bumps(map).Select(v => Math.Max(v, -9))).ToArray(), Keypoints, Size, Size);

    private static void Set(float[] maps, int map, int column, int row, float value) => maps[(map * Size * Size) + (row * Size) + column] = value;
}
