using System.Text;
using ScottPlot;
using SkiaSharp;
using SocialInteractionTracker.Reporting.Figures;

namespace SocialInteractionTracker.Reporting.Tests.Figures;

public sealed class DashedLineTests
{
    [Test]
    public void Draw_IntoSvg_KeepsTheDashes()
    {
        Assert.That(Strokes(LinePattern.Solid), Is.EqualTo(1));
        Assert.That(Strokes(LinePattern.Dashed), Is.GreaterThan(5));
    }

    /// <summary>How many strokes of a line of 200 px there are in the document.</summary>
    private static int Strokes(LinePattern pattern)
    {
        using var stream = new MemoryStream();
        using (var canvas = SKSvgCanvas.Create(new SKRect(0, 0, 200, 10), stream))
        {
            DashedLine.Draw(canvas, new PixelLine(0, 5, 200, 5), new LineStyle(2, Colors.Black, pattern));
        }

        var svg = Encoding.UTF8.GetString(stream.ToArray());
        var path = svg[(svg.IndexOf(" d=\"", StringComparison.Ordinal) + 4)..];
        return path[..path.IndexOf('"', StringComparison.Ordinal)].Count(c => c == 'M');
    }
}
