using SocialInteractionTracker.Inference.Decoding;

namespace SocialInteractionTracker.Inference.Tests.Decoding;

public sealed class AnimalSearchTests
{
    private const double CellsPerCm = 1.25;

    private readonly HeatmapPeak[] _animals = new HeatmapPeak[4];

    [Test]
    public void Find_TwoAnimals_GivesBothBestFirst()
    {
        var maps = Maps([(12, 12, 0), (40, 30, 1)], [(16, 12, 1), (44, 30, 1)], [(8, 12, 1), (36, 30, 1)]);

        Assert.That(Find(maps), Is.EqualTo(new[] { (40.0, 30.0), (12.0, 12.0) }));
    }

    [Test]
    public void Find_ShadowWithoutEnds_ComesAfterTheAnimalThoughItsCentreIsClearer()
    {
        var maps = Maps([(12, 12, 1), (40, 30, -1)], [(44, 30, 1)], [(36, 30, 1)]);

        Assert.That(Find(maps)[0], Is.EqualTo((40.0, 30.0)));
    }

    [Test]
    public void Find_CentreBeyondTheFloor_IsNoAnimal()
    {
        var maps = Maps([(60, 30, 2)], [(58, 30, 2)], [(56, 30, 2)]);

        Assert.That(Find(maps, new CellArea(4, 4, 59, 59)), Is.Empty);
    }

    [Test]
    public void Find_OneFaintAnimal_IsStillGiven()
    {
        var maps = Maps([(30, 30, -4)], [(33, 30, -4)], [(27, 30, -4)]);

        Assert.That(Find(maps), Is.EqualTo(new[] { (30.0, 30.0) }));
    }

    [Test]
    public void Find_NothingThere_FindsNothing() => Assert.That(Find(Maps([(30, 30, -8)], [(30, 30, -8)], [(30, 30, -8)])), Is.Empty);

    private (double, double)[] Find(float[] maps, CellArea? area = null)
    {
        var search = new AnimalSearch(0, new[] { 1, 2 }, CellsPerCm, area ?? new CellArea(0, 0, 63, 63), new AnimalSearchOptions());
        var count = search.Find(new HeatmapView(maps, 3, 64, 64), _animals);
        return [.. _animals[..count].Select(a => (Math.Round(a.Column), Math.Round(a.Row)))];
    }

    private static float[] Maps(params (double, double, double)[][] bumps) =>
        [.. bumps.SelectMany(map => HeatmapPeaksTests.Bumps(map).Select(v => Math.Max(v, -9)))];
}
