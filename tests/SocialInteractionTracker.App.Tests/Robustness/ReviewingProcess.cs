using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using SocialInteractionTracker.App.Tests.Programs;
using SocialInteractionTracker.App.Tests.Studies;

namespace SocialInteractionTracker.App.Tests.Robustness;

/// <summary>The review page's server as a process of its own, with a reviewer who saves verdicts as fast as they are taken.</summary>
internal static partial class ReviewingProcess
{
    private static readonly TimeSpan LongestReview = TimeSpan.FromMilliseconds(600);

    /// <summary>Saves one verdict after another until the server is killed.</summary>
    /// <param name="study">A scored study.</param>
    /// <param name="random">Draws the moment of the kill.</param>
    /// <returns>The notes of the verdicts that the server confirmed, in order.</returns>
    public static async Task<IReadOnlyList<string>> SaveUntilKilledAsync(StudyCopy study, Random random)
    {
        using var process = SitProcess.Start(null, "review", study.Path, "--no-browser");
        using var client = new HttpClient { BaseAddress = new Uri(Address().Match(await process.FirstLineAsync().ConfigureAwait(false)).Value) };
        var confirmed = new List<string>();
        var kill = KillAsync(process, LongestReview * random.NextDouble());
        try
        {
            for (var k = 0; ; k++)
            {
                await SaveAsync(client, $"verdict {k}").ConfigureAwait(false);
                confirmed.Add($"verdict {k}");
            }
        }
        catch (HttpRequestException)
        {
            await kill.ConfigureAwait(false);
            return confirmed;
        }
    }

    private static async Task KillAsync(SitProcess process, TimeSpan moment)
    {
        await Task.Delay(moment).ConfigureAwait(false);
        process.Kill();
        await process.EndAsync().ConfigureAwait(false);
    }

    private static async Task SaveAsync(HttpClient client, string note)
    {
        var json = JsonSerializer.Serialize(new { reviewer = "r", verdict = "accept", note });
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/trials/C1-00_target/verdict")
        {
            Content = new StringContent(json, Encoding.UTF8, "application/json"),
        };
        request.Headers.Add("X-Sit-Review", "1");
        using var response = await client.SendAsync(request).ConfigureAwait(false);
        Assert.That(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync().ConfigureAwait(false));
    }

    [GeneratedRegex(@"http://[0-9.:]+")]
    private static partial Regex Address();
}
