using System.Globalization;
using SocialInteractionTracker.App.Tests.Programs;
using SocialInteractionTracker.App.Tests.Studies;
using SocialInteractionTracker.TestKit;

namespace SocialInteractionTracker.App.Tests.Imports;

/// <summary>Tracks of DeepLabCut, scored as if they had been tracked here.</summary>
public sealed class DeepLabCutStudyTests
{
    private const double PxPerCm = 10;
    private const double OriginPx = 50;
    private const double FramesPerS = 25;
    private const int Frames = 97;

    /// <summary>The zone of the open field's middle: half the side of 40 cm.</summary>
    private const double CentreFromCm = 10;
    private const double CentreToCm = 30;

    /// <summary>Smoothing may shift each of the three crossings in this recording by a frame, s.</summary>
    private const double CrossingsToleranceS = 3 / FramesPerS;

    [Test]
    public async Task Score_CsvAndH5WithoutVideos_AreScored()
    {
        using var study = Study();

        var result = await Sit.RunAsync("score", study.Path);

        Assert.That(result.ExitCode, Is.Zero, result.ToString());
        foreach (var row in study.Table("trials").Rows)
        {
            Assert.That((row["status"], row["tracked_fraction"]), Is.EqualTo(("scored", "1.0000")), row.ToString());
            Assert.That(row.Number("window_got_s"), Is.EqualTo(Frames / FramesPerS).Within(0.001), "the table is rounded to ms");
            Assert.That(row.Number("distance_cm"), Is.GreaterThan(10), "both mice walk");
        }
    }

    [Test]
    public async Task Score_Csv_TimeInTheCentreIsThatOfADirectCount()
    {
        using var study = Study();
        var centre = File.ReadLines(study.File("dlc.csv")).ElementAt(1).Split(',').IndexOf("Center");
        var inside = File.ReadLines(study.File("dlc.csv")).Skip(3).Select(line => line.Split(','))
            .Count(cells => IsInCentre(cells[centre]) && IsInCentre(cells[centre + 1]));

        Assert.That((await Sit.RunAsync("score", study.Path)).ExitCode, Is.Zero);

        var row = study.Table("zones").Single(("trial_id", "csv"), ("zone", "centre"), ("point", "body_centre"));
        Assert.That(inside, Is.InRange(1, Frames - 1), "the mouse crosses the edge");
        Assert.That(row.Number("time_s"), Is.EqualTo(inside / FramesPerS).Within(CrossingsToleranceS));
    }

    [Test]
    public async Task Score_Again_ImportsNothingAndAfterAChangeThatTrialAlone()
    {
        using var study = Study();
        var first = await Sit.RunAsync("score", study.Path, "--json");
        var again = await Sit.RunAsync("score", study.Path, "--json");
        study.Replace("dlc.csv", "0,280.45", "0,281.45");

        var changed = await Sit.RunAsync("score", study.Path, "--json");

        Assert.That(first.Ids("tracked"), Is.EqualTo(new[] { "csv", "h5" }), first.ToString());
        Assert.That((again.Ids("tracked"), again.Ids("up_to_date")), Is.EqualTo((Array.Empty<string>(), new[] { "csv", "h5" })));
        Assert.That((changed.Ids("tracked"), changed.Ids("up_to_date")), Is.EqualTo((new[] { "csv" }, new[] { "h5" })));
    }

    [Test]
    public async Task Score_NoFrameRate_SaysWhatIsNeeded()
    {
        using var study = Study();
        study.Replace("trials.csv", ",25", ",");

        var result = await Sit.RunAsync("score", study.Path);

        Assert.That(result.ExitCode, Is.EqualTo(4), result.ToString());
        Assert.That(result.Error, Does.Contain("frames_per_s"));
    }

    private static StudyCopy Study()
    {
        var study = StudyCopy.Empty()
            .Write("study.yaml", FormattableString.Invariant(
                $"open_field:\n  preset: of-square-40\n  duration_s: {Frames / FramesPerS}\n  start_s: 0\n  px_per_cm: {PxPerCm}\n  origin_px: [{OriginPx}, {OriginPx}]\n"))
            .Write("trials.csv", "trial_id,subject_id,test,session,tracks,frames_per_s\ncsv,m1,open_field,,dlc.csv,25\nh5,m1,open_field,,dlc.h5,25\n");
        File.Copy(SharedData.Path("formats/dlc-single.csv"), study.File("dlc.csv"));
        File.Copy(SharedData.Path("formats/dlc-single.h5"), study.File("dlc.h5"));
        return study;
    }

    private static bool IsInCentre(string px)
    {
        var cm = (double.Parse(px, CultureInfo.InvariantCulture) - OriginPx) / PxPerCm;
        return cm is >= CentreFromCm and <= CentreToCm;
    }
}
