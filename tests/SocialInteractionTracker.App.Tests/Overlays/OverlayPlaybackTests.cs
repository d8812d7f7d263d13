using SocialInteractionTracker.App.Tests.Programs;
using SocialInteractionTracker.App.Tests.Reviewing;
using SocialInteractionTracker.TestKit;

namespace SocialInteractionTracker.App.Tests.Overlays;

/// <summary>An overlay made by <c>sit overlay</c>, played in a browser.</summary>
public sealed class OverlayPlaybackTests
{
    /// <summary>Goes to a time, waits until its picture is there and reads the number off the blocks.</summary>
    private const string NumberAt = """
        async ([timeS, block, bits, width]) => {
            const video = document.querySelector('video');
            const shown = new Promise(resolve => video.addEventListener('seeked', resolve, { once: true }));
            video.currentTime = timeS;
            await shown;
            const canvas = document.createElement('canvas');
            [canvas.width, canvas.height] = [video.videoWidth, video.videoHeight];
            const context = canvas.getContext('2d');
            context.drawImage(video, 0, 0);
            const scale = video.videoWidth / width;
            let number = 0;
            for (let bit = 0; bit < bits; bit++) {
                const pixel = context.getImageData((bit + 0.5) * block * scale, block * scale, 1, 1).data;
                number += pixel[1] > 127 ? 2 ** bit : 0;
            }
            return number;
        }
        """;

    private const string Load = """
        async base64 => {
            const bytes = Uint8Array.from(atob(base64), letter => letter.charCodeAt(0));
            const video = document.querySelector('video');
            const ready = new Promise((resolve, reject) => {
                video.addEventListener('canplaythrough', resolve, { once: true });
                video.addEventListener('error', () => reject(new Error(video.error.message)), { once: true });
            });
            video.src = URL.createObjectURL(new Blob([bytes], { type: 'video/mp4' }));
            await ready;
            return video.duration;
        }
        """;

    private static IEnumerable<TestCaseData> Videos =>
    [
        new TestCaseData(NumberedStudy.Steady).SetName("Overlay_ConstantRate_ShowsFrameKAtItsTime"),
        new TestCaseData(NumberedStudy.Steady with { Filter = "select='not(eq(mod(n,7),3))*not(between(n,20,25))'" }).SetName("Overlay_VariableRate_ShowsFrameKAtItsTime"),
    ];

    [TestCaseSource(nameof(Videos))]
    public async Task Overlay_InABrowser_ShowsFrameKAtItsTime(TestVideo source)
    {
        using var study = NumberedStudy.Make(source, out var times, out var numbers);
        var result = await Sit.RunAsync("overlay", study.Path);
        Assert.That(result.ExitCode, Is.Zero, result.ToString());
        await using var browser = await Chromium.StartAsync();
        var page = await browser.OpenAsync();
        await page.SetContentAsync("<video muted></video>");

        var durationS = await page.EvaluateAsync<double>(Load, Convert.ToBase64String(await File.ReadAllBytesAsync(study.File($"results/overlays/{NumberedStudy.TrialId}.mp4"))));

        Assert.That(durationS, Is.GreaterThan(times[^1]));
        var seen = new List<int>();
        for (var k = 0; k + 1 < times.Length; k++)
        {
            var middleS = (times[k] + times[k + 1]) / 2;
            seen.Add(await page.EvaluateAsync<int>(NumberAt, new[] { middleS, TestVideo.Block, TestVideo.Bits, TestVideo.Width }));
        }

        Assert.That(seen, Is.EqualTo(numbers.SkipLast(1)), "the number in the picture of each frame");
    }
}
