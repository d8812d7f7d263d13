using SocialInteractionTracker.Simulation.Randomness;
using SocialInteractionTracker.Simulation.Worlds;

namespace SocialInteractionTracker.Simulation.Behaviour;

/// <summary>The animal behind the mesh: it shifts about, rests and looks out.</summary>
public sealed class TargetBehaviour : IBehaviour
{
    private readonly FloorRectangle _inside;
    private readonly FloorVector _lookOut;
    private readonly RandomSource _random;
    private MotorCommand _command;
    private double _untilS;

    /// <summary>Creates the behaviour.</summary>
    /// <param name="enclosure">Where it is kept.</param>
    /// <param name="lookOut">What it looks at when it looks out: the middle of the arena.</param>
    /// <param name="random">What its choices are drawn from.</param>
    public TargetBehaviour(FloorRectangle enclosure, FloorVector lookOut, RandomSource random)
    {
        (_inside, _lookOut, _random) = (enclosure.Grown(-1.2), lookOut, random);
    }

    /// <inheritdoc/>
    public MotorCommand Decide(double timeS, MouseMotion body)
    {
        if (timeS < _untilS)
        {
            return _command;
        }

        _untilS = timeS + _random.Between(0.8, 3.5);
        var goal = new FloorVector(_random.Between(_inside.Left, _inside.RightEdge), _random.Between(_inside.Top, _inside.BottomEdge));
        _command = _random.Chance(0.45)
            ? new MotorCommand(Activity.Rest, Goal: null, 0, _random.Chance(0.7) ? _lookOut : null, 0)
            : new MotorCommand(Activity.Walk, goal, _random.Between(4, 9), LookAt: null, 0);
        return _command;
    }
}
