using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using SocialInteractionTracker.App.Tests.Studies;
using SocialInteractionTracker.Review;

namespace SocialInteractionTracker.App.Tests.Reviewing;

/// <summary>What the review page is served, over a real connection.</summary>
public sealed class ReviewApiTests
{
    private const int BytesOfTimes = sizeof(double);
    private const int Points = 5;

    private RunningReview _review = null!;

    [OneTimeSetUp]
    public async Task Serve() => _review = await RunningReview.StartAsync();

    [OneTimeTearDown]
    public async Task Stop() => await _review.DisposeAsync();

    [Test]
    public async Task Study_OfAFinishedRun_HasWhatTheTablesSay()
    {
        var trials = (await _review.GetAsync("/api/study")).GetProperty("trials").EnumerateArray().ToDictionary(t => t.GetProperty("key").GetString()!);

        Assert.That(trials.Keys, Is.EquivalentTo(SharedRuns.FewTrials));
        var ratio = _review.Study.Table("subjects").Single(("subject_id", "D2")).Number("si_ratio");
        Assert.That(trials["D2_target"].GetProperty("siRatio").GetDouble(), Is.EqualTo(ratio).Within(0.00005), "ratios are written with 4 decimals");
        Assert.That(trials["D2_target"].GetProperty("group").GetString(), Is.EqualTo("defeated"));
    }

    [Test]
    public async Task Trial_OfAFinishedRun_HasTheZoneTimesOfTheTables()
    {
        var zones = (await _review.GetAsync("/api/trials/D2_target/")).GetProperty("zones").EnumerateArray();

        var shown = zones.Single(z => z.GetProperty("zone").GetString() == "interaction_zone" && z.GetProperty("point").GetString() == "body_centre");
        var row = _review.Study.Table("zones").Single(("trial_id", "D2_target"), ("zone", "interaction_zone"), ("point", "body_centre"));
        Assert.That(shown.GetProperty("timeS").GetDouble(), Is.EqualTo(row.Number("time_s")).Within(0.0005), "times are written with 3 decimals");
        Assert.That(shown.GetProperty("entries").GetInt32().ToString(CultureInfo.InvariantCulture), Is.EqualTo(row["entries"]));
    }

    [Test]
    public async Task Frames_OfATrial_AreAsLongAsTheyShouldBeAndRise()
    {
        var trial = await _review.GetAsync("/api/trials/D2_target/");
        var (frames, zones) = (trial.GetProperty("frames").GetInt32(), trial.GetProperty("arena").GetProperty("zones").GetArrayLength());

        var bytes = await _review.Client.GetByteArrayAsync("/api/trials/D2_target/frames");

        Assert.That(bytes, Has.Length.EqualTo(frames * (BytesOfTimes + (Points * 3 * sizeof(float)) + sizeof(float) + Points + zones)));
        var times = Enumerable.Range(0, frames).Select(k => BitConverter.ToDouble(bytes, k * BytesOfTimes)).ToArray();
        Assert.That(times, Is.Ordered.Ascending);
        Assert.That(times[0], Is.Zero);
    }

    [Test]
    public async Task Video_ByRange_GivesThatPartOfTheFile()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/media/D2_target/video");
        request.Headers.Range = new RangeHeaderValue(100, 199);

