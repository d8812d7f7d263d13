using SocialInteractionTracker.Simulation.Randomness;
using SocialInteractionTracker.Simulation.Worlds;

namespace SocialInteractionTracker.Simulation.Behaviour;

/// <summary>A freely moving animal that weighs approach against avoidance.</summary>
/// <remarks>
/// It goes from place to place, along walls mostly, and does something at each: rest, rear, groom, or poke at the mesh.
/// Whether the next place is the enclosure depends on how far it is behind the share of time it means to spend there.
/// </remarks>
public sealed class SubjectBehaviour : IBehaviour
{
    private const double ProbabilityGain = 1.5;
    private const double LeastNeedS = 0.8;
    private const double GiveUpS = 6;
    private const double NearCm = 1.2;
    private const double FlightSpeedCmPerS = 34;
    private const double SpeedSpread = 0.3;
    private const double StaysProbability = 0.7;
    private const double SniffCm = 1.2;
    private const double PokeSpeedCmPerS = 8;

    private readonly SocialDrive _drive;
    private readonly PlaceFinder _places;
    private readonly RandomSource _random;
    private readonly double _sessionS;
    private Place _place;
    private double _arrivedS = double.NaN;
    private double _setOutS;
    private double _stayS;
    private double _speedCmPerS;
    private double _inZoneS;
    private double _lastS;
    private double _nextPokeS;
    private FloorVector _poke;
    private bool _fleeing;

    /// <summary>Creates the behaviour.</summary>
    /// <param name="drive">Its parameters.</param>
    /// <param name="arena">The arena.</param>
    /// <param name="sessionS">Length of the session, s.</param>
    /// <param name="random">What its choices are drawn from.</param>
    public SubjectBehaviour(SocialDrive drive, ArenaPlan arena, double sessionS, RandomSource random)
    {
        (_drive, _sessionS, _random) = (drive, sessionS, random);
        _places = new PlaceFinder(arena, drive, random);
        _place = new Place(PlaceKind.Open, arena.Floor.Middle, LookAt: null);
    }

    /// <inheritdoc/>
    public MotorCommand Decide(double timeS, MouseMotion body)
    {
        ArgumentNullException.ThrowIfNull(body);
        _inZoneS += _places.InZone(body.Trunk) ? timeS - _lastS : 0;
        _lastS = timeS;
        if (double.IsNaN(_arrivedS))
        {
            var arrived = (_place.At - body.Shoulders).Length < NearCm || timeS - _setOutS > GiveUpS;
            if (!arrived)
            {
                return Go(body);
            }

            Arrive(timeS);
        }

        if (timeS - _arrivedS > _stayS || (_place.Kind == PlaceKind.Mesh && NeedS() < 0))
        {
            Leave(timeS, body);
            return Go(body);
        }

        return Stay(timeS);
    }

    private double NeedS() => (_drive.ZoneShare * _sessionS) - _inZoneS;

    private MotorCommand Go(MouseMotion body) => new(
        _fleeing ? Activity.Flight : Activity.Walk, _places.WayTo(_place.At, body.Shoulders), _speedCmPerS, LookAt: null, RearLevel: 0);

    private void Arrive(double timeS)
    {
        _arrivedS = timeS;
        _fleeing = false;
        _nextPokeS = timeS;
        _stayS = _place.Kind switch
        {
            PlaceKind.Mesh => Waiting(_drive.VisitS, 0.8, 12),
            PlaceKind.Wall when _place.LookAt is not null => _random.Between(1.0, 2.2),
            PlaceKind.Groom => _random.Between(2, 5),
            PlaceKind.Passing => 0,
            _ => Waiting(_drive.RestS, 0.2, 8),
        };
    }

    private void Leave(double timeS, MouseMotion body)
    {
        var leavesMesh = _place.Kind == PlaceKind.Mesh;
        _fleeing = leavesMesh && _random.Chance(_drive.FlightProbability);
        _place = WantsMesh(leavesMesh, timeS) ? _places.AtMesh(body.Shoulders) : _places.Elsewhere(body.Shoulders, _fleeing);
        _arrivedS = double.NaN;
        _setOutS = timeS;
        _speedCmPerS = _fleeing
            ? FlightSpeedCmPerS
            : Math.Clamp(_random.Normal(1, SpeedSpread) * _drive.WalkingSpeedCmPerS, 6, 25);
    }

    private bool WantsMesh(bool leavesMesh, double timeS)
    {
        if (!_places.HasMesh || NeedS() < LeastNeedS)
        {
            return false;
        }

        var share = NeedS() / Math.Max(1, _sessionS - timeS);
        return (!leavesMesh || share > 0.8) && _random.Chance(Math.Clamp(share * ProbabilityGain, 0, 1));
    }

    private MotorCommand Stay(double timeS) => _place.Kind switch
    {
        PlaceKind.Mesh => Poke(timeS),
        PlaceKind.Wall when _place.LookAt is not null => new(
            Activity.Rear, Goal: null, 0, _place.LookAt, timeS - _arrivedS < _stayS - 0.4 ? 0.8 : 0),
        PlaceKind.Groom => new(Activity.Groom, Goal: null, 0, LookAt: null, 0),
        _ => new(Activity.Rest, Goal: null, 0, _place.LookAt, 0),
    };

    /// <summary>Nose at the mesh, moving along it now and then.</summary>
    private MotorCommand Poke(double timeS)
    {
        if (timeS >= _nextPokeS)
        {
            _nextPokeS = timeS + _random.Between(0.6, 2.0);
            if (_place.LookAt is { } mesh && _random.Chance(StaysProbability))
            {
                _poke = mesh + (FloorVector.FromAngle(_random.Between(0, Math.Tau)) * SniffCm);
            }
            else
            {
                (_place, _poke) = _places.AlongMesh(_place);
            }
        }

        return new MotorCommand(Activity.Investigate, _place.At, PokeSpeedCmPerS, _poke, 0);
    }

    private double Waiting(double meanS, double leastS, double mostS) =>
        Math.Clamp(-meanS * Math.Log(1 - _random.NextUnit()), leastS, mostS);
}
