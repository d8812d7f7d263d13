using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using SocialInteractionTracker.App.Tests.Programs;
using SocialInteractionTracker.App.Tests.Studies;

namespace SocialInteractionTracker.App.Tests.Reviewing;

/// <summary>Changes of arenas, windows and tracks, from the page's requests to the study's files and scores.</summary>
public sealed class EditingTests
{
    private const string Trial = "/api/trials/D2_target";

    [Test]
    public async Task Try_DragOfTheInteractionZone_TellsBeforeAndAfterAndWritesNothing()
    {
        await using var review = await RunningReview.StartAsync();
        await review.GetAsync("/api/study");
        var handle = await HandleAsync(review, "interaction-size");

        var (status, answer) = await review.PostAsync($"{Trial}/editing/try", Move("interaction-size", handle.X, handle.Y - 30, "trial"));

        Assert.That(status, Is.EqualTo(200), answer.ToString());
        var names = answer.GetProperty("changes").EnumerateArray().Select(change => change.GetProperty("name").GetString()).ToArray();
        Assert.That(names, Does.Contain("SI ratio").And.Contain("interaction zone (body centre): time"));
        Assert.That(names, Does.Not.Contain("Distance"), "a zone changes no way");
        Assert.That(Directory.Exists(review.Study.File("trials")) && File.Exists(review.Study.File("trials/D2_target.yaml")), Is.False);
    }

    [Test]
    public async Task Write_DragOfACorner_IsASmallChangeThatTheNextRunTakes()
    {
        await using var review = await RunningReview.StartAsync();
        var handle = await HandleAsync(review, "corner-0");

        var (status, answer) = await WriteAsync(review, Move("corner-0", handle.X + 4, handle.Y + 2, "trial"));

        Assert.That(status, Is.EqualTo(200), answer.ToString());
        Assert.That(answer.GetProperty("files").EnumerateArray().Single().GetString(), Is.EqualTo("trials/D2_target.yaml"));
        var corners = FormattableString.Invariant($"corners_px: [[{handle.X + 4:0.#}, {handle.Y + 2:0.#}], ");
        Assert.That(await File.ReadAllTextAsync(review.Study.File("trials/D2_target.yaml")), Does.StartWith(corners));
        var trial = await review.GetAsync($"{Trial}/");
        Assert.That(trial.GetProperty("flags")[0].GetProperty("code").GetString(), Is.EqualTo("tracked_otherwise"), "the page says that these numbers are of the earlier track");
        Assert.That(trial.GetProperty("zones").GetArrayLength(), Is.GreaterThan(0));
        var scored = await SitProcess.RunAsync("score", review.Study.Path);
        Assert.That(scored.ToString(), Does.Contain("another calibration"), "tables are never made of it");
    }

    [Test]
    public async Task Write_CornersOfTheArena_KeepWhatPeopleWroteThere()
    {
        await using var review = await RunningReview.StartAsync();
        var row = (await File.ReadAllLinesAsync(review.Study.File("trials.csv"))).Single(line => line.StartsWith("D2_target,", StringComparison.Ordinal)).Split(',');
        var file = $"arenas/{row[5]}.yaml";
        review.Study.Append(file, "# measured on Monday\n");
        var handle = await HandleAsync(review, "enclosure-size");
        var before = await File.ReadAllLinesAsync(review.Study.File(file));

        var (status, answer) = await WriteAsync(review, Move("enclosure-size", handle.X + 3, handle.Y + 3, "arena"));

        Assert.That(status, Is.EqualTo(200), answer.ToString());
        var after = await File.ReadAllLinesAsync(review.Study.File(file));
        Assert.That(after.Take(before.Length - 1), Is.EqualTo(before.Take(before.Length - 1)), "nothing but lines added");
        Assert.That(after, Does.Contain("# measured on Monday"));
        Assert.That(Directory.GetFiles(review.Study.File("backups/arenas")), Has.Length.EqualTo(1));
    }

    [Test]
    public async Task Write_StartEndAndStretch_AreInTheFilesThatKeepThem()
    {
        await using var review = await RunningReview.StartAsync();

        Assert.That((await WriteAsync(review, """{ "action": "start", "startS": 2.5 }""")).Status, Is.EqualTo(200));
        Assert.That((await WriteAsync(review, """{ "action": "end", "endS": 20.25 }""")).Status, Is.EqualTo(200));
        Assert.That((await WriteAsync(review, """{ "action": "exclude", "startS": 5, "endS": 7.5, "reason": "door" }""")).Status, Is.EqualTo(200));

        var lines = await File.ReadAllLinesAsync(review.Study.File("trials.csv"));
        Assert.That(lines[0], Does.EndWith(",start_s,duration_s"));
        Assert.That(lines.Single(line => line.StartsWith("D2_target,", StringComparison.Ordinal)), Does.EndWith(",2.5,17.75"));
        Assert.That(await File.ReadAllTextAsync(review.Study.File("trials/D2_target.yaml")), Does.EndWith("exclusions: [{ start_s: 5, end_s: 7.5, reason: door }]\n"));
        var window = (await review.GetAsync($"{Trial}/")).GetProperty("window");
        Assert.That((window.GetProperty("startS").GetDouble(), window.GetProperty("endS").GetDouble()), Is.EqualTo((2.5, 20.25)));
        var scored = await SitProcess.RunAsync("score", review.Study.Path);
        Assert.That(scored.ExitCode, Is.Zero, scored.ToString());
        Assert.That(review.Study.Table("trials").Single(("trial_id", "D2_target"))["start_source"], Is.EqualTo("given"));
    }

