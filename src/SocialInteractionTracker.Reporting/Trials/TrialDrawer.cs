using System.Collections.Immutable;
using SocialInteractionTracker.Reporting.Figures;
using SocialInteractionTracker.Reporting.Pages;
using SocialInteractionTracker.Storage.Tables;

namespace SocialInteractionTracker.Reporting.Trials;

/// <summary>Draws every trial of a study and sums it up for the figures of groups.</summary>
internal static class TrialDrawer
{
    /// <summary>Draws the trials side by side.</summary>
    /// <param name="results">The study's results.</param>
    /// <param name="store">Takes the figures.</param>
    /// <param name="workers">Trials that are drawn at once; changes no byte.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The trials that were scored and whose tracks are there, in ordinal order of ids.</returns>
    /// <exception cref="IOException">A figure cannot be written.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static async Task<ImmutableArray<DrawnTrial>> DrawAsync(StudyResults results, FigureStore store, int workers, CancellationToken cancellationToken)
    {
        FigureFont.Register();
        var (options, reader) = (results.Study.Options, new TrialSceneReader(results.Study));
        var trials = results.Trials.OrderBy(t => t.Trial.TrialId, StringComparer.Ordinal).ToArray();
        var drawn = new DrawnTrial?[trials.Length];
        await Parallel.ForAsync(
            0, trials.Length, new ParallelOptions { MaxDegreeOfParallelism = workers, CancellationToken = cancellationToken },
            async (i, token) =>
            {
                if (await reader.ReadAsync(trials[i], token).ConfigureAwait(false) is { } scene)
                {
                    using var figure = TrialFigure.Draw(scene, options.Scoring.OccupancyCellCm);
                    await store.SaveAsync(figure, token).ConfigureAwait(false);
                    drawn[i] = new DrawnTrial(TrialProfile.Of(scene, options), TrialTile.Of(scene, options.Scoring.OccupancyCellCm))
                    {
                        ModelSha256 = scene.ModelSha256,
                    };
                }
            }).ConfigureAwait(false);
        return [.. drawn.OfType<DrawnTrial>()];
    }
}
