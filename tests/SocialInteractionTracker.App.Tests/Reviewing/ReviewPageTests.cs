using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using SocialInteractionTracker.Storage.Reviews;

namespace SocialInteractionTracker.App.Tests.Reviewing;

/// <summary>The review page in a browser.</summary>
public sealed partial class ReviewPageTests
{
    /// <summary>Width of the lanes' names beside the timeline, px.</summary>
    private const int Gutter = 118;

    /// <summary>A folder that takes pictures of the page, for looking at; none are made if it is not set.</summary>
    private static readonly string? PictureFolder = Environment.GetEnvironmentVariable("SIT_PAGE_PICTURES");

    private Chromium _chromium = null!;
    private RunningReview _review = null!;

    [OneTimeSetUp]
    public async Task Serve()
    {
        _chromium = await Chromium.StartAsync();
        _review = await RunningReview.StartAsync();
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        await (_review?.DisposeAsync() ?? ValueTask.CompletedTask);
        await (_chromium?.DisposeAsync() ?? ValueTask.CompletedTask);
    }

    [Test]
    public async Task List_Filtered_ShowsWhatMatches()
    {
        var page = await OpenAsync("");
        await Assertions.Expect(page.Locator("tbody tr")).ToHaveCountAsync(3);

        await page.GetByLabel("Filter trials").FillAsync("no_target");

        await Assertions.Expect(page.Locator("tbody tr")).ToHaveCountAsync(1);
        await Assertions.Expect(page.Locator("tbody .title")).ToHaveTextAsync("D2_no_target");
        await page.CloseAsync();
    }

    [Test]
    public async Task Player_OpenedAtAFrame_ShowsItAndStepsExactly()
    {
        var page = await OpenAsync("#/trial/D2_target/200");
        await ExpectFrameAsync(page, 200);

        await page.Keyboard.PressAsync("ArrowRight");
        await ExpectFrameAsync(page, 201);
        for (var i = 0; i < 10; i++)
        {
            await page.Keyboard.PressAsync("ArrowLeft");
        }

        await ExpectFrameAsync(page, 191);
        await page.CloseAsync();
    }

    [Test]
    public async Task Player_Playing_MovesOn()
    {
        var page = await OpenAsync("#/trial/D2_target/100");
        await ExpectFrameAsync(page, 100);

        await page.Keyboard.PressAsync("Space");

        await Assertions.Expect(page.Locator(".picture")).ToHaveAttributeAsync("data-frame", MoreThan110());
        await page.Keyboard.PressAsync("Space");
        await Assertions.Expect(page.GetByLabel("Play or pause")).ToHaveTextAsync("▶");
        await page.CloseAsync();
    }

    [Test]
    public async Task Timeline_Clicked_GoesThere()
    {
        var page = await OpenAsync("#/trial/D2_target/10");
        await ExpectFrameAsync(page, 10);
        var timeline = page.GetByRole(AriaRole.Slider, new() { Name = "Timeline" });
        var strip = (await timeline.BoundingBoxAsync())!;

        await page.Mouse.ClickAsync(strip.X + Gutter + ((strip.Width - Gutter) / 2), strip.Y + (strip.Height / 2));

        await Assertions.Expect(timeline).Not.ToHaveAttributeAsync("aria-valuenow", "10");
        var (now, most) = (await timeline.GetAttributeAsync("aria-valuenow"), await timeline.GetAttributeAsync("aria-valuemax"));
        Assert.That(double.Parse(now!, CultureInfo.InvariantCulture) / double.Parse(most!, CultureInfo.InvariantCulture), Is.EqualTo(0.5).Within(0.01), "a pixel is 0.1 % of it");
        await page.CloseAsync();
    }

    [Test]
    public async Task Keys_Asked_AreShown()
    {
        var page = await OpenAsync("#/trial/D2_target/10");
        await ExpectFrameAsync(page, 10);

        await page.Keyboard.PressAsync("?");

        await Assertions.Expect(page.Locator("#help")).ToContainTextAsync("one frame on");
        await page.CloseAsync();
    }

