using Microsoft.Playwright;
using SocialInteractionTracker.Storage.Reviews;

namespace SocialInteractionTracker.App.Tests.Reviewing;

/// <summary>Editing on the review page in a browser.</summary>
public sealed class EditorPageTests
{
    /// <summary>A folder that takes pictures of the page, for looking at; none are made if it is not set.</summary>
    private static readonly string? PictureFolder = Environment.GetEnvironmentVariable("SIT_PAGE_PICTURES");

    private Chromium _chromium = null!;
    private RunningReview _review = null!;

    [OneTimeSetUp]
    public async Task Open() => _chromium = await Chromium.StartAsync();

    [OneTimeTearDown]
    public async Task Close() => await (_chromium?.DisposeAsync() ?? ValueTask.CompletedTask);

    [SetUp]
    public async Task Serve() => _review = await RunningReview.StartAsync();

    [TearDown]
    public async Task Stop() => await _review.DisposeAsync();

    [Test]
    public async Task Drag_OfAZone_ShowsBeforeAndAfterAndIsWrittenAndUndone()
    {
        var page = await EditAsync("D2_target/200");
        var handle = await HandleAsync(page, "D2_target", "interaction-size");

        await page.Mouse.MoveAsync(handle.X, handle.Y);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(handle.X + 20, handle.Y - 20, new() { Steps = 4 });
        await Assertions.Expect(page.Locator(".changes caption")).ToContainTextAsync("not written yet");
        await Assertions.Expect(page.Locator(".changes tbody")).ToContainTextAsync("SI ratio");
        Assert.That(File.Exists(_review.Study.File("trials/D2_target.yaml")), Is.False);
        await PictureAsync(page, "edit-drag");
        await page.Mouse.UpAsync();

        await Assertions.Expect(page.Locator("#told")).ToContainTextAsync("written to trials/D2_target.yaml");
        Assert.That(await File.ReadAllTextAsync(_review.Study.File("trials/D2_target.yaml")), Does.StartWith("interaction_zone: { along_cm: "));
        await page.Keyboard.PressAsync("z");
        await Assertions.Expect(page.Locator("#told")).ToContainTextAsync("taken back");
        Assert.That(File.Exists(_review.Study.File("trials/D2_target.yaml")), Is.False);
        await page.Keyboard.PressAsync("y");
        await Assertions.Expect(page.Locator("#told")).ToContainTextAsync("made again");
        await page.CloseAsync();
    }

