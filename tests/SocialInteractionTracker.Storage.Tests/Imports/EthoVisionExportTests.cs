using SocialInteractionTracker.Core.Arenas;
using SocialInteractionTracker.Core.Poses;
using SocialInteractionTracker.Core.Zones;
using SocialInteractionTracker.Storage.Imports;
using SocialInteractionTracker.Storage.Imports.EthoVision;
using SocialInteractionTracker.TestKit;

namespace SocialInteractionTracker.Storage.Tests.Imports;

public sealed class EthoVisionExportTests
{
    /// <summary>What the design asks for: the path from raw positions equals EthoVision's own sum.</summary>
    private const double PathTolerance = 0.001;

    private static readonly string[] Files =
    [
        "ethovision/Raw data-NORT D3 20251003-Trial     1 (1).xlsx",
        "ethovision/Raw data-NORT D3 20251003-Trial     2 (1).xlsx",
        "ethovision/Raw data-Rebecca NORT daz3 20251024-Trial     7.xlsx",
    ];

    [TestCaseSource(nameof(Files))]
    public void Read_RealExport_PathOfRawPositionsEqualsItsDistanceMoved(string file)
    {
        var path = SharedData.Path(file);
        var moved = EthoVisionExport.Read(path).Find("Distance moved")!.Values.Where(v => !double.IsNaN(v)).Sum();

        var centre = TrackImporter.Read(path, new ImportOptions()).Track[BodyPoint.BodyCentre].Raw;

        var length = centre.Zip(centre.Skip(1), (a, b) => a.DistanceTo(b)).Where(d => !double.IsNaN(d)).Sum();
        Assert.That(length, Is.EqualTo(moved).Within(PathTolerance * moved));
    }

    [TestCaseSource(nameof(Files))]
    public void Zones_RealExport_HaveOneStateASample(string file)
    {
        var export = EthoVisionExport.Read(SharedData.Path(file));

        Assert.That(export.Header[0], Is.EqualTo(("Number of header lines", "38")));
        Assert.That(export.Zones.Select(z => z.Zone).Distinct(), Is.EqualTo(new[] { "Arena", "round object left", "round object right", "floor", "wall" }));
        Assert.That(export.Zones.Select(z => z.Point).Distinct(), Is.EqualTo(new[] { "Center-point", "Nose-point" }));
        foreach (var zone in export.Zones)
        {
            Assert.That(zone.States, Has.Length.EqualTo(export.Times.Count));
        }

        Assert.That(export.Zones.Single(z => z is { Zone: "Arena", Point: "Center-point" }).States.Count(s => s == ZoneState.In), Is.GreaterThan(0.99 * export.Times.Count));
    }

    [Test]
    public void Within_RealExportWhoseOriginIsElsewhere_AsksForIt()
    {
        var imported = TrackImporter.Read(SharedData.Path(Files[0]), new ImportOptions());
        var arena = new Arena { Id = "a", Shape = ArenaShape.Rectangle, WidthCm = 40, HeightCm = 40 };

        Assert.That(() => imported.Within(arena), Throws.TypeOf<Core.UserErrorException>().With.Message.Contains("origin_px"));
    }
}