    /// <summary>Without the file, as with a codec that the browser does not play, pictures come from the server.</summary>
    [Test]
    public async Task Player_WithoutTheFile_ShowsPicturesFromTheServer()
    {
        var page = await _chromium.OpenAsync();
        await page.RouteAsync("**/video", route => route.AbortAsync());
        await page.GotoAsync($"{_review.Url}#/trial/D2_target/400");
        await ExpectFrameAsync(page, 400);
        await Assertions.Expect(page.Locator(".picture img")).ToHaveAttributeAsync("src", Frame400());

        await page.Keyboard.PressAsync("ArrowLeft");

        await ExpectFrameAsync(page, 399);
        await page.CloseAsync();
    }

    [Test]
    public async Task Verdict_GivenByKey_AsksForNameAndReasonAndIsShown()
    {
        await using var review = await RunningReview.StartAsync();
        var page = await _chromium.OpenAsync();
        await page.GotoAsync($"{review.Url}#/trial/D2_target/200");
        await ExpectFrameAsync(page, 200);

        await page.Keyboard.PressAsync("x");
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync("anna");
        await page.Keyboard.PressAsync("Enter");
        await page.GetByLabel("Reason").FillAsync("too dark");
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page.Locator(".verdicts li")).ToContainTextAsync("too dark");
        Assert.That(await File.ReadAllTextAsync(review.Study.File("reviews.csv")), Does.Contain(",exclude,false,too dark"));
        await page.CloseAsync();
    }

    [Test]
    public async Task BlindReview_OfTwoReviewers_HidesNamesAndKeepsBothVerdicts()
    {
        await using var review = await RunningReview.StartAsync(folder =>
            ReviewJournal.Append(folder, new ReviewEntry(null, "lead", DateTimeOffset.UnixEpoch, ReviewVerdict.Blinded, "3")));
        foreach (var name in new[] { "anna", "bo" })
        {
            var page = await _chromium.OpenAsync();
            await page.GotoAsync($"{review.Url}#/trial/t1/20");
            await ExpectFrameAsync(page, 20);
            Assert.That(await page.ContentAsync(), Does.Not.Contain("D2").And.Not.Contain("D1").And.Not.Contain("defeated"));
            await PictureAsync(page, "blind");

            await page.GetByRole(AriaRole.Button, new() { Name = "Accept" }).ClickAsync();
            await page.GetByLabel("Name", new() { Exact = true }).FillAsync(name);
            await page.Keyboard.PressAsync("Enter");
            await Assertions.Expect(page.Locator(".verdicts li").First).ToContainTextAsync(name);
            await page.CloseAsync();
        }

        var lines = await File.ReadAllLinesAsync(review.Study.File("reviews.csv"));
        Assert.That(lines.Skip(2).Select(line => line.Split(',')[1]), Is.EqualTo(new[] { "anna", "bo" }));
    }

    [TestCase(ColorScheme.Light)]
    [TestCase(ColorScheme.Dark)]
    public async Task Page_InEitherTheme_RaisesNoErrorAndAsksNobodyElse(ColorScheme scheme)
    {
        var page = await _chromium.OpenAsync(scheme);
        var troubles = new List<string>();
        page.PageError += (_, error) => troubles.Add(error);
        page.Console += (_, message) => troubles.AddRange(message.Type == "error" ? [message.Text] : []);
        page.Request += (_, request) => troubles.AddRange(request.Url.StartsWith(_review.Url.ToString(), StringComparison.Ordinal) ? [] : [request.Url]);
        await page.GotoAsync(_review.Url.ToString());
        await page.Locator("tbody .title").First.WaitForAsync();
        await PictureAsync(page, $"list-{scheme}");

        await page.GotoAsync($"{_review.Url}#/trial/D2_target/400");
        await ExpectFrameAsync(page, 400);
        await PictureAsync(page, $"player-{scheme}");

        Assert.That(troubles, Is.Empty);
        await page.CloseAsync();
    }

    [GeneratedRegex("^(1[1-9][0-9]|[2-9][0-9][0-9])$")]
    private static partial Regex MoreThan110();

    [GeneratedRegex("/media/D2_target/frames/400$")]
    private static partial Regex Frame400();

    private static Task ExpectFrameAsync(IPage page, int frame) =>
        Assertions.Expect(page.Locator(".picture")).ToHaveAttributeAsync("data-frame", $"{frame}");

    private static async Task PictureAsync(IPage page, string name)
    {
        if (PictureFolder is not null)
        {
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(PictureFolder, name + ".png") });
        }
    }

    private async Task<IPage> OpenAsync(string place)
    {
        var page = await _chromium.OpenAsync();
        await page.GotoAsync(_review.Url + place);
        return page;
    }
}
