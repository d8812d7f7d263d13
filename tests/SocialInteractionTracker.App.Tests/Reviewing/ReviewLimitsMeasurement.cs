using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using SocialInteractionTracker.App.Tests.Programs;
using SocialInteractionTracker.App.Tests.Studies;
using SocialInteractionTracker.Cli.Reviewing;
using SocialInteractionTracker.Review;
using SocialInteractionTracker.Storage.Studies;

namespace SocialInteractionTracker.App.Tests.Reviewing;

/// <summary>Measures how fast the review page is with long videos and prints it; nothing is asserted, as times depend on what else a machine does.</summary>
/// <remarks>Run by name: <c>./sit test --filter ReviewLimitsMeasurement</c>. It needs ffmpeg and Chromium and takes some minutes.</remarks>
[Explicit("It measures; docs/review.md tells how to run it.")]
public sealed class ReviewLimitsMeasurement
{
    private const int Repeats = 30;

    /// <summary>A pair of 10 min at 1280x720 and 30 frames/s, and an open field of 60,000 frames.</summary>
    private static readonly (string Trial, string Video, int FramesPerS)[] Trials = [("A_no", "wide.mp4", 30), ("A_ta", "wide.mp4", 30), ("A_of", "fast.mp4", 100)];

    private StudyCopy _study = null!;
    private ReviewServer _server = null!;
    private Chromium _chromium = null!;

    [OneTimeSetUp]
    public async Task Make()
    {
        _chromium = await Chromium.StartAsync();
        _study = StudyCopy.Empty();
        await EncodeAsync("wide.mp4", 30, "1280x720");
        await EncodeAsync("fast.mp4", 100, "640x480");
        _study.Write("study.yaml", "name: Long\nsocial_interaction: { preset: golden-2011, duration_s: 600, start_s: 0, px_per_cm: 12, origin_px: [200, 100] }\n"
            + "open_field: { preset: of-square-40, duration_s: 600, start_s: 0, px_per_cm: 10, origin_px: [100, 40] }\n");
        _study.Write("trials.csv", "trial_id,subject_id,test,session,video,tracks\nA_no,A,social_interaction,no_target,wide.mp4,A_no.csv\n"
            + "A_ta,A,social_interaction,target,wide.mp4,A_ta.csv\nA_of,A,open_field,,fast.mp4,A_of.csv\n");
        foreach (var (trial, _, framesPerS) in Trials)
        {
            _study.Write($"{trial}.csv", Tracks(600 * framesPerS, framesPerS));
        }

        var run = await SitProcess.RunAsync("run", _study.Path);
        Assert.That(run.ExitCode, Is.Zero, run.ToString());
        _server = await ReviewServer.StartAsync(StudyLoader.Load(_study.Path), new PipelineScoring(), new ReviewOptions(), CancellationToken.None);
        using var client = new HttpClient { BaseAddress = _server.Url };
        await client.GetStringAsync(new Uri("/api/study", UriKind.Relative));
    }

    [OneTimeTearDown]
    public async Task Remove()
    {
        await (_server?.DisposeAsync() ?? ValueTask.CompletedTask);
        await (_chromium?.DisposeAsync() ?? ValueTask.CompletedTask);
        _study?.Dispose();
    }

    [Test]
    public async Task Measure_FirstPictureStepsTimelineAndRescoring()
    {
        foreach (var trial in new[] { "A_ta", "A_of" })
        {
            foreach (var isFile in new[] { true, false })
            {
                await MeasurePlayerAsync(trial, isFile);
            }

            await MeasureRescoringAsync(trial, "corner-0");
            await MeasureRescoringAsync(trial, trial == "A_ta" ? "interaction-size" : "centre-size");
        }
    }

