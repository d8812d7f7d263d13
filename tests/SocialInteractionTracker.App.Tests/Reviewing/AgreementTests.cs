using System.Globalization;
using System.Text.Json;
using Microsoft.Playwright;
using SocialInteractionTracker.App.Tests.Programs;
using SocialInteractionTracker.App.Tests.Studies;

namespace SocialInteractionTracker.App.Tests.Reviewing;

/// <summary>Agreement of the program with people, from their files to tables, sentences and the page.</summary>
public sealed class AgreementTests
{
    /// <summary>A folder that takes pictures of the page, for looking at; none are made if it is not set.</summary>
    private static readonly string? PictureFolder = Environment.GetEnvironmentVariable("SIT_PAGE_PICTURES");

    [Test]
    public async Task Agree_PersonWhoSawWhatTheProgramSaw_AgreesFully()
    {
        await using var review = await RunningReview.StartAsync();
        await ScoreAsync(review, "anna", laterFrames: 0);

        var result = await SitProcess.RunAsync("agree", review.Study.Path);

        Assert.That(result.ExitCode, Is.Zero, result.ToString());
        Assert.That(result.Output, Does.Contain("a human scorer blind to its results (anna) over 2 trials").And.Contain("ICC(2,1)").And.Contain("Cohen's kappa"));
        var agreement = CsvTable.Read(review.Study.File("results/agreement/agreement.csv"));
        var zone = agreement.Single(("behaviour", "interaction_zone"), ("first", "program"), ("first_point", "body_centre"), ("second", "anna"));
        Assert.That(zone.Number("kappa"), Is.GreaterThan(0.99), "bouts bridge interruptions that states do not");
        Assert.That(zone["entries_identical"], Is.EqualTo("2"));
        var trial = CsvTable.Read(review.Study.File("results/agreement/agreement_trials.csv"))
            .Single(("behaviour", "interaction_zone"), ("first_point", "body_centre"), ("trial_id", "D2_target"));
        var tables = review.Study.Table("zones").Single(("trial_id", "D2_target"), ("zone", "interaction_zone"), ("point", "body_centre"));
        Assert.That((trial["first_s"], trial["first_entries"]), Is.EqualTo((tables["time_s"], tables["entries"])), "the program's times are those of its tables");
        using var description = JsonDocument.Parse(await File.ReadAllTextAsync(review.Study.File("results/agreement/datapackage.json")));
        Assert.That(description.RootElement.GetProperty("resources").GetArrayLength(), Is.EqualTo(3));
    }

    [Test]
    public async Task Agree_TwoPeople_AreComparedAndScoringRemovesWhatIsOld()
    {
        await using var review = await RunningReview.StartAsync();
        await ScoreAsync(review, "anna", laterFrames: 3);
        await ScoreAsync(review, "bo", laterFrames: 6);
        await ScoreAsync(review, "anna", laterFrames: 5);

        var result = await SitProcess.RunAsync("agree", review.Study.Path);

        Assert.That(result.ExitCode, Is.Zero, result.ToString());
        Assert.That(result.Output, Does.Contain("between two human scorers (anna and bo)").And.Contain("between two passes of one human scorer (anna, passes 1 and 2)"));
        var pair = CsvTable.Read(review.Study.File("results/agreement/agreement_trials.csv"))
            .Single(("behaviour", "corners"), ("first", "anna"), ("second", "bo"), ("trial_id", "D2_target"));
        Assert.That(pair.Number("kappa_tolerant"), Is.GreaterThanOrEqualTo(pair.Number("kappa")));
        await SitProcess.RunAsync("score", review.Study.Path);
        Assert.That(Directory.Exists(review.Study.File("results/agreement")), Is.False);
    }

    [Test]
    public async Task Agree_NobodyFinished_SaysWhatToDo()
    {
        await using var review = await RunningReview.StartAsync();
        await review.PostAsync("/api/hand/D2_target/sessions", """{ "reviewer": "anna", "behaviours": ["corners"] }""");

        var result = await SitProcess.RunAsync("agree", review.Study.Path);

        Assert.That(result.ExitCode, Is.EqualTo(2));
        Assert.That(result.Error, Does.Contain("D2_target: pass 1 of anna is not finished").And.Contain("Score by hand"));
    }

    [TestCase(ColorScheme.Light)]
    [TestCase(ColorScheme.Dark)]
    public async Task Page_OfAgreement_ShowsSentencesAndTrials(ColorScheme scheme)
    {
        await using var chromium = await Chromium.StartAsync();
        await using var review = await RunningReview.StartAsync();
        await ScoreAsync(review, "anna", laterFrames: 4);
        var page = await chromium.OpenAsync(scheme);

        await page.GotoAsync($"{review.Url}#/agreement");

        await Assertions.Expect(page.Locator(".sentence").First).ToContainTextAsync("human scorer blind to its results (anna) over 2 trials");
        await page.Locator("summary").First.ClickAsync();
        await Assertions.Expect(page.Locator("details").First).ToContainTextAsync("D2_target");
        if (PictureFolder is not null)
        {
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(PictureFolder, $"agreement-{scheme}.png") });
        }

        await page.CloseAsync();
    }

    [Test]
    public async Task Page_OfAgreement_WarnsThoseWhoAreStillScoring()
    {
        await using var chromium = await Chromium.StartAsync();
        await using var review = await RunningReview.StartAsync();
        await review.PostAsync("/api/hand/D2_target/sessions", """{ "reviewer": "anna", "behaviours": ["corners"] }""");
        var page = await chromium.OpenAsync();
        await page.AddInitScriptAsync("localStorage.setItem('sit-reviewer', 'anna')");

        await page.GotoAsync($"{review.Url}#/agreement");

        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("passes that are not finished: D2_target");
        await page.CloseAsync();
    }

    /// <summary>A person who sees the program's visits by the body centre, a few frames late, in the two trials of the pair.</summary>
    private static async Task ScoreAsync(RunningReview review, string reviewer, int laterFrames)
    {
        foreach (var trial in new[] { "D2_target", "D2_no_target" })
        {
            var view = await review.GetAsync($"/api/hand/{trial}/?reviewer={reviewer}");
            var session = (await review.PostAsync($"/api/hand/{trial}/sessions", $$"""{ "reviewer": "{{reviewer}}", "behaviours": ["interaction_zone", "corners"] }""")).Answer;
            var bouts = review.Study.Table("bouts").Rows.Where(b => b["trial_id"] == trial && b["behaviour"] == "zone_visit" && b["point"] == "body_centre")
                .Select(b => (Zone: b["zone"], Start: Later(b["start_frame"]), End: Later(b["end_frame_exclusive"])))
                .Where(b => b.Start < view.GetProperty("endFrame").GetInt32())
                .Select(b => $$"""{ "behaviour": "{{b.Zone}}", "startFrame": {{b.Start}}, "endFrame": {{b.End}} }""");
            var path = $"/api/hand/{trial}/sessions/{session.GetProperty("number").GetInt32()}";
            var (status, saved) = await review.PostAsync(path, $$"""{ "reviewer": "{{reviewer}}", "revision": "{{session.GetProperty("revision").GetString()}}", "bouts": [{{string.Join(',', bouts)}}] }""");
            Assert.That(status, Is.EqualTo(200), saved.ToString());
            await review.PostAsync(path + "/finish", $$"""{ "reviewer": "{{reviewer}}", "revision": "{{saved.GetProperty("revision").GetString()}}" }""");
        }

        int Later(string frame) => int.Parse(frame, CultureInfo.InvariantCulture) + laterFrames;
    }
}
