using System.Collections.Immutable;
using SocialInteractionTracker.Core.Arenas;
using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Review.Editing;
using SocialInteractionTracker.Storage.Studies;
using SocialInteractionTracker.Storage.Studies.Editing;

namespace SocialInteractionTracker.Review.Tests.Editing;

/// <summary>Drags are written into the files of a study and read back: what they came to is what counts.</summary>
public sealed class ArenaHandlesTests
{
    /// <summary>Places are rounded to 0.1 px and 0.01 cm on their way.</summary>
    private const double RoundedCm = 0.011;

    private const double PxPerCm = 10;

    private string _folder = null!;

    [SetUp]
    public void MakeStudy()
    {
        _folder = Directory.CreateTempSubdirectory("sit-test-").FullName;
        File.WriteAllText(Path.Combine(_folder, "trials.csv"), "trial_id,subject_id,test,session,video\nt1,A,social_interaction,target,a.mp4\nt2,A,open_field,,a.mp4\n");
        File.WriteAllText(Path.Combine(_folder, "a.mp4"), "");
    }

    [TearDown]
    public void RemoveStudy() => Directory.Delete(_folder, recursive: true);

    [TestCase("top", 21, 3.25, 15, 8)]
    [TestCase("bottom", 21, 38.75, 15, 34)]
    [TestCase("left", 3.25, 21, 8, 15)]
    [TestCase("right", 38.75, 21, 34, 15)]
    public void Enclosure_AtAnyWall_IsWhereItIsDraggedAndAsLarge(string wall, double x, double y, double toX, double toY)
    {
        var trial = Load($"social_interaction: {{ enclosure_wall: {wall} }}", "t1");
        Assert.That(Handle(trial, "enclosure").At, Is.EqualTo(Pixel(x, y)));

        var sized = Dragged(trial, "enclosure-size", Pixel(toX, toY)).SocialInteraction!;
        var moved = Dragged(trial, "enclosure", Pixel(20, 22)).SocialInteraction!;

        Assert.That((sized.EnclosureAlongCm, sized.EnclosureDeepCm), Is.EqualTo((12, 8)));
        Assert.That(moved.EnclosureCentre, Is.EqualTo(new ArenaPoint(20, 22)));
    }

    [Test]
    public void Interaction_Block_ReachesToWhereItsCornerIsDragged()
    {
        var trial = Load("", "t1");
        Assert.That(Handle(trial, "interaction-size").At, Is.EqualTo(Pixel(33, 14)));

        Assert.That(Dragged(trial, "interaction-size", Pixel(35, 16)).SocialInteraction!.InteractionZone, Is.EqualTo(new BlockInteractionZone(28, 16)));
    }

    [Test]
    public void Interaction_Reach_IsTheDistanceFromTheEnclosure()
    {
        var trial = Load("social_interaction: { interaction_zone: { within_cm: 8 } }", "t1");
        Assert.That(Handle(trial, "interaction-reach").At, Is.EqualTo(Pixel(21, 14.5)));

        Assert.That(Dragged(trial, "interaction-reach", Pixel(21, 12.5)).SocialInteraction!.InteractionZone, Is.EqualTo(new WithinInteractionZone(6)));
    }

    [Test]
    public void Corners_OfEitherTest_GetTheSizeDragged()
    {
        Assert.That(Dragged(Load("", "t1"), "corners-size", Pixel(7, 35)).SocialInteraction!.CornerSizeCm, Is.EqualTo(7).Within(RoundedCm));
        Assert.That(Dragged(Load("", "t2"), "corners-size", Pixel(6, 6)).OpenField!.CornerSizeCm, Is.EqualTo(6).Within(RoundedCm));
    }

    [TestCase("open_field: {}", 33, 33)]
    [TestCase("open_field: { diameter_cm: 40 }", 33, 20)]
    public void Centre_OfAnyOpenField_LeavesTheBandDragged(string study, double x, double y)
    {
        var field = Dragged(Load(study, "t2"), "centre-size", Pixel(x, y)).OpenField!;

        Assert.That((field.Centre, field.PeripheryBandCm), Is.EqualTo((CentreRule.PeripheryBand, 7)));
    }

