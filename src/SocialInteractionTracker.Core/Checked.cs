namespace SocialInteractionTracker.Core;

/// <summary>Range checks of option properties that refuse NaN too.</summary>
internal static class Checked
{
    /// <summary>A finite value of 0 or more.</summary>
    internal static double NotNegative(double value, string name) =>
        double.IsFinite(value) && value >= 0
            ? value
            : throw new ArgumentOutOfRangeException(name, value, "Expected a number of 0 or more.");

    /// <summary>A finite value above 0.</summary>
    internal static double Positive(double value, string name) =>
        double.IsFinite(value) && value > 0
            ? value
            : throw new ArgumentOutOfRangeException(name, value, "Expected a number above 0.");

    /// <summary>A finite value that is not below a smallest one.</summary>
    internal static double AtLeast(double value, double least, string name) =>
        double.IsFinite(value) && value >= least
            ? value
            : throw new ArgumentOutOfRangeException(name, value, $"Expected a number of {least} or more.");

    /// <summary>A value from 0 to 1, both included.</summary>
    internal static double Share(double value, string name) =>
        value is >= 0 and <= 1
            ? value
            : throw new ArgumentOutOfRangeException(name, value, "Expected a number from 0 to 1.");

    /// <summary>Any finite value.</summary>
    internal static double Finite(double value, string name) =>
        double.IsFinite(value) ? value : throw new ArgumentOutOfRangeException(name, value, "Expected a finite number.");
}
