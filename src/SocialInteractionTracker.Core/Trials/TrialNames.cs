namespace SocialInteractionTracker.Core.Trials;

/// <summary>The names of tests and sessions in files.</summary>
public static class TrialNames
{
    /// <summary>The name of a test in tables.</summary>
    /// <param name="test">The test.</param>
    /// <returns><c>social_interaction</c> or <c>open_field</c>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The value is no test.</exception>
    public static string Name(this TestKind test) => test switch
    {
        TestKind.SocialInteraction => "social_interaction",
        TestKind.OpenField => "open_field",
        _ => throw new ArgumentOutOfRangeException(nameof(test), test, "No test has this value."),
    };

    /// <summary>The name of a session in tables.</summary>
    /// <param name="session">The session.</param>
    /// <returns><c>no_target</c>, <c>target</c>, or an empty string where the test has no sessions.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The value is no session.</exception>
    public static string Name(this Session session) => session switch
    {
        Session.None => "",
        Session.NoTarget => "no_target",
        Session.Target => "target",
        _ => throw new ArgumentOutOfRangeException(nameof(session), session, "No session has this value."),
    };
}