    [Test]
    public async Task Write_PlacedPointAndSwap_AreRowsThatUndoAndRedoAnswer()
    {
        await using var review = await RunningReview.StartAsync();
        Assert.That((await WriteAsync(review, """{ "action": "place", "point": "nose", "frame": 100, "x": 50, "y": 60 }""")).Status, Is.EqualTo(200));
        Assert.That((await WriteAsync(review, """{ "action": "swap_nose_tail", "frame": 200, "endFrame": 210 }""")).Status, Is.EqualTo(200));
        Assert.That(await NoseAsync(review, 100), Is.EqualTo((50f, 60f)));

        Assert.That((await WriteAsync(review, "{}", "undo")).Status, Is.EqualTo(200));
        Assert.That((await WriteAsync(review, "{}", "undo")).Status, Is.EqualTo(200));
        Assert.That(await NoseAsync(review, 100), Is.Not.EqualTo((50f, 60f)));
        Assert.That((await WriteAsync(review, "{}", "redo")).Status, Is.EqualTo(200));

        Assert.That(await NoseAsync(review, 100), Is.EqualTo((50f, 60f)));
        var rows = (await File.ReadAllLinesAsync(review.Study.File("corrections/D2_target.csv"))).Skip(1).Select(line => line.Split(',')[2]);
        Assert.That(rows, Is.EqualTo(new[] { "place", "swap_nose_tail", "undo", "undo", "redo" }));
    }

    [Test]
    public async Task Undo_OfSettings_BringsTheFileBackAndLeavesNoEmptyOne()
    {
        await using var review = await RunningReview.StartAsync();
        var table = await File.ReadAllTextAsync(review.Study.File("trials.csv"));
        await WriteAsync(review, """{ "action": "start", "startS": 2.5 }""");
        await WriteAsync(review, """{ "action": "exclude", "startS": 5, "endS": 7.5, "reason": "door" }""");

        await WriteAsync(review, "{}", "undo");
        await WriteAsync(review, "{}", "undo");

        Assert.That(await File.ReadAllTextAsync(review.Study.File("trials.csv")), Is.EqualTo(table));
        Assert.That(File.Exists(review.Study.File("trials/D2_target.yaml")), Is.False);
        Assert.That((await WriteAsync(review, "{}", "undo")).Status, Is.EqualTo(400), "there is nothing more");
    }

    [Test]
    public async Task Write_OfSubjectMark_IsTrackedByInTheNextRun()
    {
        await using var review = await RunningReview.StartAsync();

        var (status, answer) = await WriteAsync(review, """{ "action": "subject", "frame": 100, "x": 50, "y": 60 }""");

        Assert.That(status, Is.EqualTo(200), answer.ToString());
        Assert.That((await review.GetAsync($"{Trial}/")).GetProperty("flags")[0].GetProperty("code").GetString(), Is.EqualTo("tracked_otherwise"));
        var scored = await SitProcess.RunAsync("score", review.Study.Path);
        Assert.That(scored.ToString(), Does.Contain("another subject marks"));
    }

    [Test]
    public async Task Write_OnTopOfAChangeByHand_IsAConflictAndKeepsIt()
    {
        await using var review = await RunningReview.StartAsync();
        var version = await VersionAsync(review);
        review.Study.Write("trials/D2_target.yaml", "mesh_tolerance_cm: 0.5 # by hand\n");

        var (status, answer) = await WriteAsync(review, """{ "action": "exclude", "startS": 5, "endS": 7.5, "reason": "door" }""", version: version);

        Assert.That(status, Is.EqualTo(409));
        Assert.That(answer.GetProperty("error").GetString(), Does.Contain("changed meanwhile").And.Not.Contain("D2"));
        Assert.That(await File.ReadAllTextAsync(review.Study.File("trials/D2_target.yaml")), Is.EqualTo("mesh_tolerance_cm: 0.5 # by hand\n"));
    }

