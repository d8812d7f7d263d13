using SocialInteractionTracker.Core.Poses;
using SocialInteractionTracker.Simulation.Worlds;

namespace SocialInteractionTracker.Simulation.Bodies;

/// <summary>The shape of one animal at one moment: its joints above the arena's floor.</summary>
/// <remarks>Reused from frame to frame: <see cref="CopyFrom"/> and <see cref="SetBetween"/> allocate nothing.</remarks>
public sealed class Posture
{
    private readonly SpacePoint[] _spine = new SpacePoint[MouseShape.SpineJoints];
    private readonly SpacePoint[] _tail = new SpacePoint[MouseShape.TailJoints];

    /// <summary>Creates a posture.</summary>
    /// <param name="shape">Whose posture it is.</param>
    public Posture(MouseShape shape)
    {
        Shape = shape;
    }

    /// <summary>The proportions of the animal.</summary>
    public MouseShape Shape { get; }

    /// <summary>Joints from the nose to the tail base.</summary>
    public Span<SpacePoint> Spine => _spine;

    /// <summary>Joints of the tail after its base.</summary>
    public Span<SpacePoint> Tail => _tail;

    /// <summary>Phase of the steps, rad; paws show in its rhythm.</summary>
    public double StepPhaseRad { get; set; }

    /// <summary>How far the paws reach out, in [0, 1]; 0 at rest.</summary>
    public double StepReach { get; set; }

    /// <summary>How much shorter the head looks from above, in (0, 1]; 1 when it is held level.</summary>
    public double HeadForeshortening { get; set; } = 1;

    /// <summary>Takes over another posture of the same animal.</summary>
    /// <param name="other">The other posture.</param>
    public void CopyFrom(Posture other) => SetBetween(other, other, 0);

    /// <summary>Becomes the posture between two others.</summary>
    /// <param name="before">The one at share 0.</param>
    /// <param name="after">The one at share 1.</param>
    /// <param name="share">Where between them, in [0, 1].</param>
    public void SetBetween(Posture before, Posture after, double share)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        for (var k = 0; k < _spine.Length; k++)
        {
            _spine[k] = before._spine[k].Toward(after._spine[k], share);
        }

        for (var k = 0; k < _tail.Length; k++)
        {
            _tail[k] = before._tail[k].Toward(after._tail[k], share);
        }

        StepPhaseRad = before.StepPhaseRad + (share * (after.StepPhaseRad - before.StepPhaseRad));
        StepReach = before.StepReach + (share * (after.StepReach - before.StepReach));
        HeadForeshortening = before.HeadForeshortening + (share * (after.HeadForeshortening - before.HeadForeshortening));
    }

    /// <summary>Moves every joint.</summary>
    /// <param name="map">Where a joint goes, for example to its mirror image.</param>
    public void Map(Func<SpacePoint, SpacePoint> map)
    {
        ArgumentNullException.ThrowIfNull(map);
        foreach (ref var joint in Spine)
        {
            joint = map(joint);
        }

        foreach (ref var joint in Tail)
        {
            joint = map(joint);
        }
    }

    /// <summary>A place on the spine, on a smooth curve through the joints.</summary>
    /// <param name="share">0 at the nose, 1 at the tail base.</param>
    /// <returns>The position.</returns>
    /// <remarks>Catmull and Rom 1974; the ends are continued straight.</remarks>
    public SpacePoint OnSpine(double share)
    {
        var at = Math.Clamp(share, 0, 1) * (MouseShape.SpineJoints - 1);
        var k = Math.Min((int)at, MouseShape.SpineJoints - 2);
        var t = at - k;
        var (b, c) = (_spine[k], _spine[k + 1]);
        var a = k > 0 ? _spine[k - 1] : c.Toward(b, 2);
        var d = k + 2 < MouseShape.SpineJoints ? _spine[k + 2] : b.Toward(c, 2);
        return new SpacePoint(Cubic(a.X, b.X, c.X, d.X, t), Cubic(a.Y, b.Y, c.Y, d.Y, t), Cubic(a.Z, b.Z, c.Z, d.Z, t));
    }

    /// <summary>Where a landmark is.</summary>
    /// <param name="point">Which one.</param>
    /// <returns>Its position.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The value is no body point.</exception>
    public SpacePoint Landmark(BodyPoint point) => point switch
    {
        BodyPoint.Nose => _spine[0],
        BodyPoint.LeftEar => Ear(-1),
        BodyPoint.RightEar => Ear(1),
        BodyPoint.BodyCentre => OnSpine(MouseShape.CentreShare),
        BodyPoint.TailBase => _spine[^1],
        _ => throw new ArgumentOutOfRangeException(nameof(point), point, "No body point has this value."),
    };

    /// <summary>The direction in which the head points.</summary>
    /// <returns>A unit vector on the floor.</returns>
    public FloorVector HeadDirection() => (_spine[0].Floor - _spine[MouseShape.HeadJoints - 1].Floor).Unit();

    private SpacePoint Ear(int side)
    {
        const double aboveHeadCm = 0.5;
        var middle = OnSpine(MouseShape.EarShare);
        var sideways = HeadDirection().Right() * (side * Shape.EarOffsetCm);
        return new SpacePoint(middle.Floor + sideways, middle.Z + aboveHeadCm);
    }

    private static double Cubic(double a, double b, double c, double d, double t) =>
        b + (0.5 * t * (c - a + (t * ((2 * a) - (5 * b) + (4 * c) - d + (t * ((3 * (b - c)) + d - a))))));
}
