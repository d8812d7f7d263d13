using SocialInteractionTracker.Simulation.Bodies;
using SocialInteractionTracker.Simulation.Randomness;
using SocialInteractionTracker.Simulation.Worlds;

namespace SocialInteractionTracker.Simulation.Behaviour;

/// <summary>How a mouse's body obeys its commands: acceleration, turning, bending, and walls it cannot pass.</summary>
/// <remarks>
/// The shoulders lead. The head turns on them, the trunk and the tail follow as chains of stiff links whose bend is limited,
/// and every joint is kept out of walls and the enclosure.
/// </remarks>
public sealed class MouseMotion
{
    private const int Neck = MouseShape.HeadJoints - 1;
    private const double AccelerationCmPerS2 = 70;
    private const double StandingTurnRadPerS = 2.6;
    private const double WalkingTurnRadPerS = 5.5;
    private const double MaxHeadYawRad = 0.7;
    private const double HeadYawPerS = 7;
    private const double MaxBendRad = 0.23;
    private const double StraightenPerS = 2.2;
    private const double FastestJointCmPerS = 45;
    private const double TailMaxBendRad = 0.45;
    private const double ArrivalCm = 0.6;
    private const double RearPerS = 2.2;
    private const double RearPitchRad = 0.95;
    private const double StrideCm = 5;
    private const double ShortestHead = 0.5;
    private const double NeckClearanceCm = 0.95;
    private const double NoseClearanceCm = 0.2;
    private const double HeadClearanceCm = 0.4;
    private const double TailClearanceCm = 0.15;
    private const double GirthClearance = 0.85;

    private readonly MouseShape _shape;
    private readonly MovementSpace _space;
    private readonly RandomSource _random;
    private readonly FloorVector[] _spine = new FloorVector[MouseShape.SpineJoints];
    private readonly FloorVector[] _tail = new FloorVector[MouseShape.TailJoints];
    private double _headingRad;
    private double _headYawRad;
    private double _speedCmPerS;
    private double _rear;
    private double _hunch;
    private double _headPitch;
    private double _scan;
    private double _tailCurl;
    private double _stepPhaseRad;

    /// <summary>Puts an animal into its space.</summary>
    /// <param name="shape">Its proportions.</param>
    /// <param name="space">Where it can be.</param>
    /// <param name="at">Where its shoulders are.</param>
    /// <param name="headingRad">Where it looks, rad.</param>
    /// <param name="random">What its small movements are drawn from.</param>
    public MouseMotion(MouseShape shape, MovementSpace space, FloorVector at, double headingRad, RandomSource random)
    {
        ArgumentNullException.ThrowIfNull(shape);
        (_shape, _space, _random, _headingRad) = (shape, space, random, headingRad);
        var back = FloorVector.FromAngle(headingRad) * -1;
        for (var k = 0; k < _spine.Length; k++)
        {
            _spine[k] = at + (back * (shape.SpineLinkCm * (k - Neck)));
        }

        for (var k = 0; k < _tail.Length; k++)
        {
            _tail[k] = _spine[^1] + (back * (shape.TailLinkCm * (k + 1)));
        }
    }

    /// <summary>Where its shoulders are.</summary>
    public FloorVector Shoulders => _spine[Neck];

    /// <summary>Where its nose is.</summary>
    public FloorVector Nose => _spine[0];

    /// <summary>The middle of its trunk, roughly.</summary>
    public FloorVector Trunk => _spine[Neck + 1];

    /// <summary>Its speed, cm/s.</summary>
    public double SpeedCmPerS => _speedCmPerS;

    /// <summary>Moves the body on.</summary>
    /// <param name="command">What it shall do.</param>
    /// <param name="dtS">For how long, s; small against a step.</param>
    public void Step(in MotorCommand command, double dtS)
    {
        Wander(command, dtS);
        MoveShoulders(command, dtS);
        PlaceHead(command, dtS);
        FollowTrunk(dtS);
        FollowTail();
    }

