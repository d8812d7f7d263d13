namespace SocialInteractionTracker.Simulation.Behaviour;

/// <summary>Decides what an animal does next.</summary>
public interface IBehaviour
{
    /// <summary>The command for the next small step.</summary>
    /// <param name="timeS">Time since the animal was put in, s.</param>
    /// <param name="body">Its body as it is now.</param>
    /// <returns>What the body shall do.</returns>
    MotorCommand Decide(double timeS, MouseMotion body);
}
