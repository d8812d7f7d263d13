using SocialInteractionTracker.Storage.Files;
using SocialInteractionTracker.Storage.Studies;

namespace SocialInteractionTracker.Reporting.Figures;

/// <summary>Keeps figures as files: each as SVG and as PNG.</summary>
/// <param name="folder">Where results are.</param>
internal sealed class FigureStore(ResultsFolder folder)
{
    /// <summary>Draws a figure and writes its files.</summary>
    /// <param name="figure">The figure.</param>
    /// <param name="cancellationToken">Stops the work; each file is whole or not there.</param>
    /// <returns>The figure's SVG document.</returns>
    /// <exception cref="IOException">The folder cannot be written to.</exception>
    public async Task<string> SaveAsync(Figure figure, CancellationToken cancellationToken)
    {
        var svg = FigureFiles.Svg(figure);
        var png = FigureFiles.Png(figure);
        AtomicFile.WriteText(folder.Plot(figure.Name, "svg"), svg);
        await AtomicFile.WriteAsync(folder.Plot(figure.Name, "png"), stream => stream.WriteAsync(png, cancellationToken).AsTask(), cancellationToken).ConfigureAwait(false);
        return svg;
    }
}
