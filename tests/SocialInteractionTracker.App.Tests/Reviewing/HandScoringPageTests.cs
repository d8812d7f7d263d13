using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using SocialInteractionTracker.App.Tests.Studies;

namespace SocialInteractionTracker.App.Tests.Reviewing;

/// <summary>Scoring by hand in a browser, to the files of the study.</summary>
public sealed partial class HandScoringPageTests
{
    /// <summary>A folder that takes pictures of the page, for looking at; none are made if it is not set.</summary>
    private static readonly string? PictureFolder = Environment.GetEnvironmentVariable("SIT_PAGE_PICTURES");

    private Chromium _chromium = null!;
    private RunningReview _review = null!;

    [OneTimeSetUp]
    public async Task StartBrowser() => _chromium = await Chromium.StartAsync();

    [OneTimeTearDown]
    public async Task StopBrowser() => await (_chromium?.DisposeAsync() ?? ValueTask.CompletedTask);

    [SetUp]
    public async Task Serve() => _review = await RunningReview.StartAsync();

    [TearDown]
    public async Task Stop() => await (_review?.DisposeAsync() ?? ValueTask.CompletedTask);

    [TestCase(false)]
    [TestCase(true)]
    public async Task Key_HeldWhileStepping_GivesTheFramesThatWereShown(bool isDecodedByServer)
    {
        var page = await OpenAsync("anna", "D2_target", isDecodedByServer);
        var start = await FrameAsync(page);

        await StepAsync(page, 10);
        await page.Keyboard.DownAsync("f");
        await StepAsync(page, 25);
        await page.Keyboard.UpAsync("f");
        await ExpectSavedAsync(page);

        var bout = Scores("anna").Single(("kind", "bout"));
        Assert.That((bout["behaviour"], bout["start_frame"], bout["end_frame_exclusive"]), Is.EqualTo(("interaction_zone", $"{start + 10}", $"{start + 35}")));
        var times = await TimesAsync();
        Assert.That(bout.Number("start_s"), Is.EqualTo(times[start + 10]).Within(0.0005), "written with 3 decimals");
        Assert.That(bout.Number("end_s"), Is.EqualTo(times[start + 35]).Within(0.0005), "written with 3 decimals");
        await page.CloseAsync();
    }

    [TestCase("0.25", false)]
    [TestCase("8", false)]
    [TestCase("2", true)]
    public async Task Key_HeldWhilePlaying_GivesTheFramesThatWereShown(string speed, bool isDecodedByServer)
    {
        var page = await OpenAsync("anna", "D2_target", isDecodedByServer);
        await page.GetByLabel("Speed").SelectOptionAsync(speed);
        await page.EvaluateAsync("() => document.activeElement.blur()");
        await page.EvaluateAsync("""
            () => ['keydown', 'keyup'].forEach(name => addEventListener(name, event => { if (event.key === 'd') window[name] = Number(document.querySelector('.picture').dataset.frame); }, true))
            """);

        await page.Keyboard.PressAsync("Space");
        await page.WaitForFunctionAsync("from => Number(document.querySelector('.picture').dataset.frame) > from + 5", await FrameAsync(page));
        await page.Keyboard.DownAsync("d");
        await page.WaitForFunctionAsync("() => Number(document.querySelector('.picture').dataset.frame) > window.keydown + 8");
        await page.Keyboard.UpAsync("d");
        await page.Keyboard.PressAsync("Space");
        await ExpectSavedAsync(page);

        var bout = Scores("anna").Single(("kind", "bout"));
        var shown = (await page.EvaluateAsync<int>("() => window.keydown"), await page.EvaluateAsync<int>("() => window.keyup"));
        Assert.That((int.Parse(bout["start_frame"], CultureInfo.InvariantCulture), int.Parse(bout["end_frame_exclusive"], CultureInfo.InvariantCulture)), Is.EqualTo(shown));
        await page.CloseAsync();
    }