        using var response = await _review.Client.SendAsync(request);

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.PartialContent));
        var file = await File.ReadAllBytesAsync(_review.Study.File("videos/D2_target.mp4"));
        Assert.That(await response.Content.ReadAsByteArrayAsync(), Is.EqualTo(file[100..200]));
    }

    [Test]
    public async Task Overlay_OfATrial_IsOfferedOnlyWhileItShowsWhatIsScored()
    {
        await using var review = await RunningReview.StartAsync();
        var path = review.Study.File("results/overlays/D2_target.mp4");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await File.WriteAllTextAsync(path, "an overlay");

        Assert.That((await review.GetAsync("/api/trials/D2_target/")).GetProperty("hasOverlay").GetBoolean());
        Assert.That(await review.Client.GetStringAsync("/media/D2_target/overlay"), Is.EqualTo("an overlay"));

        review.Study.Write("corrections/D2_target.csv", "action,frame,point,x_px,y_px\nplace,3,nose,10,10\n");
        File.SetLastWriteTimeUtc(path, DateTime.UtcNow.AddMinutes(-1));

        Assert.That((await review.GetAsync("/api/trials/D2_target/")).GetProperty("hasOverlay").GetBoolean(), Is.False);
        using var refused = await review.Client.GetAsync("/media/D2_target/overlay");
        Assert.That(refused.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [TestCase("/media/D2_target/thumbnail")]
    [TestCase("/media/D2_target/frames/0")]
    [TestCase("/media/D2_target/frames/500")]
    public async Task Picture_OfATrial_IsAJpeg(string path)
    {
        var bytes = await _review.Client.GetByteArrayAsync(path);

        Assert.That(bytes.Take(3), Is.EqualTo(new byte[] { 0xFF, 0xD8, 0xFF }));
    }

    [TestCase("/media/D2_target/frames/999999", HttpStatusCode.BadRequest, "expected 0 to")]
    [TestCase("/api/trials/D2_target/frames?point=tail", HttpStatusCode.BadRequest, "expected one of: nose, body_centre")]
    [TestCase("/api/trials/nobody/", HttpStatusCode.NotFound, "no trial 'nobody'")]
    [TestCase("/media/nobody/video", HttpStatusCode.NotFound, "nobody")]
    [TestCase("/media/..%2Fstudy.yaml/video", HttpStatusCode.NotFound, "study.yaml")]
    [TestCase("/app/..%2F..%2Fstudy.yaml", HttpStatusCode.NotFound, "study.yaml")]
    public async Task Request_ThatCannotBeAnswered_IsToldWhy(string path, HttpStatusCode status, string said)
    {
        using var response = await _review.Client.GetAsync(path);

        Assert.That(response.StatusCode, Is.EqualTo(status));
        var answer = JsonSerializer.Deserialize<JsonElement>(await response.Content.ReadAsStringAsync());
        Assert.That(answer.GetProperty("error").GetString(), Does.Contain(said));
    }

    [TestCase("/study.yaml")]
    [TestCase("/media/../study.yaml")]
    [TestCase("/app/../../../../etc/passwd")]
    public async Task Request_ForAFile_FindsNothing(string path)
    {
        using var response = await _review.Client.GetAsync(path);

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task Request_UnderAForeignName_IsRefused()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/study");
        request.Headers.Host = "attacker.example";

        using var response = await _review.Client.SendAsync(request);

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
    }

    [Test]
    public async Task Page_LoadsNothingFromElsewhere()
    {
        using var response = await _review.Client.GetAsync("/");

        Assert.That(response.Headers.GetValues("Content-Security-Policy").Single(), Does.StartWith("default-src 'self'"));
    }

    [Test]
    public async Task Start_BeyondThisComputer_NeedsAToken()
    {
        Assert.That(
            async () => await RunningReview.ServeAsync(_review.Study.Path, new ReviewOptions { Address = IPAddress.Any }),
            Throws.ArgumentException.With.Message.Contains("token"));

        await using var server = await RunningReview.ServeAsync(_review.Study.Path, new ReviewOptions { Token = "secret" });
        using var client = new HttpClient();
        var page = new Uri(server.Url, "/");
        using (var refused = await client.GetAsync(page))
        {
            Assert.That(refused.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
        }

        using var opened = await client.GetAsync(server.Url);
        using var later = await client.GetAsync(page);
        Assert.That((opened.StatusCode, later.StatusCode), Is.EqualTo((HttpStatusCode.OK, HttpStatusCode.OK)), "the cookie stands for the token");
    }
}
