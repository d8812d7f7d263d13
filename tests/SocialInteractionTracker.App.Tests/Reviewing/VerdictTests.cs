using System.Text.Json;
using SocialInteractionTracker.App.Tests.Programs;
using SocialInteractionTracker.Storage.Reviews;

namespace SocialInteractionTracker.App.Tests.Reviewing;

/// <summary>Verdicts and the blind mode, from the page's requests to the study's files and scores.</summary>
public sealed class VerdictTests
{
    private static readonly DateTimeOffset Noon = new(2026, 1, 31, 12, 0, 0, TimeSpan.Zero);

    [Test]
    public async Task Verdict_Exclude_IsWrittenAndLeavesTheTrialOutOfAllScores()
    {
        await using var review = await RunningReview.StartAsync();

        var (status, _) = await review.PostAsync("/api/trials/D2_target/verdict", """{ "reviewer": "anna", "verdict": "exclude", "note": "the lid fell in" }""");

        Assert.That(status, Is.EqualTo(204));
        Assert.That((await File.ReadAllLinesAsync(review.Study.File("reviews.csv")))[1], Does.Match("^D2_target,anna,.*Z,exclude,false,the lid fell in$"));
        var shown = await RowAsync(review, "D2_target");
        Assert.That(shown.GetProperty("failure").GetString(), Is.EqualTo("Excluded in review by anna: the lid fell in"));
        var scored = await SitProcess.RunAsync("score", review.Study.Path);
        Assert.That(scored.ExitCode, Is.Zero, scored.ToString());
        Assert.That(review.Study.Table("subjects").Single(("subject_id", "D2"))["withheld_reason"], Does.Contain("the lid fell in"));
    }

    [Test]
    public async Task Verdict_AcceptAfterExclude_ScoresTheTrialAgain()
    {
        await using var review = await RunningReview.StartAsync();
        var before = (await RowAsync(review, "D2_target")).GetProperty("siRatio").GetDouble();
        await review.PostAsync("/api/trials/D2_target/verdict", """{ "reviewer": "anna", "verdict": "exclude", "note": "too dark" }""");
        Assert.That((await RowAsync(review, "D2_target")).TryGetProperty("siRatio", out _), Is.False);

        await review.PostAsync("/api/trials/D2_target/verdict", """{ "reviewer": "bo", "verdict": "accept" }""");

        var row = await RowAsync(review, "D2_target");
        Assert.That(row.GetProperty("siRatio").GetDouble(), Is.EqualTo(before));
        Assert.That(row.GetProperty("verdicts").EnumerateArray().Select(v => v.GetProperty("reviewer").GetString()), Is.EqualTo(new[] { "anna", "bo" }));
    }

    [TestCase("""{ "reviewer": "", "verdict": "accept" }""", "Give your name")]
    [TestCase("""{ "reviewer": "anna", "verdict": "maybe" }""", "expected one of: accept, correct, exclude")]
    [TestCase("""{ "reviewer": "anna", "verdict": "blinded" }""", "expected one of: accept, correct, exclude")]
    [TestCase("""{ "reviewer": "anna", "verdict": "exclude" }""", "Found no reason")]
    [TestCase("""{ "reviewer": "anna", "verdict": "accept", "note": "a\nb" }""", "one line")]
    [TestCase("{ nonsense", "JSON")]
    public async Task Verdict_ThatCannotBeTaken_IsToldWhyAndNothingIsWritten(string request, string said)
    {
        await using var review = await RunningReview.StartAsync();

        var (status, answer) = await review.PostAsync("/api/trials/D2_target/verdict", request);

        Assert.That(status, Is.EqualTo(400));
        Assert.That(answer.GetProperty("error").GetString(), Does.Contain(said));
        Assert.That(File.Exists(review.Study.File("reviews.csv")), Is.False);
    }

    [Test]
    public async Task Verdict_FromAnotherSite_IsRefused()
    {
        await using var review = await RunningReview.StartAsync();
        using var content = new StringContent("""{ "reviewer": "anna", "verdict": "accept" }""", System.Text.Encoding.UTF8, "application/json");

        using var response = await review.Client.PostAsync("/api/trials/D2_target/verdict", content);

        Assert.That((int)response.StatusCode, Is.EqualTo(400));
        Assert.That(File.Exists(review.Study.File("reviews.csv")), Is.False);
    }

    [Test]
    public async Task Verdicts_OfTwoServersAtOnce_AreAllKept()
    {
        const int each = 15;
        await using var review = await RunningReview.StartAsync();
        await using var other = await RunningReview.ServeAsync(review.Study.Path);
        using var client = new HttpClient { BaseAddress = other.Url };
        client.DefaultRequestHeaders.Add("X-Sit-Review", "1");
        review.Client.DefaultRequestHeaders.Add("X-Sit-Review", "1");

        await Task.WhenAll(Enumerable.Range(0, each).SelectMany(k => new[] { Say(review.Client, "anna", k), Say(client, "bo", k) }));

        var lines = await File.ReadAllLinesAsync(review.Study.File("reviews.csv"));
        Assert.That(lines, Has.Length.EqualTo(1 + (2 * each)));
        Assert.That(lines.Skip(1).Select(line => line.Split(',')[1]), Is.EquivalentTo(Enumerable.Repeat("anna", each).Concat(Enumerable.Repeat("bo", each))));

        static async Task Say(HttpClient client, string reviewer, int number)
        {
            var json = $$"""{ "reviewer": "{{reviewer}}", "verdict": "accept", "note": "{{number}}" }""";
            using var content = new StringContent(json, System.Text.Encoding.UTF8, "application/json");
            using var response = await client.PostAsync(new Uri("/api/trials/D2_target/verdict", UriKind.Relative), content);
            response.EnsureSuccessStatusCode();
        }
    }

