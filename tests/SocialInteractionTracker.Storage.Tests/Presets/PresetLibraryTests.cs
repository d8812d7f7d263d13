using SocialInteractionTracker.Core.Arenas;
using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Core.Trials;
using SocialInteractionTracker.Storage.Presets;

namespace SocialInteractionTracker.Storage.Tests.Presets;

public sealed class PresetLibraryTests
{
    [Test]
    public void All_Presets_AreSoundAndNameTheirSource()
    {
        foreach (var preset in PresetLibrary.All)
        {
            Assert.That(preset.Source, Has.Length.GreaterThan(30), preset.Name);
            Assert.That(preset.Test == TestKind.SocialInteraction, Is.EqualTo(preset.SocialInteraction is not null), preset.Name);
            Assert.That(preset.SocialInteraction?.Problems() ?? preset.OpenField!.Problems(), Is.Empty, preset.Name);
        }
    }

    [TestCase(21, 13.9, ZoneNames.Interaction, true)]
    [TestCase(21, 14.1, ZoneNames.Interaction, false)]
    [TestCase(9.1, 3, ZoneNames.Interaction, true)]
    [TestCase(8.9, 3, ZoneNames.Interaction, false)]
    [TestCase(21, 3, ZoneNames.Interaction, false)]
    [TestCase(8.9, 33.1, ZoneNames.Corners, true)]
    [TestCase(33.1, 41, ZoneNames.Corners, true)]
    [TestCase(33.1, 1, ZoneNames.Corners, false)]
    public void Golden2011_Positions_AreWhereTheProtocolSays(double xCm, double yCm, string zone, bool isIn)
    {
        var arena = PresetLibrary.Find("golden-2011")!.SocialInteraction!.ToArena("a");

        Assert.That(arena.FindZone(zone)!.Region.Contains(new ArenaPoint(xCm, yCm)), Is.EqualTo(isIn));
    }

    [TestCase(TestKind.SocialInteraction, "golden-2011", 150)]
    [TestCase(TestKind.OpenField, "open-field", 600)]
    public void Default_OfTest_IsTheCommonOne(TestKind test, string name, double durationS)
    {
        Assert.That((PresetLibrary.Default(test).Name, PresetLibrary.Default(test).DurationS), Is.EqualTo((name, durationS)));
    }
}
