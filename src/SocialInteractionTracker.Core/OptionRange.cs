namespace SocialInteractionTracker.Core;

/// <summary>The ranges that options are checked against; each gives the value back or throws.</summary>
internal static class OptionRange
{
    /// <summary>Finite or infinite, and not below 0.</summary>
    public static double NotNegative(double value, string name) =>
        value >= 0 ? value : throw new ArgumentOutOfRangeException(name, value, "The value must not be negative.");

    /// <summary>Above 0.</summary>
    public static double Above0(double value, string name) =>
        value > 0 ? value : throw new ArgumentOutOfRangeException(name, value, "The value must be above 0.");

    /// <summary>In [0, 1].</summary>
    public static double From0To1(double value, string name) =>
        value is >= 0 and <= 1 ? value : throw new ArgumentOutOfRangeException(name, value, "The value must be in [0, 1].");

    /// <summary>In [0, 1).</summary>
    public static double From0Below1(double value, string name) =>
        value is >= 0 and < 1 ? value : throw new ArgumentOutOfRangeException(name, value, "The value must be in [0, 1).");
}