    private async Task MeasurePlayerAsync(string trial, bool isFile)
    {
        var page = await _chromium.OpenAsync();
        if (!isFile)
        {
            await page.RouteAsync("**/video", route => route.AbortAsync());
        }

        await page.GotoAsync(_server.Url.ToString());
        await page.Locator("tbody .title").First.WaitForAsync();
        var first = await page.EvaluateAsync<double>($$"""
            () => new Promise(resolve => {
              const startMs = performance.now();
              const look = () => document.querySelector('.picture')?.dataset.frame !== undefined && document.querySelector('.picture canvas') ? resolve(performance.now() - startMs) : requestAnimationFrame(look);
              location.hash = '#/trial/{{trial}}';
              look();
            })
            """);
        await page.WaitForFunctionAsync($"document.title.startsWith('{trial}')");
        var steps = await page.EvaluateAsync<double[]>($$"""
            async () => {
              const frame = () => Number(document.querySelector('.picture').dataset.frame);
              const press = key => dispatchEvent(new KeyboardEvent('keydown', { key }));
              const times = [];
              for (let i = 0; i < {{Repeats}}; i++) {
                const [startMs, from] = [performance.now(), frame()];
                press(i % 3 === 2 ? 'ArrowLeft' : 'ArrowRight');
                while (frame() === from) await new Promise(requestAnimationFrame);
                times.push(performance.now() - startMs);
              }
              return times;
            }
            """);
        var draws = await page.EvaluateAsync<double[]>($$"""
            async () => {
              const times = [];
              for (let i = 0; i < {{Repeats}}; i++) {
                const startMs = performance.now();
                dispatchEvent(new KeyboardEvent('keydown', { key: i % 8 < 4 ? 'i' : 'o' }));
                times.push(performance.now() - startMs);
                await new Promise(requestAnimationFrame);
              }
              return times;
            }
            """);
        Tell($"{trial}, {(isFile ? "the file" : "pictures from the server")}: first picture {first:F0} ms; step {Told(steps)}; timeline drawn anew {Told(draws)}");
        await page.CloseAsync();
    }

    private async Task MeasureRescoringAsync(string trial, string handle)
    {
        using var client = new HttpClient { BaseAddress = _server.Url };
        client.DefaultRequestHeaders.Add("X-Sit-Review", "1");
        var state = JsonSerializer.Deserialize<JsonElement>(await client.GetStringAsync(new Uri($"/api/trials/{trial}/editing/", UriKind.Relative)));
        var at = state.GetProperty("handles").EnumerateArray().Single(h => h.GetProperty("id").GetString() == handle);
        var times = new List<double>();
        for (var i = 0; i < Repeats; i++)
        {
            var json = string.Create(CultureInfo.InvariantCulture,
                $$"""{ "action": "move", "handle": "{{handle}}", "x": {{at.GetProperty("x").GetDouble() + i}}, "y": {{at.GetProperty("y").GetDouble()}}, "scope": "trial" }""");
            using var content = new StringContent(json, Encoding.UTF8, "application/json");
            var clock = Stopwatch.StartNew();
            using var response = await client.PostAsync(new Uri($"/api/trials/{trial}/editing/try", UriKind.Relative), content);
            times.Add(clock.Elapsed.TotalMilliseconds);
            Assert.That(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync());
        }

        Tell($"{trial}, drag of {handle}: rescored in {Told([.. times])}");
    }

    private static string Told(double[] times)
    {
        var sorted = times.Order().ToArray();
        return string.Create(CultureInfo.InvariantCulture, $"median {sorted[sorted.Length / 2]:F0} ms, 9 of 10 within {sorted[sorted.Length * 9 / 10]:F0} ms, first {times[0]:F0} ms");
    }

    private static void Tell(string line) => TestContext.Progress.WriteLine(line);

    private async Task EncodeAsync(string name, int framesPerS, string size)
    {
        var encoder = new ProcessStartInfo("ffmpeg", $"-v error -f lavfi -i testsrc2=size={size}:rate={framesPerS} -t 600 -c:v libx264 -preset ultrafast -crf 30 -g 250 -pix_fmt yuv420p -movflags +faststart {_study.File(name)}");
        using var process = Process.Start(encoder)!;
        await process.WaitForExitAsync();
    }

    /// <summary>An animal that goes round the arena, in and out of its zones.</summary>
    private static string Tracks(int frames, int framesPerS)
    {
        string[] points = ["nose", "left_ear", "right_ear", "body_centre", "tail_base"];
        var text = new StringBuilder("frame,time_s").AppendJoin("", points.Select(p => $",{p}_x_px,{p}_y_px,{p}_confidence")).Append('\n');
        for (var k = 0; k < frames; k++)
        {
            var (timeS, turn) = ((double)k / framesPerS, 2 * Math.PI * k / framesPerS / 20);
            text.Append(CultureInfo.InvariantCulture, $"{k},{timeS:R}");
            for (var p = 0; p < points.Length; p++)
            {
                text.Append(CultureInfo.InvariantCulture, $",{300 + (120 * Math.Cos(turn - (p * 0.08))):F2},{240 + (130 * Math.Sin(turn - (p * 0.08))):F2},0.9");
            }

            text.Append('\n');
        }

        return text.ToString();
    }
}
