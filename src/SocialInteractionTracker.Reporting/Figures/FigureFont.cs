using ScottPlot;
using SkiaSharp;

namespace SocialInteractionTracker.Reporting.Figures;

/// <summary>The font of figures: carried by the program, so that a figure has the same bytes on every machine.</summary>
/// <remarks>Liberation Sans has the widths of Arial, which stands in for it where an SVG is shown without it.</remarks>
internal sealed class FigureFont : IFontResolver
{
    /// <summary>Its name in SVG files.</summary>
    public const string Name = "Liberation Sans";

    private static readonly FigureFont Instance = new();
    private static readonly Lock Gate = new();

    private readonly SKTypeface _regular = Load("LiberationSans-Regular.ttf");
    private readonly SKTypeface _bold = Load("LiberationSans-Bold.ttf");

    /// <summary>The upright, ordinary face.</summary>
    public static SKTypeface Regular => Instance._regular;

    private FigureFont()
    {
    }

    /// <summary>Makes the font known to the plotting library; may be called any number of times.</summary>
    public static void Register()
    {
        lock (Gate)
        {
            if (!ScottPlot.Fonts.FontResolvers.Contains(Instance))
            {
                ScottPlot.Fonts.FontResolvers.Insert(0, Instance);
                ScottPlot.Fonts.Default = Name;
            }
        }
    }

    /// <inheritdoc/>
    public SKTypeface? CreateTypeface(string fontName, FontWeight weight, FontSlant slant, FontSpacing spacing) =>
        fontName != Name ? null : weight >= FontWeight.SemiBold ? _bold : _regular;

    /// <inheritdoc/>
    public SKTypeface? CreateTypeface(string fontName, bool bold, bool italic) =>
        fontName != Name ? null : bold ? _bold : _regular;

    private static SKTypeface Load(string file)
    {
        var assembly = typeof(FigureFont).Assembly;
        using var stream = assembly.GetManifestResourceStream($"{assembly.GetName().Name}.Fonts.{file}")
            ?? throw new InvalidOperationException($"The program was built without its font {file}.");
        using var data = SKData.Create(stream);
        return SKTypeface.FromData(data);
    }
}