    [Test]
    public void Circle_DraggedAtItsEdge_KeepsItsCentre()
    {
        var trial = Load("open_field: { diameter_cm: 40, circle_px: { x: 200, y: 200, radius: 200 } }", "t2");

        var grown = Dragged(trial, "floor-edge", new PixelPoint(200, 410));
        var moved = Dragged(trial, "floor", new PixelPoint(205, 195));

        Assert.That(grown.Calibration, Is.EqualTo(new CalibrationRequest.FromCircle(new(200, 200), 210)));
        Assert.That(moved.Calibration, Is.EqualTo(new CalibrationRequest.FromCircle(new(205, 195), 200)));
    }

    [Test]
    public void Floor_DraggedAsAWhole_MovesAllCorners()
    {
        var trial = Load("", "t1");

        var moved = Dragged(trial, "floor", Pixel(22, 20.5));

        Assert.That(moved.Calibration, Is.EqualTo(new CalibrationRequest.FromCorners(new(new(10, -5), new(430, -5), new(430, 415), new(10, 415)))));
    }

    [Test]
    public void OwnZones_KeepTheirKind()
    {
        var trial = Load("social_interaction: { zones: { box: { rectangle_cm: [1, 2, 3, 4] }, tri: { polygon_cm: [[20, 20], [30, 20], [20, 30]] }, two: [{ circle_cm: [35, 35, 3] }, { circle_cm: [5, 35, 3] }] } }", "t1");

        Assert.That(Region(Dragged(trial, "zone-box-0-2", Pixel(6, 9)), "box"), Is.EqualTo(PolygonRegion.Rectangle(1, 2, 5, 7)));
        Assert.That(Region(Dragged(trial, "zone-box-0-whole", Pixel(12.5, 14)), "box"), Is.EqualTo(PolygonRegion.Rectangle(11, 12, 3, 4)));
        Assert.That(Region(Dragged(trial, "zone-tri-0-1", Pixel(31, 21)), "tri"), Is.EqualTo(new PolygonRegion(new(20, 20), new(31, 21), new(20, 30))));
        Assert.That(Region(Dragged(trial, "zone-two-1-edge", Pixel(9, 35)), "two"), Is.EqualTo(new UnionRegion(new CircleRegion(new(35, 35), 3), new CircleRegion(new(5, 35), 4))));
    }

    [Test]
    public void Anything_DraggedToWhereItIs_ChangesNothing()
    {
        foreach (var id in new[] { "t1", "t2" })
        {
            var trial = Load("", id);
            foreach (var handle in Handles(trial).Where(h => h.Id.EndsWith("-size", StringComparison.Ordinal)))
            {
                var same = Dragged(trial, handle.Id, handle.At);
                Assert.That(same.Arena.Zones.Select(zone => zone.Region), Is.EqualTo(trial.Arena.Zones.Select(zone => zone.Region)), handle.Id);
            }
        }
    }

    private static Region Region(StudyTrial trial, string zone) => trial.Arena.FindZone(zone)!.Region;

    private static PixelPoint Pixel(double xCm, double yCm) => new(xCm * PxPerCm, yCm * PxPerCm);

    private static ImmutableArray<ArenaHandle> Handles(StudyTrial trial) =>
        ArenaHandles.Of(trial, Calibration.FromScale(trial.Arena.WidthCm, trial.Arena.HeightCm, PxPerCm, new PixelPoint(0, 0)));

    private static ArenaHandle Handle(StudyTrial trial, string id) => Handles(trial).Single(handle => handle.Id == id);

    private StudyTrial Dragged(StudyTrial trial, string id, PixelPoint to)
    {
        var study = StudyLoader.Load(_folder);
        var draft = StudyEditor.Draft(study, trial.TrialId, new StudyEdit.Arena(Handle(trial, id).Move(to), EditScope.Trial));
        return draft.Study.Trials.Single(t => t.TrialId == trial.TrialId);
    }

    private StudyTrial Load(string study, string trialId)
    {
        File.WriteAllText(Path.Combine(_folder, "study.yaml"), $"name: A\nallow_incomplete_pairs: true\n{study}\n");
        return StudyLoader.Load(_folder).Trials.Single(trial => trial.TrialId == trialId);
    }
}