    /// <summary>Writes down the body as it is now.</summary>
    /// <param name="posture">What it is written to.</param>
    public void WriteTo(Posture posture)
    {
        ArgumentNullException.ThrowIfNull(posture);
        const double tailBaseCm = 0.9;
        const double trunkCm = 1.5;
        const double noseCm = 0.9;
        var z = 0.0;
        for (var k = MouseShape.SpineJoints - 1; k >= 0; k--)
        {
            var share = (double)k / (MouseShape.SpineJoints - 1);
            var level = share > 0.5 ? double.Lerp(trunkCm, tailBaseCm, (share - 0.5) * 2) : double.Lerp(noseCm, trunkCm, share * 2);
            posture.Spine[k] = new SpacePoint(_spine[k], level + z);
            z += _shape.SpineLinkCm * Math.Sin(PitchRad(k));
        }

        for (var k = 0; k < _tail.Length; k++)
        {
            posture.Tail[k] = new SpacePoint(_tail[k], double.Lerp(tailBaseCm, 0.2, Math.Min(1, (k + 1) / 4.0)));
        }

        posture.StepPhaseRad = _stepPhaseRad;
        posture.StepReach = Math.Clamp(_speedCmPerS / 10, 0, 1);
        posture.HeadForeshortening = HeadLength();
    }

    /// <summary>Slow random changes of what is not commanded: scanning, head height, tail curl, hunching.</summary>
    private void Wander(in MotorCommand command, double dtS)
    {
        _scan = Drift(_scan, 0, 1.6, 0.9, dtS);
        _headPitch = Math.Clamp(Drift(_headPitch, command.Activity == Activity.Groom ? 0.9 : 0.35, 1.2, 0.25, dtS), 0, 1);
        _tailCurl = Drift(_tailCurl, 0, 0.25, 0.1, dtS);
        var hunch = command.Activity switch
        {
            Activity.Groom => 0.3,
            Activity.Rest => 0.16,
            Activity.Investigate => -0.02,
            _ => 0.03,
        };
        _hunch += (hunch - _hunch) * Math.Min(1, dtS * 2.5);
        _rear += Math.Clamp(command.RearLevel - _rear, -RearPerS * dtS, RearPerS * dtS);
    }

    private void MoveShoulders(in MotorCommand command, double dtS)
    {
        var wanted = 0.0;
        if (command.Goal is { } goal && (goal - Shoulders).Length > ArrivalCm)
        {
            var distance = (goal - Shoulders).Length;
            var turn = AngleBetween((goal - Shoulders).Angle, _headingRad);
            var limit = (StandingTurnRadPerS + Math.Min(WalkingTurnRadPerS, _speedCmPerS * 0.3)) * dtS;
            _headingRad += Math.Clamp(turn * Math.Min(1, dtS * 9), -limit, limit);
            wanted = command.SpeedCmPerS * Math.Max(0.22, Math.Cos(turn)) * Math.Min(1, 0.25 + (distance / 5));
        }
        else if (command.LookAt is { } look)
        {
            var turn = AngleBetween((look - Shoulders).Angle, _headingRad);
            var limit = StandingTurnRadPerS * 0.6 * dtS;
            _headingRad += Math.Abs(turn) > 0.35 ? Math.Clamp(turn, -limit, limit) : 0;
        }

        _speedCmPerS += Math.Clamp(wanted - _speedCmPerS, -AccelerationCmPerS2 * dtS, AccelerationCmPerS2 * dtS);
        _stepPhaseRad += Math.Tau * _speedCmPerS / StrideCm * dtS;
        var sway = 0.05 * Math.Sin(_stepPhaseRad / 2);
        var next = Shoulders + (FloorVector.FromAngle(_headingRad + sway) * (_speedCmPerS * dtS));
        _spine[Neck] = _space.Keep(next, NeckClearanceCm);
    }

