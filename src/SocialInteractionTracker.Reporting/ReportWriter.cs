using System.Collections.Immutable;
using SocialInteractionTracker.Core.Trials;
using SocialInteractionTracker.Reporting.Agreeing;
using SocialInteractionTracker.Reporting.Figures;
using SocialInteractionTracker.Reporting.Pages;
using SocialInteractionTracker.Reporting.Tables;
using SocialInteractionTracker.Reporting.Trials;
using SocialInteractionTracker.Storage.Files;
using SocialInteractionTracker.Storage.Studies;
using SocialInteractionTracker.Storage.Tables;

namespace SocialInteractionTracker.Reporting;

/// <summary>Writes what people look at: figures and the report of a study.</summary>
public static class ReportWriter
{
    /// <summary>Writes the tables of groups, <c>results/plots/</c> and <c>results/report.html</c>.</summary>
    /// <param name="results">The study's results; nothing is scored again.</param>
    /// <param name="options">How to work.</param>
    /// <param name="cancellationToken">Stops the work; an earlier report is then gone.</param>
    /// <returns>A task that ends when the report is in place.</returns>
    /// <exception cref="IOException">The results folder cannot be written to.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static async Task WriteAsync(StudyResults results, ReportOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(results);
        ArgumentNullException.ThrowIfNull(options);
        Remove(results.Study);
        var folder = new ResultsFolder(results.Study.Folder);
        var data = ReportData.Of(results);
        var store = new FigureStore(folder);
        var trials = await TrialDrawer.DrawAsync(results, store, options.Workers, cancellationToken).ConfigureAwait(false);
        var figures = ImmutableArray.CreateBuilder<Html>();
        foreach (var figure in StudyFigures(data, [.. trials.Select(t => t.Profile)]))
        {
            using (figure)
            {
                figures.Add(FigureHtml.Of(figure, await store.SaveAsync(figure, cancellationToken).ConfigureAwait(false)));
            }
        }

        WriteTables(folder.Path, data);
        AtomicFile.WriteText(folder.Report, ReportPage.Of(data, figures.ToImmutable(), trials));
    }

    /// <summary>Removes the report, the figures, the tables of groups and agreement of earlier results, which would not belong to the tables that are there now.</summary>
    /// <param name="study">The study.</param>
    /// <returns>Whether there was a report.</returns>
    /// <exception cref="IOException">A file is in use.</exception>
    public static bool Remove(Study study)
    {
        ArgumentNullException.ThrowIfNull(study);
        var folder = new ResultsFolder(study.Folder);
        var hadReport = File.Exists(folder.Report);
        File.Delete(folder.Report);
        AgreementWriter.Remove(study);
        foreach (var table in GroupTables.Schemas)
        {
            File.Delete(Path.Combine(folder.Path, table.Name + ".csv"));
        }

        if (Directory.Exists(folder.PlotsFolder))
        {
            Directory.Delete(folder.PlotsFolder, recursive: true);
        }

        return hadReport;
    }

    private static void WriteTables(string folder, ReportData data)
    {
        TableWriter.Write(folder, GroupTables.Groups, data.Statistics.Groups);
        TableWriter.Write(folder, GroupTables.Comparisons, data.Statistics.Comparisons);
        TableWriter.Write(folder, GroupTables.Susceptible, data.Statistics.Susceptible);
        TableWriter.Write(folder, GroupTables.Correlations, data.Statistics.Correlations);
        DataPackageWriter.Write(folder, data.Results.Study.Name, [.. ResultTables.Schemas(data.Results.Study), .. GroupTables.Schemas]);
    }

    private static IEnumerable<Figure> StudyFigures(ReportData data, ImmutableArray<TrialProfile> profiles)
    {
        var (study, groups) = (data.Results.Study, data.Groups);
        return new[]
        {
            SiRatioFigure.Draw(data.Results.Classes, groups, study.Options.Classification),
            ZoneTimesFigure.Draw(data.Subjects, groups),
            CornerFigure.Draw(data.Subjects, groups),
            RobustnessFigure.Draw(data.Subjects, groups, study.Options.Classification),
            OccupancyFigure.Draw(TestKind.SocialInteraction, profiles, groups),
            OccupancyFigure.Draw(TestKind.OpenField, profiles, groups),
            TimeCourseFigure.Draw(data),
            SpeedFigure.Draw(profiles, groups),
            QualityFigure.Draw(study, profiles),
        }.OfType<Figure>();
    }
}
