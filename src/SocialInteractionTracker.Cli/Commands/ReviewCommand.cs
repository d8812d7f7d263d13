using System.CommandLine;
using System.ComponentModel;
using System.Diagnostics;
using System.Net;
using System.Security.Cryptography;
using SocialInteractionTracker.Cli.Reviewing;
using SocialInteractionTracker.Cli.Terminal;
using SocialInteractionTracker.Core;
using SocialInteractionTracker.Review;
using SocialInteractionTracker.Storage.Studies;

namespace SocialInteractionTracker.Cli.Commands;

/// <summary><c>sit review STUDY</c>: the review page.</summary>
internal static class ReviewCommand
{
    private const int TokenBytes = 16;

    public static Command Create()
    {
        var (study, port, address, isQuiet) = (StudyArgument.Study(), Port(), Address(), NoBrowser());
        var (blind, seed) = (Blind(), Seed());
        var command = new Command(
            "review",
            """
            Look at every trial in your browser: what was tracked, scored and flagged.

            Serves a page from this computer to this computer and opens it. Run `sit run` first. Trials that could change a class
            come first. In the player: space plays, the arrow keys go frame by frame, ? shows all keys, and a click on the timeline
            or on a number goes to that frame. Verdicts (accept, correct, exclude) go to reviews.csv in the study; what is excluded
            there is in no score from the next `sit score` on. Ctrl-C ends it. Nothing is sent anywhere.

              sit review my-study
              sit review my-study --blind               # without groups, names and classes, until somebody unblinds on the page
              sit review my-study --no-browser --port 8080
              sit review my-study --address 0.0.0.0     # for other computers too; prints an address with a token, keep it to yourselves
            """)
        {
            study, blind, seed, port, address, isQuiet,
        };
        command.SetAction((parsed, cancellationToken) =>
        {
            var listenOn = IPAddress.Parse(parsed.GetRequiredValue(address));
            var options = new ReviewOptions
            {
                Address = listenOn,
                Port = parsed.GetValue(port),
                Token = IPAddress.IsLoopback(listenOn) ? null : RandomNumberGenerator.GetHexString(2 * TokenBytes, lowercase: true),
            };
            if (parsed.GetValue(blind))
            {
                BlindStudy.Begin(parsed.GetRequiredValue(study), parsed.GetValue(seed));
            }

            var streams = new Streams(parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            return ExecuteAsync(parsed.GetRequiredValue(study), options, parsed.GetValue(isQuiet), streams, cancellationToken);
        });
        return command;
    }

    private static async Task<int> ExecuteAsync(
        string folder, ReviewOptions options, bool isQuiet, Streams streams, CancellationToken cancellationToken)
    {
        var study = StudyLoader.Load(folder);
        await using var server = await StartAsync(study, options, cancellationToken).ConfigureAwait(false);
        await streams.Output.WriteLineAsync(server.Url.ToString()).ConfigureAwait(false);
        await streams.Output.FlushAsync(cancellationToken).ConfigureAwait(false);
        await streams.Error.WriteLineAsync($"{study.Name}: {study.Trials.Length} trials. Ctrl-C ends the review.").ConfigureAwait(false);
        if (!isQuiet && !OpenBrowser(server.Url))
        {
            await streams.Error.WriteLineAsync("No browser could be opened here; open the address above.").ConfigureAwait(false);
        }

        await server.WaitAsync(cancellationToken).ConfigureAwait(false);
        return ExitCodes.Done;
    }

    private static async Task<ReviewServer> StartAsync(Study study, ReviewOptions options, CancellationToken cancellationToken)
    {
        try
        {
            return await ReviewServer.StartAsync(study, new PipelineScoring(), options, cancellationToken).ConfigureAwait(false);
        }
        catch (IOException exception)
        {
            throw new UserErrorException(new Fault(
                "--port, --address", $"{options.Address}:{options.Port}, which cannot be used ({exception.Message})", "a free port of this computer",
                "Give another --port, or none to have one chosen."));
        }
    }

    private static bool OpenBrowser(Uri url)
    {
        try
        {
            using var browser = Process.Start(new ProcessStartInfo(url.ToString()) { UseShellExecute = true });
            return true;
        }
        catch (Exception exception) when (exception is Win32Exception or PlatformNotSupportedException)
        {
            return false;
        }
    }

    private static Option<bool> Blind() => new("--blind")
    {
        Description = "Hide groups, names and classes, and shuffle the trials; recorded in reviews.csv, and so until it is ended on the page.",
    };

    private static Option<int> Seed() => new("--seed")
    {
        Description = "Seed of the order of the trials in blind mode; by chance if it is not given. The same seed gives the same order.",
        DefaultValueFactory = _ => RandomNumberGenerator.GetInt32(int.MaxValue),
    };

    private static Option<int> Port() => new("--port")
    {
        Description = "The port to serve on; a free one if it is not given.",
        Validators =
        {
            result =>
            {
                if (result.Tokens.Count > 0 && !ushort.TryParse(result.Tokens[0].Value, out _))
                {
                    result.AddError($"--port: found '{result.Tokens[0].Value}'; expected a whole number of 0 to {ushort.MaxValue}.");
                }
            },
        },
    };

    private static Option<string> Address() => new("--address")
    {
        Description = "The address to serve on. Any other than this computer's own needs the token that is printed with it.",
        DefaultValueFactory = _ => IPAddress.Loopback.ToString(),
        Validators =
        {
            result =>
            {
                if (result.Tokens.Count > 0 && !IPAddress.TryParse(result.Tokens[0].Value, out _))
                {
                    result.AddError($"--address: found '{result.Tokens[0].Value}'; expected an IP address, such as 127.0.0.1 or 0.0.0.0.");
                }
            },
        },
    };

    private static Option<bool> NoBrowser() => new("--no-browser")
    {
        Description = "Print the address only.",
    };
}
