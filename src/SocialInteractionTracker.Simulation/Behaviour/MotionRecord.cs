using SocialInteractionTracker.Simulation.Bodies;

namespace SocialInteractionTracker.Simulation.Behaviour;

/// <summary>Everything one animal did, in small steps.</summary>
public sealed class MotionRecord
{
    /// <summary>Length of a step, s.</summary>
    public const double StepS = 1.0 / 120;

    private readonly Posture[] _postures;
    private readonly Activity[] _activities;

    private MotionRecord(double startS, Posture[] postures, Activity[] activities)
    {
        (StartS, _postures, _activities) = (startS, postures, activities);
    }

    /// <summary>When the animal was put in, s of the video.</summary>
    public double StartS { get; }

    /// <summary>Lets an animal live.</summary>
    /// <param name="shape">Its proportions.</param>
    /// <param name="body">Its body, where it is put in.</param>
    /// <param name="behaviour">Its will.</param>
    /// <param name="startS">When it is put in, s of the video.</param>
    /// <param name="lengthS">For how long, s.</param>
    /// <returns>What it did.</returns>
    public static MotionRecord Live(MouseShape shape, MouseMotion body, IBehaviour behaviour, double startS, double lengthS)
    {
        ArgumentNullException.ThrowIfNull(body);
        ArgumentNullException.ThrowIfNull(behaviour);
        var steps = (int)Math.Ceiling(lengthS / StepS) + 2;
        var postures = new Posture[steps];
        var activities = new Activity[steps];
        for (var k = 0; k < steps; k++)
        {
            var command = behaviour.Decide(k * StepS, body);
            body.Step(command, StepS);
            activities[k] = command.Activity;
            postures[k] = new Posture(shape);
            body.WriteTo(postures[k]);
        }

        return new MotionRecord(startS, postures, activities);
    }

    /// <summary>What it was doing at a time.</summary>
    /// <param name="timeS">Time of the video, s.</param>
    /// <returns>The activity; absent before it was put in.</returns>
    public Activity ActivityAt(double timeS) => timeS < StartS ? Activity.Absent : _activities[StepAt(timeS).Step];

    /// <summary>How its body was at a time.</summary>
    /// <param name="timeS">Time of the video, s.</param>
    /// <param name="into">What the posture is written to.</param>
    /// <returns>False before it was put in; nothing is written then.</returns>
    public bool PostureAt(double timeS, Posture into)
    {
        ArgumentNullException.ThrowIfNull(into);
        if (timeS < StartS)
        {
            return false;
        }

        var (step, share) = StepAt(timeS);
        into.SetBetween(_postures[step], _postures[step + 1], share);
        return true;
    }

    private (int Step, double Share) StepAt(double timeS)
    {
        var at = Math.Min((timeS - StartS) / StepS, _postures.Length - 1.001);
        var step = (int)at;
        return (step, at - step);
    }
}
