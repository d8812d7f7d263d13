using System.CommandLine;
using SocialInteractionTracker.Core;
using SocialInteractionTracker.Core.Trials;
using SocialInteractionTracker.Storage.Studies.Making;
using SocialInteractionTracker.Video.Decoding;

namespace SocialInteractionTracker.Cli.Commands;

/// <summary><c>sit new FOLDER</c>: a study made of a folder of videos.</summary>
internal static class NewCommand
{
    public static Command Create()
    {
        var folder = new Argument<string>("folder") { Description = "The folder that holds the videos; the study's files are written there." };
        var command = new Command(
            "new",
            """
            Make a study of a folder of videos: study.yaml, trials.csv and subjects.csv.

            Subject, test and session are guessed from the file names, and every guess is told. Nothing that is there is
            overwritten. Look the files through, put the arena's size right, then `sit check` and `sit run`.

              sit new my-videos
            """)
        {
            folder,
        };
        command.SetAction(parsed =>
        {
            var made = StudyMaker.Make(parsed.GetRequiredValue(folder), DurationS);
            Print(made, parsed.InvocationConfiguration.Output);
            return ExitCodes.Done;
        });
        return command;
    }

    private static void Print(NewStudy made, TextWriter output)
    {
        foreach (var guess in made.Guesses)
        {
            output.WriteLine(
                $"{guess.Video}: subject {guess.SubjectId}, {guess.Test.Name()}{(guess.Session == Session.None ? "" : ", " + guess.Session.Name())} ({guess.Because})");
        }

        output.WriteLine($"written: {string.Join(", ", made.Written)}");
        if (!made.Kept.IsEmpty)
        {
            output.WriteLine($"left alone: {string.Join(", ", made.Kept)}");
        }

        foreach (var note in made.Notes)
        {
            output.WriteLine(note);
        }
    }

    /// <summary>The duration that a video's header claims; the run reads what is really there.</summary>
    private static double? DurationS(string path)
    {
        try
        {
            using var reader = VideoReader.Open(path);
            return reader.Info is { ClaimedFrames: { } frames, ClaimedFrameRate: > 0 and var rate } ? frames / rate : null;
        }
        catch (UserErrorException)
        {
            return null;
        }
    }
}
