namespace SocialInteractionTracker.Training.Commands;

/// <summary>What the exit code of <c>sit-train</c> says beyond those of <c>sit</c>.</summary>
internal static class TrainExitCodes
{
    /// <summary>The new model was no better than the one there was; nothing was written.</summary>
    public const int NoBetterModel = 5;
}
