using System.Collections.Immutable;
using SocialInteractionTracker.Core.Agreement;
using SocialInteractionTracker.Core.Poses;
using SocialInteractionTracker.Reporting.Figures;
using SocialInteractionTracker.Storage.Files;
using SocialInteractionTracker.Storage.Studies;
using SocialInteractionTracker.Storage.Tables;

namespace SocialInteractionTracker.Reporting.Agreeing;

/// <summary>Writes how scorers agree: tables, Bland-Altman figures and sentences for a paper, to <c>results/agreement/</c>.</summary>
public static class AgreementWriter
{
    private const string Sentences = "sentences.txt";

    /// <summary>Writes everything anew.</summary>
    /// <param name="study">The study.</param>
    /// <param name="agreement">How everybody who scored it agrees.</param>
    /// <returns>Full paths of the files, in ordinal order.</returns>
    /// <exception cref="IOException">The results folder cannot be written to.</exception>
    public static ImmutableArray<string> Write(Study study, StudyAgreement agreement)
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(agreement);
        Remove(study);
        var folder = new ResultsFolder(study.Folder).AgreementFolder;
        TableWriter.Write(folder, AgreementTables.Behaviours, agreement.Behaviours);
        TableWriter.Write(folder, AgreementTables.Trials, agreement.Behaviours.SelectMany(pair => pair.Trials.Select(trial => (pair, trial))));
        TableWriter.Write(folder, AgreementTables.Zones, agreement.Zones);
        DataPackageWriter.Write(folder, $"{study.Name}: agreement", [AgreementTables.Behaviours.Schema, AgreementTables.Trials.Schema, AgreementTables.Zones.Schema]);
        AtomicFile.WriteText(Path.Combine(folder, Sentences), string.Concat(Paper(agreement, study.Options.Classification.PrimaryPoint).Select(line => line + "\n")));
        foreach (var figure in BlandAltmanFigure.Draw(Shown(agreement, study.Options.Classification.PrimaryPoint)))
        {
            using (figure)
            {
                AtomicFile.WriteText(Path.Combine(folder, figure.Name + ".svg"), FigureFiles.Svg(figure));
                AtomicFile.Write(Path.Combine(folder, figure.Name + ".png"), stream => stream.Write(FigureFiles.Png(figure)));
            }
        }

        return [.. Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal)];
    }

    /// <summary>Removes what was written of other scores.</summary>
    /// <param name="study">The study.</param>
    /// <exception cref="IOException">A file is in use.</exception>
    public static void Remove(Study study)
    {
        ArgumentNullException.ThrowIfNull(study);
        if (new ResultsFolder(study.Folder).AgreementFolder is var folder && Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>The comparisons that a paper tells: with the program by the point that classes are made of, and between and within people.</summary>
    /// <param name="agreement">All comparisons.</param>
    /// <param name="point">The point that classes are made of.</param>
    /// <returns>The comparisons in their order.</returns>
    public static IEnumerable<ScorerAgreement> Shown(StudyAgreement agreement, BodyPoint point)
    {
        ArgumentNullException.ThrowIfNull(agreement);
        return agreement.Behaviours.Where(pair => pair.IsMain(point));
    }

    private static IEnumerable<string> Paper(StudyAgreement agreement, BodyPoint point) =>
        [.. Shown(agreement, point).Select(AgreementSentence.Of), AgreementSentence.References, .. agreement.LeftOut];
}