    [Test]
    public async Task Blind_Study_NamesNeitherGroupNorFileNorClassUntilItIsUnblinded()
    {
        await using var review = await RunningReview.StartAsync(folder => ReviewJournal.Append(folder, new ReviewEntry(null, "anna", Noon, ReviewVerdict.Blinded, "3")));
        string[] hidden = ["D1", "D2", "defeated", "box", "mp4", "resilient", "susceptible"];
        var list = (await review.GetAsync("/api/study")).GetRawText();
        Assert.That(hidden.Where(list.Contains), Is.Empty, list);
        foreach (var key in new[] { "t1", "t2", "t3" })
        {
            var trial = (await review.GetAsync($"/api/trials/{key}/")).GetRawText();
            Assert.That(hidden.Where(trial.Contains), Is.Empty, trial);
            using var video = await review.Client.GetAsync($"/media/{key}/video", HttpCompletionOption.ResponseHeadersRead);
            Assert.That(video.IsSuccessStatusCode && video.Content.Headers.ContentDisposition is null);
        }

        foreach (var said in await EditingSaysAsync(review))
        {
            Assert.That(hidden.Append("SI ratio").Append("yaml").Append("csv").Where(said.Contains), Is.Empty, said);
        }

        using (var named = await review.Client.GetAsync("/api/trials/D2_target/"))
        {
            Assert.That((int)named.StatusCode, Is.EqualTo(404), "a name must not open a blinded trial");
        }

        var (status, _) = await review.PostAsync("/api/unblind", """{ "reviewer": "anna", "note": "all are reviewed" }""");

        Assert.That(status, Is.EqualTo(204));
        Assert.That((await File.ReadAllLinesAsync(review.Study.File("reviews.csv")))[^1], Does.Match("^,anna,.*,unblinded,true,all are reviewed$"));
        Assert.That((await RowAsync(review, "D2_target")).GetProperty("group").GetString(), Is.EqualTo("defeated"));
    }

    /// <summary>Everything that editing answers for the trials, refusals and faults of the study's files too.</summary>
    private static async Task<List<string>> EditingSaysAsync(RunningReview review)
    {
        var said = new List<string>();
        foreach (var key in new[] { "t1", "t2", "t3" })
        {
            var handles = (await StateAsync(key)).GetProperty("handles").EnumerateArray().Select(handle => handle.GetProperty("id").GetString()).ToList();
            foreach (var handle in handles)
            {
                await SayAsync(key, "try", $$"""{ "action": "move", "handle": "{{handle}}", "x": 200, "y": 200, "scope": "trial" }""");
                await SayAsync(key, "try", $$"""{ "action": "move", "handle": "{{handle}}", "x": 200, "y": 200, "scope": "arena" }""");
            }

            foreach (var action in new[]
            {
                """{ "action": "start", "startS": 1.5 }""", """{ "action": "end", "endS": 20 }""", """{ "action": "exclude", "startS": 0, "endS": 30, "reason": "x" }""",
                """{ "action": "place", "point": "nose", "frame": 5, "x": 1, "y": 1 }""", """{ "action": "subject", "frame": 5, "x": 1, "y": 1 }""", """{ "action": "jump" }""",
            })
            {
                await SayAsync(key, "write", action);
            }

            await SayAsync(key, "undo", "{}");
            await SayAsync(key, "redo", "{}");
            await SayAsync(key, "write", """{ "action": "start", "startS": 2 }""", "stale");
        }

        var table = await File.ReadAllTextAsync(review.Study.File("trials.csv"));
        review.Study.Replace("trials.csv", "D2_target", "D2_target/bad");
        using (var broken = await review.Client.GetAsync("/api/trials/t1/editing/"))
        {
            said.Add(await broken.Content.ReadAsStringAsync());
        }

        review.Study.Write("trials.csv", table);
        return said;

        async Task<JsonElement> StateAsync(string key)
        {
            var state = await review.GetAsync($"/api/trials/{key}/editing/?reviewer=anna");
            said.Add(state.GetRawText());
            return state;
        }

        async Task SayAsync(string key, string what, string json, string? version = null)
        {
            version ??= (await StateAsync(key)).GetProperty("version").GetString();
            var named = json.Replace("{", $$"""{ "reviewer": "anna", "version": "{{version}}", """, StringComparison.Ordinal).Replace(", }", " }", StringComparison.Ordinal);
            said.Add((await review.PostAsync($"/api/trials/{key}/editing/{what}", named)).Answer.GetRawText());
        }
    }

    private static async Task<JsonElement> RowAsync(RunningReview review, string key) =>
        (await review.GetAsync("/api/study")).GetProperty("trials").EnumerateArray().Single(row => row.GetProperty("key").GetString() == key);
}
