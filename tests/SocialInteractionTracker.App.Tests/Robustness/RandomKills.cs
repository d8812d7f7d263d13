using System.Diagnostics;
using SocialInteractionTracker.App.Tests.Programs;

namespace SocialInteractionTracker.App.Tests.Robustness;

/// <summary>Kills commands at moments drawn by chance, with a fixed seed.</summary>
/// <param name="seed">Equal seeds draw equal moments, as shares of an undisturbed command's time.</param>
internal sealed class RandomKills(int seed)
{
    private readonly Random _random = new(seed);

    /// <summary>How long a command takes when nobody disturbs it.</summary>
    public static async Task<TimeSpan> TimeAsync(params string[] arguments)
    {
        var clock = Stopwatch.StartNew();
        var result = await SitProcess.RunAsync(arguments).ConfigureAwait(false);
        Assert.That(result.ExitCode, Is.Zero, result.ToString());
        return clock.Elapsed;
    }

    /// <summary>Starts a command and kills it as <c>kill -9</c> does.</summary>
    /// <param name="within">The kill comes before this.</param>
    /// <param name="arguments">The command line.</param>
    /// <returns>Whether it was killed; not if it had ended by then.</returns>
    public async Task<bool> KillAsync(TimeSpan within, params string[] arguments)
    {
        var moment = within * _random.NextDouble();
        using var process = SitProcess.Start(null, arguments);
        await Task.Delay(moment).ConfigureAwait(false);
        process.Kill();
        return (await process.EndAsync().ConfigureAwait(false)).ExitCode != 0;
    }
}