    [Test]
    public async Task Bout_UndoneMovedAndDeleted_IsSoInTheFile()
    {
        var page = await OpenAsync("anna", "D2_target");
        var start = await FrameAsync(page);
        await HoldAsync(page, "f", 10);
        await StepAsync(page, 5);
        await HoldAsync(page, "d", 10);
        await page.Keyboard.PressAsync("z");
        await ExpectSavedAsync(page);
        Assert.That(Bouts("anna"), Is.EqualTo(new[] { $"interaction_zone {start}-{start + 10}" }));

        await page.Keyboard.PressAsync("y");
        await page.Keyboard.PressAsync("p");
        await Assertions.Expect(page.Locator("tr.chosen").First).ToContainTextAsync("corners");
        await page.GetByLabel("End one frame later").ClickAsync();
        await page.GetByLabel("Start one frame earlier").ClickAsync();
        await ExpectSavedAsync(page);
        Assert.That(Bouts("anna"), Is.EqualTo(new[] { $"interaction_zone {start}-{start + 10}", $"corners {start + 14}-{start + 26}" }));
        await PictureAsync(page, "hand-edit");

        await page.Keyboard.PressAsync("p");
        await page.Keyboard.PressAsync("Delete");
        await ExpectSavedAsync(page);
        Assert.That(Bouts("anna"), Is.EqualTo(new[] { $"corners {start + 14}-{start + 26}" }));
        await page.CloseAsync();
    }

    [Test]
    public async Task Pass_Finished_IsClosedAndAFurtherOneIsBegunBesideIt()
    {
        var page = await OpenAsync("anna", "D2_target");
        var start = await FrameAsync(page);
        await HoldAsync(page, "f", 10);
        await FinishAsync(page);
        await Assertions.Expect(page.Locator(".saved")).ToHaveTextAsync("finished");

        await page.GetByRole(AriaRole.Button, new() { Name = "Score again" }).ClickAsync();
        await Assertions.Expect(page.Locator(".panel")).ToContainTextAsync("Pass 2");
        await ExpectFrameAsync(page, start);
        await HoldAsync(page, "f", 12);
        await FinishAsync(page);
        await Assertions.Expect(page.Locator(".saved")).ToHaveTextAsync("finished");

        Assert.That(Scores("anna").Rows.Select(row => row["session"] + " " + row["kind"]), Is.EqualTo(new[] { "1 begun", "1 bout", "1 finished", "2 begun", "2 bout", "2 finished" }));
        await page.GotoAsync($"{_review.Url}#/score");
        await Assertions.Expect(page.Locator("table.trials tbody")).ToContainTextAsync("2 finished");
        await PictureAsync(page, "hand-list");
        await page.CloseAsync();
    }

    [Test]
    public async Task Browser_ClosedWhileAKeyIsHeld_LosesAtMostTheLastSecond()
    {
        var page = await OpenAsync("anna", "D2_target");
        await page.Keyboard.DownAsync("f");
        await StepAsync(page, 20);
        await Task.Delay(TimeSpan.FromSeconds(1));

        await page.CloseAsync();

        Assert.That(Bouts("anna").Single(), Does.Match("^interaction_zone "));
        var again = await OpenAsync("anna", "D2_target", begin: false);
        await Assertions.Expect(again.Locator(".panel")).ToContainTextAsync("Pass 1");
        await Assertions.Expect(again.Locator("table.bouts tr")).ToHaveCountAsync(1);
        await again.CloseAsync();
    }

    [Test]
    public async Task Reviewers_TwoAtOnceOnTwoServers_KeepAllTheirBouts()
    {
        await using var other = await RunningReview.ServeAsync(_review.Study.Path);
        var pages = await Task.WhenAll(OpenAsync("anna", "D2_target"), OpenAsync("bo", "D2_target", url: other.Url), OpenAsync("cy", "D2_target"));
        await Task.WhenAll(pages.Select(async page =>
        {
            for (var i = 0; i < 5; i++)
            {
                await HoldAsync(page, "f", 4);
                await StepAsync(page, 3);
            }

            await ExpectSavedAsync(page);
            await page.CloseAsync();
        }));

        foreach (var reviewer in new[] { "anna", "bo", "cy" })
        {
            Assert.That(Bouts(reviewer).Count(), Is.EqualTo(5), reviewer);
        }
    }

    [Test]
    public async Task SamePass_InTwoWindows_IsNotOverwritten()
    {
        var first = await OpenAsync("anna", "D2_target");
        await HoldAsync(first, "f", 4);
        var lastScored = await FrameAsync(first) - 1;
        await ExpectSavedAsync(first);
        var second = await OpenAsync("anna", "D2_target", begin: false);
        await ExpectFrameAsync(second, lastScored);
        await StepAsync(second, 20);
        await HoldAsync(second, "d", 4);
        await ExpectSavedAsync(second);

        await StepAsync(first, 40);
        await HoldAsync(first, "s", 4);

        await Assertions.Expect(first.Locator("#told")).ToContainTextAsync("changed in another window");
        await Assertions.Expect(first.Locator("table.bouts tr")).ToHaveCountAsync(2);
        Assert.That(Bouts("anna").Count(), Is.EqualTo(2));
        await first.CloseAsync();
        await second.CloseAsync();
    }

