using OpenCvSharp;
using SocialInteractionTracker.Core.Arenas;
using SocialInteractionTracker.Video.Backgrounds;
using SocialInteractionTracker.Video.Painting;

namespace SocialInteractionTracker.Video.Tests.Painting;

public sealed class ArenaCheckPictureTests
{
    private const byte LightFloor = 190;

    [TestCase(LightFloor)]
    [TestCase((byte)25)]
    public void Draw_Arena_ShowsZonesEnclosureAndGridWhereTheyAre(byte floor)
    {
        using var picture = Draw(floor, Arenas.SocialInteraction(), Arenas.Straight);

        // 6 px/cm from (30, 24): the enclosure's front is at (156, 63), the zone's at (156, 108), a grid line at (150, 174).
        Assert.That(Colour(picture, 140, 63), Is.EqualTo(Palette.Enclosure));
        Assert.That(Colour(picture, 120, 108), Is.EqualTo(Palette.Zone(Arenas.SocialInteraction(), 0)));
        Assert.That(Colour(picture, 30, 150), Is.EqualTo(Palette.Floor));
        Assert.That(Math.Abs(Colour(picture, 140, 174).Val0 - floor), Is.GreaterThan(30), "the grid is seen on this floor");
        Assert.That(Colour(picture, 140, 177), Is.EqualTo(new Scalar(floor, floor, floor)), "the floor between its lines is left alone");
        Assert.That(Colour(picture, 310, 150), Is.EqualTo(new Scalar(floor, floor, floor)), "and so is what is outside");
    }

    [TestCase(Wall.Top, 156, 63, true)]
    [TestCase(Wall.Bottom, 156, 63, false)]
    [TestCase(Wall.Bottom, 156, 237, true)]
    public void Draw_EnclosureAtWall_IsDrawnThere(Wall wall, int x, int y, bool isThere)
    {
        using var picture = Draw(LightFloor, Arenas.SocialInteraction(wall), Arenas.Straight);

        Assert.That(Colour(picture, x, y) == Palette.Enclosure, Is.EqualTo(isThere));
    }

    [Test]
    public void Draw_AnyArena_KeepsTheScenesPixelsAndWritesBelow()
    {
        using var picture = Draw(LightFloor, Arenas.OpenField(), Arenas.Straight);

        Assert.That(picture.Width, Is.EqualTo(Arenas.Size.Width));
        Assert.That(picture.Height, Is.GreaterThan(Arenas.Size.Height));
        using var words = picture[new Rect(0, Arenas.Size.Height, picture.Width, picture.Height - Arenas.Size.Height)];
        using var light = words.InRange(new Scalar(200, 200, 200), Scalar.White);
        Assert.That(light.CountNonZero(), Is.Not.Zero);
    }

    [Test]
    public void Draw_NothingFound_ShowsTheSceneAsItIs()
    {
        using var picture = Draw(LightFloor, Arenas.OpenField(), calibration: null);

        using var scene = picture[new Rect(0, 0, Arenas.Size.Width, Arenas.Size.Height)];
        Assert.That(Cv2.Norm(scene, new Mat(scene.Size(), scene.Type(), Scalar.All(LightFloor))), Is.Zero);
    }

    [Test]
    public void Draw_Problems_AreWrittenInAnotherColour()
    {
        using var good = Draw(LightFloor, Arenas.OpenField(), Arenas.Straight);
        using var bad = Draw(LightFloor, Arenas.OpenField(), Arenas.Straight, "Only half of the left side shows an edge.");

        Assert.That((Alarming(good), Alarming(bad) > 0), Is.EqualTo((0, true)));
    }

    private static int Alarming(Mat picture)
    {
        using var alarm = picture.InRange(Palette.Alarm, Palette.Alarm);
        return alarm.CountNonZero();
    }

    private static Scalar Colour(Mat picture, int x, int y)
    {
        var pixel = picture.At<Vec3b>(y, x);
        return new Scalar(pixel.Item0, pixel.Item1, pixel.Item2);
    }

    private static Mat Draw(byte floor, Arena arena, Calibration? calibration, params string[] problems)
    {
        var pixels = new byte[Arenas.Size.Width * Arenas.Size.Height];
        Array.Fill(pixels, floor);
        var png = ArenaCheckPicture.Draw(new LumaPicture(Arenas.Size.Width, Arenas.Size.Height, pixels), new ArenaCheck
        {
            Arena = arena,
            Calibration = calibration,
            Title = "m1_target",
            Origin = "The floor's place was given in the study.",
            Problems = [.. problems],
            Remedy = "If not, correct it.",
        });
        return Cv2.ImDecode(png, ImreadModes.Color);
    }
}