    private void PlaceHead(in MotorCommand command, double dtS)
    {
        var wanted = command.LookAt is { } look
            ? AngleBetween((look - Shoulders).Angle, _headingRad) + (0.18 * _scan)
            : _speedCmPerS > 4 ? 0.15 * _scan : 0.7 * _scan;
        wanted = Math.Clamp(wanted, -MaxHeadYawRad, MaxHeadYawRad);
        _headYawRad += (wanted - _headYawRad) * Math.Min(1, HeadYawPerS * dtS);
        var direction = FloorVector.FromAngle(_headingRad + _headYawRad);
        var full = _shape.SpineLinkCm * Neck;
        var nose = _space.Keep(Shoulders + (direction * (full * HeadLength())), NoseClearanceCm);
        var toNose = nose - Shoulders;
        var shortest = full * ShortestHead;
        if (toNose.Length < shortest)
        {
            _spine[Neck] = _space.Keep(nose - (toNose.Unit() * shortest), NeckClearanceCm);
            toNose = nose - Shoulders;
        }

        _spine[0] = nose;
        _spine[1] = _space.Keep(Shoulders + (toNose * 0.5), HeadClearanceCm);
    }

    private void FollowTrunk(double dtS)
    {
        var direction = FloorVector.FromAngle(_headingRad) * -1;
        for (var k = Neck + 1; k < _spine.Length; k++)
        {
            var share = (double)k / (MouseShape.SpineJoints - 1);
            var link = _shape.SpineLinkCm * (1 - _hunch) * Math.Cos(PitchRad(k));
            var wanted = (_spine[k] - _spine[k - 1]).Unit();
            direction = Limited(wanted + (direction * (StraightenPerS * dtS)), direction, MaxBendRad);
            var clearance = Math.Max(TailClearanceCm, _shape.RadiusCm(share) * GirthClearance * (1 - (0.3 * _rear)));
            var kept = _space.Keep(_spine[k - 1] + (direction * link), clearance);
            direction = (kept - _spine[k - 1]).Unit();
            var moved = _space.Keep(_spine[k - 1] + (direction * link), clearance) - _spine[k];
            var reach = Math.Min(1, FastestJointCmPerS * dtS / Math.Max(moved.Length, 1e-9));
            _spine[k] = _space.Keep(_spine[k] + (moved * reach), clearance);
        }
    }

    private void FollowTail()
    {
        var direction = (_spine[^1] - _spine[^2]).Unit();
        var previous = _spine[^1];
        var sway = 0.06 * Math.Sin(_stepPhaseRad / 2) * Math.Min(1, _speedCmPerS / 10);
        for (var k = 0; k < _tail.Length; k++)
        {
            var bend = (_tailCurl * 0.02) + (k < 3 ? sway * 0.1 : 0);
            var wanted = (_tail[k] - previous).Unit();
            wanted = (wanted + (wanted.Right() * bend)).Unit();
            direction = Limited(wanted, direction, TailMaxBendRad);
            _tail[k] = _space.Keep(previous + (direction * _shape.TailLinkCm), TailClearanceCm);
            direction = (_tail[k] - previous).Unit();
            previous = _tail[k];
        }
    }

    /// <summary>How steeply the link in front of a joint rises when rearing.</summary>
    private double PitchRad(int joint) =>
        _rear * RearPitchRad * (joint <= Neck ? 0.5 : 1 - (0.12 * (joint - Neck)));

    private double HeadLength() => (1 - (0.38 * _headPitch)) * Math.Cos(_rear * RearPitchRad * 0.5);

    private double Drift(double value, double mean, double perS, double deviation, double dtS) =>
        value + ((mean - value) * perS * dtS) + _random.Normal(0, deviation * Math.Sqrt(2 * perS * dtS));

    private static FloorVector Limited(FloorVector wanted, FloorVector straight, double maxBendRad)
    {
        var bend = AngleBetween(wanted.Angle, straight.Angle);
        return Math.Abs(bend) <= maxBendRad
            ? wanted.Unit()
            : FloorVector.FromAngle(straight.Angle + Math.CopySign(maxBendRad, bend));
    }

    private static double AngleBetween(double a, double b) => Math.IEEERemainder(a - b, Math.Tau);
}
