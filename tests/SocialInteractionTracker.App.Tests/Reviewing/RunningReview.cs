using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using SocialInteractionTracker.App.Tests.Studies;
using SocialInteractionTracker.Cli.Reviewing;
using SocialInteractionTracker.Review;
using SocialInteractionTracker.Storage.Studies;

namespace SocialInteractionTracker.App.Tests.Reviewing;

/// <summary>A copy of a finished study that is served to the review page, and a client that asks as the page does.</summary>
internal sealed class RunningReview : IAsyncDisposable
{
    private readonly ReviewServer _server;

    private RunningReview(StudyCopy study, ReviewServer server)
    {
        (Study, _server) = (study, server);
        Client = new HttpClient { BaseAddress = new Uri(server.Url.GetLeftPart(UriPartial.Authority)) };
    }

    public StudyCopy Study { get; }

    public HttpClient Client { get; }

    public Uri Url => _server.Url;

    /// <summary>Serves a copy of the study that three trials were tracked of.</summary>
    /// <param name="prepare">Changes the copy before it is served.</param>
    public static async Task<RunningReview> StartAsync(Action<string>? prepare = null)
    {
        var study = SharedRuns.Few.Copy();
        prepare?.Invoke(study.Path);
        return new RunningReview(study, await ServeAsync(study.Path).ConfigureAwait(false));
    }

    public static Task<ReviewServer> ServeAsync(string folder, ReviewOptions? options = null) =>
        ReviewServer.StartAsync(StudyLoader.Load(folder), new PipelineScoring(), options ?? new ReviewOptions(), CancellationToken.None);

    public async Task<JsonElement> GetAsync(string path) => await Client.GetFromJsonAsync<JsonElement>(path).ConfigureAwait(false);

    public async Task<(int Status, JsonElement Answer)> PostAsync(string path, string json)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(json, Encoding.UTF8, "application/json") };
        request.Headers.Add("X-Sit-Review", "1");
        using var response = await Client.SendAsync(request).ConfigureAwait(false);
        var text = await response.Content.ReadAsStringAsync().ConfigureAwait(false);
        return ((int)response.StatusCode, text.Length == 0 ? default : JsonSerializer.Deserialize<JsonElement>(text));
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _server.DisposeAsync().ConfigureAwait(false);
        Study.Dispose();
    }
}
