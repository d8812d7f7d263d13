using Microsoft.Playwright;

namespace SocialInteractionTracker.App.Tests.Reviewing;

/// <summary>The system's Chromium; tests that need it are skipped where it is not installed.</summary>
internal sealed class Chromium : IAsyncDisposable
{
    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    /// <summary>How long a page may take to show what is expected, ms: on a machine that is busy with other tests, the first scores take seconds.</summary>
    private const float PatienceMs = 30_000;

    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;

    private Chromium(IPlaywright playwright, IBrowser browser) => (_playwright, _browser) = (playwright, browser);

    public static async Task<Chromium> StartAsync()
    {
        if (Places.FirstOrDefault(File.Exists) is not { } program)
        {
            Assert.Ignore($"No Chromium is installed (looked for {string.Join(", ", Places)}), so the page is not opened in a browser.");
            throw new InvalidOperationException();
        }

        Assertions.SetDefaultExpectTimeout(PatienceMs);
        var playwright = await Playwright.CreateAsync().ConfigureAwait(false);
        var options = new BrowserTypeLaunchOptions { ExecutablePath = program, Headless = true, Args = Arguments };
        return new Chromium(playwright, await playwright.Chromium.LaunchAsync(options).ConfigureAwait(false));
    }

    /// <summary>A window of 1280 x 720; a reviewer of its own, without the storage of the others.</summary>
    public Task<IPage> OpenAsync(ColorScheme scheme = ColorScheme.Light) => _browser.NewPageAsync(new BrowserNewPageOptions
    {
        ViewportSize = new ViewportSize { Width = 1280, Height = 720 },
        ColorScheme = scheme,
    });

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync().ConfigureAwait(false);
        _playwright.Dispose();
    }
}
