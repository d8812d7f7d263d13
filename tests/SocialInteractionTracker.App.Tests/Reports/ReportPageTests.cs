using Microsoft.Playwright;
using SocialInteractionTracker.App.Tests.Reviewing;
using SocialInteractionTracker.App.Tests.Studies;

namespace SocialInteractionTracker.App.Tests.Reports;

/// <summary>The report as a browser shows it.</summary>
public sealed class ReportPageTests
{
    private static StudyCopy Study => SharedRuns.Sample.Study;

    private static string Page => Path.Combine(Study.Results, "report.html");

    [Test]
    public async Task Page_Opened_AsksForNothingAndHasNoFault()
    {
        await using var browser = await Chromium.StartAsync();
        var page = await browser.OpenAsync();
        List<string> requests = [], faults = [];
        page.Request += (_, request) => requests.Add(request.Url);
        page.Console += (_, message) => faults.Add(message.Text);
        page.PageError += (_, fault) => faults.Add(fault);

        await page.GotoAsync(new Uri(Page).AbsoluteUri);

        Assert.That(requests, Is.EqualTo([new Uri(Page).AbsoluteUri]));
        Assert.That(faults, Is.Empty);
        Assert.That(await page.Locator("figure > svg").CountAsync(), Is.EqualTo(Directory.GetFiles(Path.Combine(Study.Results, "plots"), "*.svg").Length));
    }

    [Test]
    public async Task Subjects_HeadingPressedTwice_SortsBothWays()
    {
        await using var browser = await Chromium.StartAsync();
        var page = await browser.OpenAsync();
        await page.GotoAsync(new Uri(Page).AbsoluteUri);
        var ratios = Study.Table("subjects").Rows.Where(row => row["si_ratio"].Length > 0).OrderBy(row => row.Number("si_ratio")).Select(row => row["subject_id"]).ToArray();
        var heading = page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "SI ratio" });

        await heading.ClickAsync();
        Assert.That((await FirstCells(page)).Take(ratios.Length), Is.EqualTo(ratios));

        await heading.ClickAsync();
        Assert.That((await FirstCells(page)).Take(ratios.Length), Is.EqualTo(ratios.Reverse()));
    }

    [Test]
    public async Task Trials_EveryOne_LeadsToAFigureThatIsThere()
    {
        await using var browser = await Chromium.StartAsync();
        var page = await browser.OpenAsync();
        await page.GotoAsync(new Uri(Page).AbsoluteUri);

        var links = await page.Locator("#trials figure a").EvaluateAllAsync<string[]>("links => links.map(link => link.href)");

        Assert.That(links, Has.Length.EqualTo(Study.Table("trials").Rows.Length));
        Assert.That(links.Select(link => new Uri(link).LocalPath), Is.All.Matches<string>(File.Exists));
    }

    private static async Task<IReadOnlyList<string>> FirstCells(IPage page) =>
        await page.Locator("#subjects tbody tr td:first-child").AllInnerTextsAsync();
}
