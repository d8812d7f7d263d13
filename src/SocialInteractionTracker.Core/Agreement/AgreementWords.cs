namespace SocialInteractionTracker.Core.Agreement;

/// <summary>The words that are customary for coefficients of agreement.</summary>
public static class AgreementWords
{
    /// <summary>Koo and Li's word for an intraclass correlation.</summary>
    /// <param name="icc">The coefficient.</param>
    /// <returns><c>poor</c> below 0.5, <c>moderate</c> below 0.75, <c>good</c> to 0.9 included, <c>excellent</c> above.</returns>
    /// <remarks>Source: Koo and Li 2016, 10.1016/j.jcm.2016.02.012.</remarks>
    public static string KooLi(double icc) => icc switch
    {
        < 0.5 => "poor",
        < 0.75 => "moderate",
        <= 0.9 => "good",
        _ => "excellent",
    };

    /// <summary>Landis and Koch's word for a kappa.</summary>
    /// <param name="kappa">The coefficient.</param>
    /// <returns><c>poor</c> below 0, then to 0.2, 0.4, 0.6, 0.8 (each included) <c>slight</c>, <c>fair</c>, <c>moderate</c>, <c>substantial</c>; <c>almost perfect</c> above.</returns>
    /// <remarks>Source: Landis and Koch 1977, 10.2307/2529310.</remarks>
    public static string LandisKoch(double kappa) => kappa switch
    {
        < 0 => "poor",
        <= 0.2 => "slight",
        <= 0.4 => "fair",
        <= 0.6 => "moderate",
        <= 0.8 => "substantial",
        _ => "almost perfect",
    };
}
