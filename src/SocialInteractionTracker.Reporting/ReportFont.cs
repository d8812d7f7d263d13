using SocialInteractionTracker.Reporting.Figures;

namespace SocialInteractionTracker.Reporting;

/// <summary>The font of figures, for those who check whether a machine can draw them.</summary>
public static class ReportFont
{
    /// <summary>Loads the font that the program carries.</summary>
    /// <returns>Its name.</returns>
    /// <exception cref="DllNotFoundException">The drawing library or one that it needs is missing.</exception>
    public static string Load() => FigureFont.Regular.FamilyName;
}
