namespace SocialInteractionTracker.Core.Classification;

/// <summary>The least-squares line Tt = a + b Te through the controls' times in the interaction zone.</summary>
/// <param name="InterceptS">a, s.</param>
/// <param name="Slope">b.</param>
/// <param name="ResidualSdS">SD of the controls' residuals with n - 2 degrees of freedom, s.</param>
/// <param name="Controls">Number of controls n.</param>
/// <param name="OfOwnCohort">Whether the controls are of the subject's own cohort.</param>
public sealed record ControlLine(double InterceptS, double Slope, double ResidualSdS, int Controls, bool OfOwnCohort)
{
    /// <summary>How much longer a subject was in the zone with target than the line says.</summary>
    /// <param name="emptyS">Te, s.</param>
    /// <param name="targetS">Tt, s.</param>
    /// <returns>Tt - (a + b Te), s.</returns>
    public double ResidualS(double emptyS, double targetS) => targetS - (InterceptS + (Slope * emptyS));
}
