using SocialInteractionTracker.Core.Arenas;
using SocialInteractionTracker.Simulation.Randomness;
using SocialInteractionTracker.Simulation.Worlds;

namespace SocialInteractionTracker.Simulation.Rendering;

/// <summary>What lies on the floor: droppings, urine and the lamp's glare.</summary>
internal sealed class FloorMarks
{
    private readonly Mark[] _droppings;
    private readonly Mark[] _urine;
    private readonly Mark[] _glares;

    public FloorMarks(SceneOptions scene, ArenaPlan arena, RandomSource random)
    {
        _droppings = Draw(scene.Droppings, () => NewMark(arena, random, 0.28, 0.11, 1));
        _urine = Draw(scene.UrineSpots, () => NewMark(arena, random, random.Between(0.5, 1.5), random.Between(0.4, 1.2), random.Between(0.03, 0.08)));
        _glares = Draw(scene.Glares, () => NewMark(arena, random, random.Between(3, 7), random.Between(1.5, 3), random.Between(0.05, 0.16)));
    }

    /// <summary>The floor's reflectance with what lies on it.</summary>
    public Colour On(Colour floor, FloorVector at)
    {
        foreach (var spot in _urine)
        {
            var wet = spot.Strength * Math.Clamp((1.15 - spot.Distance(at)) * 4, 0, 1);
            floor *= new Colour((float)(1 - (1.6 * wet)), (float)(1 - wet), (float)(1 - (0.8 * wet)));
        }

        foreach (var dropping in _droppings)
        {
            if (dropping.Distance(at) < 1)
            {
                floor = new Colour(0.12f, 0.14f, 0.17f);
            }
        }

        foreach (var glare in _glares)
        {
            var shine = glare.Distance(at);
            floor = floor.Toward(Colour.Grey(1), glare.Strength * Math.Exp(-shine * shine));
        }

        return floor;
    }

    private static Mark[] Draw(int count, Func<Mark> draw)
    {
        var marks = new Mark[count];
        for (var k = 0; k < count; k++)
        {
            marks[k] = draw();
        }

        return marks;
    }

    private static Mark NewMark(ArenaPlan arena, RandomSource random, double longCm, double shortCm, double strength)
    {
        var at = arena.Shape == ArenaShape.Circle
            ? arena.Floor.Middle + (FloorVector.FromAngle(random.Between(0, Math.Tau)) * (arena.WidthCm * random.Between(0.1, 0.47)))
            : new FloorVector(random.Between(1, arena.WidthCm - 1), random.Between(1, arena.HeightCm - 1));
        return new Mark(at, FloorVector.FromAngle(random.Between(0, Math.PI)), longCm, shortCm, strength);
    }

    /// <summary>An ellipse on the floor.</summary>
    private readonly record struct Mark(FloorVector At, FloorVector Axis, double LongCm, double ShortCm, double Strength)
    {
        /// <summary>0 in the middle, 1 on the ellipse.</summary>
        public double Distance(FloorVector p)
        {
            var d = p - At;
            var (u, v) = (d.Dot(Axis) / LongCm, d.Dot(Axis.Right()) / ShortCm);
            return Math.Sqrt((u * u) + (v * v));
        }
    }
}
