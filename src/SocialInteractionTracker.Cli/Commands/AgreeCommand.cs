using System.CommandLine;
using SocialInteractionTracker.Cli.Reviewing;
using SocialInteractionTracker.Cli.Terminal;
using SocialInteractionTracker.Core;
using SocialInteractionTracker.Core.Agreement;
using SocialInteractionTracker.Reporting.Agreeing;
using SocialInteractionTracker.Review.HandScoring;
using SocialInteractionTracker.Storage.HandScores;
using SocialInteractionTracker.Storage.Studies;

namespace SocialInteractionTracker.Cli.Commands;

/// <summary><c>sit agree STUDY</c>: how the program and people who scored by hand agree.</summary>
internal static class AgreeCommand
{
    public static Command Create()
    {
        var study = StudyArgument.Study();
        var tolerance = new Option<double>("--tolerance")
        {
            Description = "How far apart two scorers may see the same border in kappa_tolerant, s.",
            DefaultValueFactory = _ => HandAgreement.DefaultToleranceS,
            Validators =
            {
                result =>
                {
                    if (result.Tokens.Count > 0 && !(double.TryParse(result.Tokens[0].Value, System.Globalization.CultureInfo.InvariantCulture, out var seconds) && seconds is >= 0 and < double.PositiveInfinity))
                    {
                        result.AddError($"--tolerance: found '{result.Tokens[0].Value}'; expected seconds, 0 or more.");
                    }
                },
            },
        };
        var command = new Command(
            "agree",
            """
            Compare the program with people who scored trials by hand, and people with each other.

            Reads hand-scores/ of the study, which `sit review` writes (Score by hand). Gives ICC(2,1), Bland-Altman bias and limits,
            entries and Cohen's kappa frame by frame, for each zone and behaviour: sentences for a paper to the terminal, and tables, the
            Bland-Altman figures and the sentences to results/agreement/. `sit score` and `sit run` remove those, as scores may be others then.

              sit agree my-study
            """)
        {
            study, tolerance,
        };
        command.SetAction((parsed, cancellationToken) => ExecuteAsync(
            parsed.GetRequiredValue(study), parsed.GetValue(tolerance), new Streams(parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error), cancellationToken));
        return command;
    }

    private static async Task<int> ExecuteAsync(string folder, double toleranceS, Streams streams, CancellationToken cancellationToken)
    {
        var study = StudyLoader.Load(folder);
        var agreement = await HandAgreement.CompareAsync(study, new PipelineScoring(), toleranceS, cancellationToken).ConfigureAwait(false);
        foreach (var sentence in agreement.LeftOut)
        {
            await streams.Error.WriteLineAsync($"left out: {sentence}").ConfigureAwait(false);
        }

        if (agreement.Behaviours.IsEmpty)
        {
            throw new UserErrorException(new Fault(
                $"{HandScoreFolder.Name}/", "no finished pass over a trial that the program or somebody else scored too", "at least one",
                "Score trials by hand with `sit review` (Score by hand), and finish them."));
        }

        foreach (var shown in AgreementWriter.Shown(agreement, study.Options.Classification.PrimaryPoint))
        {
            await streams.Output.WriteLineAsync(AgreementSentence.Of(shown) + "\n").ConfigureAwait(false);
        }

        await streams.Output.WriteLineAsync(AgreementSentence.References).ConfigureAwait(false);
        var written = AgreementWriter.Write(study, agreement);
        await streams.Error.WriteLineAsync($"written: {string.Join(", ", written.Select(path => Path.GetRelativePath(study.Folder, path).Replace('\\', '/')))}").ConfigureAwait(false);
        return ExitCodes.Done;
    }
}
