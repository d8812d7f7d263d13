using CsCheck;
using SocialInteractionTracker.Core.Arenas;
using SocialInteractionTracker.Simulation.Worlds;

namespace SocialInteractionTracker.Simulation.Tests.Worlds;

public sealed class MovementSpaceTests
{
    private const double ClearanceCm = 1.2;
    private const double RoundingCm = 1e-9;

    [Test]
    public void Keep_AnyPointOfAnyWall_HasTheClearance() =>
        Gen.Enum<Wall>().Select(Gen.Double[-10, 60], Gen.Double[-10, 60]).Sample((wall, x, y) =>
        {
            var space = ArenaPlan.SocialInteraction(wall).SubjectSpace;
            return space.Clearance(space.Keep(new FloorVector(x, y), ClearanceCm)) >= ClearanceCm - RoundingCm;
        });

    [Test]
    public void Keep_PointInTheEnclosureAtTheWall_ComesOutIntoTheArena()
    {
        var space = ArenaPlan.SocialInteraction(Wall.Top).SubjectSpace;

        var kept = space.Keep(new FloorVector(21, 1), ClearanceCm);

        Assert.That(kept.X is 16 - ClearanceCm or 26 + ClearanceCm || kept.Y == 6.5 + ClearanceCm, Is.True, $"{kept}");
    }

    [Test]
    public void Keep_PointOutsideTheCircle_ComesToItsRim() =>
        Assert.That(
            ArenaPlan.CircularOpenField(40).SubjectSpace.Keep(new FloorVector(60, 20), 1),
            Is.EqualTo(new FloorVector(39, 20)));
}
