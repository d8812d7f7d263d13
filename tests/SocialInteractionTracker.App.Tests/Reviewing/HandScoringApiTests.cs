using System.Text.Json;

namespace SocialInteractionTracker.App.Tests.Reviewing;

/// <summary>What the page may ask for when people score by hand, and what it is refused.</summary>
public sealed class HandScoringApiTests
{
    private const string Begin = """{ "reviewer": "anna", "behaviours": ["corners"] }""";

    private RunningReview _review = null!;

    [OneTimeSetUp]
    public async Task Serve() => _review = await RunningReview.StartAsync();

    [OneTimeTearDown]
    public async Task Stop() => await (_review?.DisposeAsync() ?? ValueTask.CompletedTask);

    [Test]
    public async Task Trial_OfAScorer_HoldsZonesAndKeysAndNothingThatTheProgramFound()
    {
        var trial = await _review.GetAsync("/api/hand/D2_target/?reviewer=zoe");

        Assert.That(trial.GetProperty("behaviours").EnumerateArray().Select(b => b.GetProperty("name").GetString()), Is.EqualTo(new[] { "interaction_zone", "corners", "investigation" }));
        Assert.That(trial.GetRawText(), Does.Not.Contain("timeS").And.Not.Contain("entries").And.Not.Contain("flags").And.Not.Contain("class"));
        Assert.That(trial.GetProperty("endFrame").GetInt32(), Is.GreaterThan(trial.GetProperty("startFrame").GetInt32()));
    }

    [TestCase("""{ "reviewer": "", "behaviours": ["corners"] }""", "Give your name")]
    [TestCase("""{ "reviewer": "zoe", "behaviours": [] }""", "one behaviour or more")]
    [TestCase("""{ "reviewer": "zoe", "behaviours": ["tea"] }""", "expected some of: interaction_zone, corners, investigation")]
    [TestCase("""{ "reviewer": "zoe" }""", "one behaviour or more")]
    public async Task Begin_ThatCannotBeDone_IsToldWhy(string request, string said)
    {
        var (status, answer) = await _review.PostAsync("/api/hand/D2_target/sessions", request);

        Assert.That(status, Is.EqualTo(400));
        Assert.That(answer.GetProperty("error").GetString(), Does.Contain(said));
        Assert.That(File.Exists(_review.Study.File("hand-scores/D2_target/zoe.csv")), Is.False);
    }

    [TestCase("""{ "behaviour": "corners", "startFrame": 60, "endFrame": 60 }""", 400, "end after the start")]
    [TestCase("""{ "behaviour": "corners", "startFrame": -1, "endFrame": 60 }""", 400, "end after the start")]
    [TestCase("""{ "startFrame": 10, "endFrame": 60 }""", 400, "expected a behaviour")]
    [TestCase("null", 400, "expected a behaviour")]
    public async Task Bouts_ThatCannotBe_AreRefused(string bout, int expected, string said)
    {
        var session = (await _review.PostAsync("/api/hand/D2_target/sessions", Begin)).Answer;
        var request = $$"""{ "reviewer": "anna", "revision": "{{session.GetProperty("revision").GetString()}}", "bouts": [{{bout}}] }""";

        var (status, answer) = await _review.PostAsync($"/api/hand/D2_target/sessions/{session.GetProperty("number").GetInt32()}", request);

        Assert.That(status, Is.EqualTo(expected));
        Assert.That(answer.GetProperty("error").GetString(), Does.Contain(said));
    }

    [Test]
    public async Task Session_FinishedOrOfAnOldRevisionOrUnknown_IsAConflict()
    {
        var session = (await _review.PostAsync("/api/hand/D2_target/sessions", Begin)).Answer;
        var (number, revision) = (session.GetProperty("number").GetInt32(), session.GetProperty("revision").GetString());

        Assert.That(await ChangeAsync(number, "0123456789abcdef"), Is.EqualTo(409));
        Assert.That(await ChangeAsync(99, revision), Is.EqualTo(409));
        Assert.That((await _review.PostAsync($"/api/hand/D2_target/sessions/{number}/finish", $$"""{ "reviewer": "anna", "revision": "{{revision}}" }""")).Status, Is.EqualTo(200));
        Assert.That(await ChangeAsync(number, revision), Is.EqualTo(409));
    }

    [TestCase("nobody")]
    [TestCase("..%2F..%2Fstudy.yaml")]
    public async Task Trial_ThatThereIsNot_IsNotFound(string key)
    {
        using var response = await _review.Client.GetAsync($"/api/hand/{key}/?reviewer=anna");

        Assert.That((int)response.StatusCode, Is.EqualTo(404));
        Assert.That(JsonSerializer.Deserialize<JsonElement>(await response.Content.ReadAsStringAsync()).GetProperty("error").GetString(), Does.Contain("no trial"));
    }

    [Test]
    public async Task Name_WithPathInIt_StaysInTheFolder()
    {
        await _review.PostAsync("/api/hand/D2_target/sessions", """{ "reviewer": "../../../eve", "behaviours": ["corners"] }""");

        Assert.That(File.Exists(_review.Study.File("hand-scores/D2_target/_________eve.csv")));
    }

    private async Task<int> ChangeAsync(int number, string? revision) =>
        (await _review.PostAsync($"/api/hand/D2_target/sessions/{number}", $$"""{ "reviewer": "anna", "revision": "{{revision}}", "bouts": [] }""")).Status;
}
