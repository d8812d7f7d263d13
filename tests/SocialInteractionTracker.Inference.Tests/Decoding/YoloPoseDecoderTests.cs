using SocialInteractionTracker.Inference.Decoding;

namespace SocialInteractionTracker.Inference.Tests.Decoding;

public sealed class YoloPoseDecoderTests
{
    private const int Keypoints = 2;

    private readonly ScoredPoint[] _found = new ScoredPoint[3 * Keypoints];

    [Test]
    public void Decode_OneCandidate_GivesItsKeypointsWithTheirOwnScores()
    {
        var count = Decode([40, 50, 20, 10, 0.8f, 30.5f, 48, 0.9f, 50, 52, 0.5f]);

        Assert.That(count, Is.EqualTo(1));
        Assert.That((_found[0].Column, _found[0].Row, _found[1].Column, _found[1].Row), Is.EqualTo((30.0, 47.5, 49.5, 51.5)), "half a pixel: the first one's centre is 0");
        Assert.That((_found[0].Logit, _found[1].Logit), Is.EqualTo((Logit.Of(0.9f), 0f)));
    }

    [Test]
    public void Decode_ScoreBelowTheFloor_IsNoAnimal() => Assert.That(Decode([40, 50, 20, 10, 0.24f, 0, 0, 1, 0, 0, 1]), Is.Zero);

    [Test]
    public void Decode_OverlappingBoxes_KeepsTheBest()
    {
        // Boxes of 20 x 10: moved by 2, they share 18 x 10 of 220 = 0.82; moved by 4, 16 x 10 of 240 = 0.67.
        var count = Decode(
            [42, 50, 20, 10, 0.6f, 2, 2, 1, 2, 2, 1],
            [40, 50, 20, 10, 0.8f, 1, 1, 1, 1, 1, 1],
            [44, 50, 20, 10, 0.7f, 3, 3, 1, 3, 3, 1]);

        Assert.That(count, Is.EqualTo(2));
        Assert.That((_found[0].Column, _found[Keypoints].Column), Is.EqualTo((0.5, 2.5)), "the second overlaps the best, the third does not");
    }

    [Test]
    public void Decode_EqualScores_TakesTheFirst()
    {
        Decode([40, 50, 20, 10, 0.8f, 1, 1, 1, 1, 1, 1], [40, 50, 20, 10, 0.8f, 2, 2, 1, 2, 2, 1]);

        Assert.That(_found[0].Column, Is.EqualTo(0.5));
    }

    [Test]
    public void Decode_MoreAnimalsThanRoom_GivesTheBest()
    {
        var count = Decode([.. Enumerable.Range(0, 5).Select(i => new float[] { 100 * i, 0, 10, 10, 0.5f + (0.1f * i), i, 0, 1, 0, 0, 1 })]);

        Assert.That(count, Is.EqualTo(3));
        Assert.That(Enumerable.Range(0, 3).Select(i => _found[i * Keypoints].Column), Is.EqualTo(new[] { 3.5, 2.5, 1.5 }));
    }

    [Test]
    public void Decode_SeveralClasses_TakesTheBestOne()
    {
        var decoder = new YoloPoseDecoder(1, 2, new YoloPoseOptions());
        float[] rows = [40, 50, 20, 10, 0.1f, 0.7f, 30, 40, 0.5f];

        Assert.That(decoder.Decode(new HeatmapView(rows, rows.Length, 1, 1), default, _found), Is.EqualTo(1));
        Assert.That(_found[0], Is.EqualTo(new ScoredPoint(29.5, 39.5, 0)));
    }

    [Test]
    public void Decode_BoxesWithoutArea_AreNotTheSameAnimal() =>
        Assert.That(Decode([40, 50, 0, 0, 0.8f, 1, 1, 1, 1, 1, 1], [40, 50, 0, 0, 0.7f, 1, 1, 1, 1, 1, 1]), Is.EqualTo(2));

    [Test]
    public void Decode_RowsOfAnotherNetwork_AreRefused() =>
        Assert.That(() => Decode([40, 50, 20, 10, 0.8f, 30, 48, 0.9f]), Throws.ArgumentException.With.Message.Contains("8 rows instead of 11"));

    /// <summary>Candidates one after the other; the network gives them row by row.</summary>
    private int Decode(params float[][] candidates)
    {
        float[] rows = [.. Enumerable.Range(0, candidates[0].Length).SelectMany(row => candidates.Select(candidate => candidate[row]))];
        return new YoloPoseDecoder(Keypoints, 1, new YoloPoseOptions()).Decode(new HeatmapView(rows, candidates[0].Length, 1, candidates.Length), default, _found);
    }
}
