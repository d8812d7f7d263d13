using System.Collections.Immutable;
using ScottPlot;
using SocialInteractionTracker.Reporting.Groups;

namespace SocialInteractionTracker.Reporting.Figures;

/// <summary>The colours of figures: ink on white, and a palette that people with any colour vision tell apart.</summary>
/// <remarks>Source: the palette of Okabe and Ito 2008; without yellow and black, which white paper and the ink take.</remarks>
internal static class FigureColours
{
    /// <summary>Behind everything.</summary>
    public static readonly Color Paper = Color.FromHex("#FFFFFF");

    /// <summary>Text, axes and summary marks.</summary>
    public static readonly Color Ink = Color.FromHex("#1B1F24");

    /// <summary>What is said beside: thresholds, notes.</summary>
    public static readonly Color Muted = Color.FromHex("#6A737D");

    /// <summary>Grid lines.</summary>
    public static readonly Color Grid = Color.FromHex("#E2E5E9");

    /// <summary>Lines on a heat map, white on any page: not the paper's colour, which a dark page changes.</summary>
    public static readonly Color OnMap = Color.FromHex("#FDFDFD");

    /// <summary>Blue.</summary>
    public static readonly Color Blue = Color.FromHex("#0072B2");

    /// <summary>Vermillion.</summary>
    public static readonly Color Vermillion = Color.FromHex("#D55E00");

    /// <summary>Bluish green.</summary>
    public static readonly Color Green = Color.FromHex("#009E73");

    /// <summary>Reddish purple.</summary>
    public static readonly Color Purple = Color.FromHex("#CC79A7");

    /// <summary>Orange.</summary>
    public static readonly Color Orange = Color.FromHex("#E69F00");

    /// <summary>Sky blue.</summary>
    public static readonly Color Sky = Color.FromHex("#56B4E9");

    /// <summary>The palette in the order groups take it.</summary>
    public static readonly ImmutableArray<Color> Palette = [Blue, Vermillion, Green, Purple, Orange, Sky, Muted];

    /// <summary>The colour of a group, the same in every figure.</summary>
    /// <param name="group">The group.</param>
    /// <returns>The colour; again the first after the last.</returns>
    public static Color Of(Group group) => Palette[group.Index % Palette.Length];
}