    [TestCase(ColorScheme.Light, 1280, 720)]
    [TestCase(ColorScheme.Dark, 1280, 720)]
    [TestCase(ColorScheme.Light, 2200, 1300)]
    public async Task Page_OfAScorer_HidesWhatTheProgramFound(ColorScheme scheme, int width, int height)
    {
        var page = await OpenAsync("anna", "D2_target", scheme: scheme);
        await page.SetViewportSizeAsync(width, height);
        var answers = new List<string>();
        page.Request += (_, request) => answers.Add(new Uri(request.Url).AbsolutePath);
        var start = await FrameAsync(page);
        await page.ReloadAsync();
        await ExpectFrameAsync(page, start);
        await HoldAsync(page, "f", 15);
        await page.Keyboard.DownAsync("d");
        await StepAsync(page, 8);
        await PictureAsync(page, $"hand-{scheme}-{width}");
        await page.Keyboard.UpAsync("d");

        Assert.That(await page.Locator("main").TextContentAsync(), Does.Not.Contain("Latency").And.Not.Contain("Entries").And.Not.Contain("Verdict"));
        Assert.That(answers.Where(path => path.StartsWith("/api/trials", StringComparison.Ordinal)), Is.Empty, "positions and states are not even asked for");
        await page.CloseAsync();
    }

    [GeneratedRegex("^(saved|finished)$")]
    private static partial Regex Saved();

    private CsvTable Scores(string reviewer) => CsvTable.Read(_review.Study.File($"hand-scores/D2_target/{reviewer}.csv"));

    private IEnumerable<string> Bouts(string reviewer) =>
        Scores(reviewer).Rows.Where(row => row["kind"] == "bout").Select(row => $"{row["behaviour"]} {row["start_frame"]}-{row["end_frame_exclusive"]}");

    private async Task<double[]> TimesAsync()
    {
        var bytes = await _review.Client.GetByteArrayAsync("/api/hand/D2_target/times");
        return [.. Enumerable.Range(0, bytes.Length / sizeof(double)).Select(k => BitConverter.ToDouble(bytes, k * sizeof(double)))];
    }

    private async Task<IPage> OpenAsync(
        string reviewer, string trial, bool isDecodedByServer = false, bool begin = true, ColorScheme scheme = ColorScheme.Light, Uri? url = null)
    {
        var page = await _chromium.OpenAsync(scheme);
        await page.AddInitScriptAsync($"localStorage.setItem('sit-reviewer', '{reviewer}')");
        if (isDecodedByServer)
        {
            await page.RouteAsync("**/video", route => route.AbortAsync());
        }

        await page.GotoAsync($"{url ?? _review.Url}#/score/{trial}");
        await Assertions.Expect(page.Locator(".picture")).ToHaveAttributeAsync("data-frame", Number());
        if (begin)
        {
            await page.GetByRole(AriaRole.Button, new() { Name = "Begin" }).ClickAsync();
            await Assertions.Expect(page.Locator(".panel")).ToContainTextAsync("Pass 1");
            await ExpectFrameAsync(page, (await _review.GetAsync($"/api/hand/{trial}/?reviewer={reviewer}")).GetProperty("startFrame").GetInt32());
        }

        return page;
    }

    [GeneratedRegex("^[0-9]+$")]
    private static partial Regex Number();

    private static async Task<int> FrameAsync(IPage page) =>
        int.Parse((await page.Locator(".picture").GetAttributeAsync("data-frame"))!, CultureInfo.InvariantCulture);

    private static async Task StepAsync(IPage page, int frames)
    {
        var target = await FrameAsync(page) + frames;
        for (var i = 0; i < frames; i++)
        {
            await page.Keyboard.PressAsync("ArrowRight");
        }

        await ExpectFrameAsync(page, target);
    }

    private static Task ExpectFrameAsync(IPage page, int frame) => Assertions.Expect(page.Locator(".picture")).ToHaveAttributeAsync("data-frame", $"{frame}");

    private static async Task HoldAsync(IPage page, string key, int frames)
    {
        await page.Keyboard.DownAsync(key);
        await StepAsync(page, frames);
        await page.Keyboard.UpAsync(key);
    }

    private static async Task FinishAsync(IPage page)
    {
        await page.Keyboard.PressAsync("Enter");
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Finish" }).ClickAsync();
    }

    private static Task ExpectSavedAsync(IPage page) => Assertions.Expect(page.Locator(".saved")).ToHaveTextAsync(Saved());

    private static async Task PictureAsync(IPage page, string name)
    {
        if (PictureFolder is not null)
        {
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(PictureFolder, name + ".png") });
        }
    }
}