    [Test]
    public async Task Keys_ChooseAndNudgeACorner()
    {
        var page = await EditAsync("D2_target/200");

        await page.Keyboard.PressAsync("]");
        await page.Keyboard.PressAsync("Shift+ArrowRight");
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page.Locator("#told")).ToContainTextAsync("top left corner of the floor: written");
        Assert.That(await File.ReadAllTextAsync(_review.Study.File("trials/D2_target.yaml")), Does.StartWith("corners_px: [["));
        await ExpectFrameAsync(page, 200);
        await page.CloseAsync();
    }

    [Test]
    public async Task Drag_OfABodyPoint_PlacesItInThatFrame()
    {
        var page = await EditAsync("D2_target/200");
        var (x, y) = await page.EvaluateAsync<float[]>("""
            async () => {
              const { loadTrial } = await import('/app/frames.js');
              const trial = await loadTrial('D2_target');
              const box = document.querySelector('canvas.overlay').getBoundingClientRect();
              const nose = trial.data.points.find(point => point.name === 'nose');
              return [box.x + nose.x[200] * box.width / trial.width, box.y + nose.y[200] * box.height / trial.height];
            }
            """) is [var left, var top] ? (left, top) : throw new InvalidOperationException();

        await page.Mouse.MoveAsync(x, y);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(x + 60, y + 10, new() { Steps = 3 });
        await page.Mouse.UpAsync();

        await Assertions.Expect(page.Locator("#told")).ToContainTextAsync("placed: written to corrections/D2_target.csv");
        Assert.That((await File.ReadAllLinesAsync(_review.Study.File("corrections/D2_target.csv")))[1], Does.Match("^anna,.*Z,place,[a-z_]+,200,,"));
        await PictureAsync(page, "edit-point");
        await page.CloseAsync();
    }

    [Test]
    public async Task Range_SwappedAndExcluded_IsInTheFiles()
    {
        var page = await EditAsync("D2_target/200");

        await RangeAsync(page);
        await page.Keyboard.PressAsync("w");
        await Assertions.Expect(page.Locator("#told")).ToContainTextAsync("nose and tail base exchanged");
        await RangeAsync(page);
        await PictureAsync(page, "edit-range");
        await page.Keyboard.PressAsync("q");
        await page.GetByLabel("Reason").FillAsync("the door opened");
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Score .* again") })).ToBeVisibleAsync();
        Assert.That(await File.ReadAllTextAsync(_review.Study.File("corrections/D2_target.csv")), Does.Contain(",swap_nose_tail,,200,231,,"), "from frame 200 to the one a second later, which is part of it");
        Assert.That(await File.ReadAllTextAsync(_review.Study.File("trials/D2_target.yaml")), Does.Contain("reason: the door opened"));
        await page.CloseAsync();

        static async Task RangeAsync(IPage page)
        {
            await page.Keyboard.PressAsync("r");
            await page.Keyboard.PressAsync("Shift+ArrowRight");
            await page.Keyboard.PressAsync("t");
            await Assertions.Expect(page.GetByLabel("Range", new() { Exact = true })).Not.ToContainTextAsync("…");
        }
    }

    [Test]
    public async Task Subject_Marked_IsWrittenWhereTheCrossWasPut()
    {
        var page = await EditAsync("D2_target/200");

        await page.Keyboard.PressAsync("m");
        await page.Keyboard.PressAsync("ArrowLeft");
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page.Locator("#told")).ToContainTextAsync("subject marked: written");
        Assert.That((await File.ReadAllLinesAsync(_review.Study.File("corrections/D2_target.csv")))[1], Does.Contain(",subject,,200,,"));
        await Assertions.Expect(page.Locator(".flags").Last).ToContainTextAsync("sit run");
        await page.CloseAsync();
    }

    [Test]
    public async Task Save_OnTopOfAChangeByHand_SaysSoAndShowsThatChange()
    {
        var page = await EditAsync("D2_target/200");
        _review.Study.Write("trials/D2_target.yaml", "duration_s: 12 # by hand\n");

        await page.Keyboard.PressAsync("s");

        await Assertions.Expect(page.Locator("#told")).ToContainTextAsync("changed meanwhile");
        await Assertions.Expect(page.Locator(".panel")).ToContainTextAsync("12.00 s");
        Assert.That(await File.ReadAllTextAsync(_review.Study.File("trials/D2_target.yaml")), Is.EqualTo("duration_s: 12 # by hand\n"));
        await page.CloseAsync();
    }

    [TestCase(ColorScheme.Light)]
    [TestCase(ColorScheme.Dark)]
    public async Task Blind_Editing_TellsNeitherRatioNorClassNorNames(ColorScheme scheme)
    {
        await using var review = await RunningReview.StartAsync(folder =>
            ReviewJournal.Append(folder, new ReviewEntry(null, "lead", DateTimeOffset.UnixEpoch, ReviewVerdict.Blinded, "3")));
        var page = await _chromium.OpenAsync(scheme);
        await StartEditingAsync(page, review, "t1/200");

        await page.Keyboard.PressAsync("]");
        await page.Keyboard.PressAsync("Shift+ArrowRight");
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page.Locator("#told")).ToContainTextAsync("floor.");
        Assert.That(await page.ContentAsync(), Does.Not.Contain("SI ratio").And.Not.Contain("D2").And.Not.Contain("D1").And.Not.Contain("yaml"));
        await PictureAsync(page, $"edit-blind-{scheme}");
        await page.CloseAsync();
    }

    [TestCase(1280, 720, ColorScheme.Light)]
    [TestCase(1920, 1080, ColorScheme.Dark)]
    public async Task Editor_InAnySize_RaisesNoErrorAndNamesItsControls(int width, int height, ColorScheme scheme)
    {
        var page = await _chromium.OpenAsync(scheme);
        await page.SetViewportSizeAsync(width, height);
        var troubles = new List<string>();
        page.PageError += (_, error) => troubles.Add(error);
        page.Console += (_, message) => troubles.AddRange(message.Type == "error" ? [message.Text] : []);
        await StartEditingAsync(page, _review, "D1_open_field/300");
        await page.GetByText("What can be moved").ClickAsync();
        await PictureAsync(page, $"edit-{width}-{scheme}");

        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "edge of the centre" })).ToBeVisibleAsync();
        foreach (var name in new[] { "Starts here", "Ends here", "From here", "To here", "Exclude the range", "Exchange nose and tail base in the range", "Mark the subject", "Undo", "Redo" })
        {
            await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true })).ToBeVisibleAsync();
        }

        await page.Keyboard.PressAsync("?");
        await Assertions.Expect(page.Locator("#help")).ToContainTextAsync("move what is chosen by 1 px");
        Assert.That(troubles, Is.Empty);
        await page.CloseAsync();
    }

    private Task<IPage> EditAsync(string place) => EditAsync(_review, place);

    private async Task<IPage> EditAsync(RunningReview review, string place)
    {
        await review.GetAsync("/api/study");
        var page = await _chromium.OpenAsync();
        await StartEditingAsync(page, review, place);
        return page;
    }

    private static async Task StartEditingAsync(IPage page, RunningReview review, string place)
    {
        await page.AddInitScriptAsync("localStorage.setItem('sit-reviewer', 'anna')");
        await page.GotoAsync($"{review.Url}#/trial/{place}");
        await ExpectFrameAsync(page, int.Parse(place.Split('/')[1], System.Globalization.CultureInfo.InvariantCulture));
        await page.GetByRole(AriaRole.Button, new() { Name = "Edit", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator(".editing h2")).ToBeVisibleAsync();
    }

    /// <summary>Where a handle is on the screen.</summary>
    private async Task<(float X, float Y)> HandleAsync(IPage page, string trial, string id)
    {
        var state = await _review.GetAsync($"/api/trials/{trial}/editing/");
        var handle = state.GetProperty("handles").EnumerateArray().Single(h => h.GetProperty("id").GetString() == id);
        var width = (await _review.GetAsync($"/api/trials/{trial}/")).GetProperty("width").GetDouble();
        var box = (await page.Locator("canvas.overlay").BoundingBoxAsync())!;
        var scale = box.Width / width;
        return ((float)(box.X + (handle.GetProperty("x").GetDouble() * scale)), (float)(box.Y + (handle.GetProperty("y").GetDouble() * scale)));
    }

    private static Task ExpectFrameAsync(IPage page, int frame) =>
        Assertions.Expect(page.Locator(".picture")).ToHaveAttributeAsync("data-frame", $"{frame}");

    private static async Task PictureAsync(IPage page, string name)
    {
        if (PictureFolder is not null)
        {
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(PictureFolder, name + ".png") });
        }
    }
}
