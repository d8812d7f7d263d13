namespace SocialInteractionTracker.TestKit;

/// <summary>How much a test does that can do more: little in every run, much when <c>tests/long</c> asks for it.</summary>
public static class LongTests
{
    /// <summary>Whether the environment asks for the long tests (<c>SIT_LONG_TESTS=1</c>).</summary>
    public static bool AreAsked { get; } = Environment.GetEnvironmentVariable("SIT_LONG_TESTS") == "1";

    /// <summary>A number of cases.</summary>
    public static int Count(int usual, int asked) => AreAsked ? asked : usual;
}