    [Test]
    public async Task Write_ServerKilledRightAfterItsAnswer_IsOnTheDisk()
    {
        using var study = SharedRuns.Few.Copy();
        var port = FreePort();
        var isServed = new TaskCompletionSource();
        using var server = SitProcess.Start(line => { if (line.Contains("Ctrl-C", StringComparison.Ordinal)) { isServed.TrySetResult(); } }, "review", study.Path, "--no-browser", "--port", $"{port}");
        await isServed.Task.WaitAsync(TimeSpan.FromMinutes(1));
        using var client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
        client.DefaultRequestHeaders.Add("X-Sit-Review", "1");
        var state = JsonSerializer.Deserialize<JsonElement>(await client.GetStringAsync(new Uri($"{Trial}/editing/", UriKind.Relative)));
        var json = $$"""{ "action": "start", "startS": 2.25, "reviewer": "anna", "version": "{{state.GetProperty("version").GetString()}}" }""";
        using var content = new StringContent(json, System.Text.Encoding.UTF8, "application/json");

        using var response = await client.PostAsync(new Uri($"{Trial}/editing/write", UriKind.Relative), content);
        server.Kill();

        Assert.That(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync());
        Assert.That((await File.ReadAllLinesAsync(study.File("trials.csv"))).Single(line => line.StartsWith("D2_target,", StringComparison.Ordinal)), Does.EndWith(",2.25"));
    }

    [Test]
    public async Task ChangeByHand_OfTheStudysFiles_IsShownAtOnce()
    {
        await using var review = await RunningReview.StartAsync();
        await review.GetAsync($"{Trial}/");

        review.Study.Write("trials/D2_target.yaml", "start_s: 1\nduration_s: 12\n");
        Assert.That((await review.GetAsync($"{Trial}/")).GetProperty("window").GetProperty("endS").GetDouble(), Is.EqualTo(13));

        review.Study.Write("trials/D2_target.yaml", "duration_s: twelve\n");
        using var broken = await review.Client.GetAsync($"{Trial}/");
        Assert.That((int)broken.StatusCode, Is.EqualTo(400));
        Assert.That(await broken.Content.ReadAsStringAsync(), Does.Contain("trials/D2_target.yaml line 1"));

        review.Study.Write("trials/D2_target.yaml", "duration_s: 14\n");
        Assert.That((await review.GetAsync($"{Trial}/")).GetProperty("window").GetProperty("endS").GetDouble(), Is.EqualTo(15));
    }

    [Test]
    public async Task Write_OfTwoReviewersOnTwoServers_LosesNothing()
    {
        const int each = 5;
        await using var review = await RunningReview.StartAsync();
        await using var other = await RunningReview.ServeAsync(review.Study.Path);
        using var client = new HttpClient { BaseAddress = other.Url };
        client.DefaultRequestHeaders.Add("X-Sit-Review", "1");
        review.Client.DefaultRequestHeaders.Add("X-Sit-Review", "1");

        await Task.WhenAll(SayAsync(review.Client, "anna", "D2_target"), SayAsync(client, "bo", "D2_no_target"));

        foreach (var trial in new[] { "D2_target", "D2_no_target" })
        {
            var text = await File.ReadAllTextAsync(review.Study.File($"trials/{trial}.yaml"));
            Assert.That(text.Split("reason: door").Length - 1, Is.EqualTo(each), text);
        }

        static async Task SayAsync(HttpClient client, string reviewer, string trial)
        {
            for (var k = 0; k < each; k++)
            {
                var state = JsonSerializer.Deserialize<JsonElement>(await client.GetStringAsync(new Uri($"/api/trials/{trial}/editing/", UriKind.Relative)));
                var json = JsonSerializer.Serialize(new { action = "exclude", startS = 5 + k, endS = 5.5 + k, reason = "door", reviewer, version = state.GetProperty("version").GetString() });
                using var content = new StringContent(json, System.Text.Encoding.UTF8, "application/json");
                using var response = await client.PostAsync(new Uri($"/api/trials/{trial}/editing/write", UriKind.Relative), content);
                Assert.That(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync());
            }
        }
    }

