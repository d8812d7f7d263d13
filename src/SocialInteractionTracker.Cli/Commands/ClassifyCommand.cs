using System.Collections.Immutable;
using System.CommandLine;
using SocialInteractionTracker.Core.Classification;
using SocialInteractionTracker.Storage.Files;
using SocialInteractionTracker.Storage.Tables;
using SocialInteractionTracker.Storage.ZoneTimes;

namespace SocialInteractionTracker.Cli.Commands;

/// <summary><c>sit classify TABLE</c>: ratios and classes of zone times that another program or a stopwatch gave.</summary>
internal static class ClassifyCommand
{
    public static Command Create()
    {
        var table = new Argument<string>("TABLE") { Description = "CSV file with one row a subject." };
        var columns = new (ZoneTimeColumn Meaning, string What)[]
        {
            (ZoneTimeColumn.Subject, "the subject's id"),
            (ZoneTimeColumn.NoTarget, "Te, seconds in the interaction zone without target"),
            (ZoneTimeColumn.Target, "Tt, seconds in the interaction zone with target"),
            (ZoneTimeColumn.CornersNoTarget, "Ce, seconds in the corners without target"),
            (ZoneTimeColumn.CornersTarget, "Ct, seconds in the corners with target"),
            (ZoneTimeColumn.Group, "the group"),
            (ZoneTimeColumn.Cohort, "the cohort"),
        }.ToImmutableSortedDictionary(c => c.Meaning, c => new Option<string?>($"--{c.Meaning.OptionName()}") { Description = $"Column of {c.What}.", HelpName = "column" });
        var control = new Option<string>("--control-group") { Description = "The group whose subjects are controls.", DefaultValueFactory = _ => new ZoneTimeOptions().ControlGroup };
        var duration = new Option<double>("--duration") { Description = "Length of both trials, s.", DefaultValueFactory = _ => new ZoneTimeOptions().DurationS };
        var rule = new Option<string>("--rule") { Description = "The rule whose class is primary_class.", DefaultValueFactory = _ => ClassRule.Ratio.Name() };
        rule.AcceptOnlyFromAmong([.. ClassRules.All.Where(r => r != ClassRule.RatioOrSpeed).Select(r => r.Name())]);
        var output = new Option<string?>("--out", "-o") { Description = "CSV file to write; by default the table is printed." };
        var command = new Command(
            "classify",
            """
            Work out SI ratios and classes from zone times of another program or a stopwatch.

            Columns are found by their names (subject_id, te_s, tt_s, ce_s, ct_s, group, cohort, and what other programs
            call them) or named by options. Without the frames there is no interval and no class probability; ratios that
            cannot be trusted are withheld with the reason, as in a run.

              sit classify times.csv --no-target "Empty (s)" --target "CD1 (s)" --out classes.csv
            """)
        {
            table, control, duration, rule, output,
        };
        foreach (var option in columns.Values)
        {
            command.Add(option);
        }

        command.SetAction(parsed =>
        {
            var options = new ZoneTimeOptions
            {
                Columns = columns.Where(pair => parsed.GetValue(pair.Value) is not null).ToImmutableDictionary(pair => pair.Key, pair => parsed.GetValue(pair.Value)!),
                ControlGroup = parsed.GetValue(control)!,
                DurationS = parsed.GetValue(duration),
            };
            var streams = new Terminal.Streams(parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            Execute(parsed.GetRequiredValue(table), options, new ClassificationOptions { PrimaryRule = ClassRules.FromName(parsed.GetValue(rule)!)!.Value }, parsed.GetValue(output), streams);
            return ExitCodes.Done;
        });
        return command;
    }

    private static void Execute(string path, ZoneTimeOptions options, ClassificationOptions classification, string? output, Terminal.Streams streams)
    {
        var times = ZoneTimeReader.Read(path, options);
        foreach (var (meaning, column) in times.Columns)
        {
            streams.Error.WriteLine($"{meaning.OptionName()}: column '{column}'");
        }

        var classes = Classifier.Classify(times.Pairs, classification with { PrimaryPoint = options.Point });
        var rows = times.Subjects.Zip(times.Pairs, classes.Subjects).Select(row => new SubjectRow(row.First, row.Second.IsControl, row.Third, Other: null));
        var text = TableWriter.ToCsv(SubjectsTable.OfZoneTimes(options.Point), rows);
        if (output is null)
        {
            streams.Output.Write(text);
        }
        else
        {
            AtomicFile.WriteText(output, text);
        }

        streams.Error.WriteLine($"{times.Pairs.Length} subjects, {times.Pairs.Count(pair => pair.IsControl)} controls (group '{options.ControlGroup}'), {classes.Subjects.Count(s => s.WithheldReason is not null)} withheld.");
    }
}
