namespace SocialInteractionTracker.Cli;

/// <summary>What the program's exit code says.</summary>
public static class ExitCodes
{
    /// <summary>Everything was done.</summary>
    public const int Done = 0;

    /// <summary>The command line is not understood.</summary>
    public const int Usage = 1;

    /// <summary>The user's files or study are at fault.</summary>
    public const int UserError = 2;

    /// <summary>The program itself is at fault.</summary>
    public const int InternalError = 3;

    /// <summary>Done, but some trials failed; each was named.</summary>
    public const int SomeTrialsFailed = 4;

    /// <summary>The user cancelled.</summary>
    public const int Cancelled = 130;
}