    [TestCase("""{ "action": "jump" }""", "expected one of: move, start")]
    [TestCase("""{ "action": "move", "handle": "../study.yaml", "x": 1, "y": 1, "scope": "trial" }""", "expected one of: corner-0")]
    [TestCase("""{ "action": "move", "handle": "corner-0", "x": 1, "y": 1, "scope": "everything" }""", "expected trial or arena")]
    [TestCase("""{ "action": "move", "handle": "corner-0", "x": 1e9, "y": 1, "scope": "trial" }""", "expected pixels of the")]
    [TestCase("""{ "action": "move", "handle": "corner-0", "x": 600, "y": 450, "scope": "trial" }""", "corners")]
    [TestCase("""{ "action": "start", "startS": -1 }""", "expected seconds after 0")]
    [TestCase("""{ "action": "start" }""", "expected seconds after 0")]
    [TestCase("""{ "action": "end", "endS": 0.5 }""", "expected seconds after 1")]
    [TestCase("""{ "action": "exclude", "startS": 7, "endS": 5, "reason": "x" }""", "expected seconds after 7")]
    [TestCase("""{ "action": "exclude", "startS": 5, "endS": 7 }""", "Say why")]
    [TestCase("""{ "action": "exclude", "startS": 0, "endS": 31, "reason": "x" }""", "without scores")]
    [TestCase("""{ "action": "include", "startS": 5, "endS": 7 }""", "no excluded stretch")]
    [TestCase("""{ "action": "place", "point": "snout", "frame": 1, "x": 1, "y": 1 }""", "expected one of: nose")]
    [TestCase("""{ "action": "place", "point": "nose", "frame": 999999, "x": 1, "y": 1 }""", "expected 0 to")]
    [TestCase("""{ "action": "swap_ears", "frame": 5, "endFrame": 5 }""", "expected 6 to")]
    [TestCase("""{ "action": "subject", "frame": 5 }""", "expected pixels of the")]
    [TestCase("""{ "action": "start", "startS": "soon" }""", "JSON")]
    [TestCase("{ nonsense", "JSON")]
    public async Task Write_OfWhatMakesNoSense_IsToldWhyAndNothingIsWritten(string request, string said)
    {
        await using var review = await RunningReview.StartAsync();

        var (status, answer) = await WriteAsync(review, request);

        Assert.That(status, Is.EqualTo(400), answer.ToString());
        Assert.That(answer.GetProperty("error").GetString(), Does.Contain(said));
        Assert.That(Directory.Exists(review.Study.File("backups")) && Directory.GetFiles(review.Study.File("backups"), "*.*Z").Length > 0, Is.False);
        Assert.That(Directory.Exists(review.Study.File("corrections")), Is.False);
    }

    [TestCase("write")]
    [TestCase("try")]
    [TestCase("undo")]
    [TestCase("redo")]
    public async Task Request_FromAnotherSiteOrOfNoTrial_IsRefused(string what)
    {
        await using var review = await RunningReview.StartAsync();
        using var content = new StringContent("""{ "action": "start", "startS": 2, "reviewer": "anna", "version": "x" }""", System.Text.Encoding.UTF8, "application/json");

        using var response = await review.Client.PostAsync($"{Trial}/editing/{what}", content);

        Assert.That((int)response.StatusCode, Is.EqualTo(400));
        Assert.That((await review.PostAsync($"/api/trials/..%2Ftrials/editing/{what}", """{ "reviewer": "anna", "version": "x" }""")).Status, Is.EqualTo(404));
        Assert.That((await review.PostAsync($"{Trial}/editing/write", """{ "action": "start", "startS": 2, "version": "x" }""")).Status, Is.EqualTo(400), "without a name");
        Assert.That((await review.PostAsync($"{Trial}/editing/write", """{ "action": "start", "startS": 2, "reviewer": "anna" }""")).Status, Is.EqualTo(400), "without a version");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static async Task<(double X, double Y)> HandleAsync(RunningReview review, string id)
    {
        var handles = (await review.GetAsync($"{Trial}/editing/")).GetProperty("handles").EnumerateArray();
        var handle = handles.Single(h => h.GetProperty("id").GetString() == id);
        return (handle.GetProperty("x").GetDouble(), handle.GetProperty("y").GetDouble());
    }

    private static string Move(string handle, double x, double y, string scope) => string.Create(
        CultureInfo.InvariantCulture, $$"""{ "action": "move", "handle": "{{handle}}", "x": {{x}}, "y": {{y}}, "scope": "{{scope}}" }""");

    private static async Task<(float X, float Y)> NoseAsync(RunningReview review, int frame)
    {
        var frames = (await review.GetAsync($"{Trial}/")).GetProperty("frames").GetInt32();
        var bytes = await review.Client.GetByteArrayAsync($"{Trial}/frames");
        var nose = frames * sizeof(double);
        return (BitConverter.ToSingle(bytes, nose + (frame * sizeof(float))), BitConverter.ToSingle(bytes, nose + ((frames + frame) * sizeof(float))));
    }

    private static async Task<string> VersionAsync(RunningReview review) => (await review.GetAsync($"{Trial}/editing/")).GetProperty("version").GetString()!;

    private static async Task<(int Status, JsonElement Answer)> WriteAsync(RunningReview review, string json, string what = "write", string? version = null)
    {
        version ??= await VersionAsync(review);
        var named = json.Replace("{", $$"""{ "reviewer": "anna", "version": "{{version}}", """, StringComparison.Ordinal).Replace(", }", " }", StringComparison.Ordinal);
        return await review.PostAsync($"{Trial}/editing/{what}", named);
    }
}
