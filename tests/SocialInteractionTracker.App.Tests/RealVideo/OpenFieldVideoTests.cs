using OpenCvSharp;
using SocialInteractionTracker.App.Tests.Programs;
using SocialInteractionTracker.App.Tests.Studies;
using SocialInteractionTracker.Core.Arenas;
using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Core.Poses;
using SocialInteractionTracker.Pipeline.Tracking;
using SocialInteractionTracker.Storage.TrackFiles;
using SocialInteractionTracker.TestKit;

namespace SocialInteractionTracker.App.Tests.RealVideo;

/// <summary>A real mouse in a real open field, tracked as a user would, against an independent look at the pixels.</summary>
public sealed class OpenFieldVideoTests
{
    private const string Video = "video/openfield-m3v1.mp4";
    private const double WidthCm = 43;
    private const double HeightCm = 30;

    /// <summary>The program's acceptance.</summary>
    private const double LeastTrackedFraction = 0.98;

    /// <summary>The program's acceptance, cm.</summary>
    private const double LargestMedianDifferenceCm = 0.5;

    /// <summary>The program's acceptance.</summary>
    private const double LeastNoseAtHeadEnd = 0.99;

    /// <summary>From this speed on a mouse moves, cm/s.</summary>
    private const double MovingCmPerS = 5;

    /// <summary>Every how many frames pixels are looked at, and speed taken from one look to the next: a tenth of a second.</summary>
    private const int StrideFrames = 3;

    /// <summary>The tail has to be seen in this share of the moving frames for the test to say something.</summary>
    private const double LeastTailsSeen = 0.9;

    private StudyCopy _study = null!;
    private TrackRecord _record = null!;
    private Calibration _calibration = null!;
    private DarkMouse?[] _seen = null!;

    [OneTimeSetUp]
    public async Task TrackAndSegment()
    {
        var video = SharedData.Path(Video);
        _study = StudyCopy.Empty()
            .Write("study.yaml", FormattableString.Invariant($"open_field:\n  preset: open-field\n  width_cm: {WidthCm}\n  height_cm: {HeightCm}\n  duration_s: 77\n  start_s: 0\n"))
            .Write("trials.csv", "trial_id,subject_id,test,session,video\nm3v1,m3,open_field,,m3v1.mp4\n");
        File.CreateSymbolicLink(_study.File("m3v1.mp4"), video);
        var result = await SitProcess.RunAsync("run", _study.Path, "--workers", "2");
        Assert.That(result.ExitCode, Is.Zero, result.ToString());
        _record = (await TrackFile.ReadAsync(Path.Combine(_study.Results, "tracks", "m3v1.parquet")))!;
        _calibration = Calibration.FromCorners(
            WidthCm, HeightCm, TrackInputs.ObservationOf(_record.Metadata)!.Corners, CalibrationSource.FoundCorners, lens: null);
        var corners = _calibration.Corners;
        _seen = MouseVideo.Find(
            video,
            [.. new[] { corners.TopLeft, corners.TopRight, corners.BottomRight, corners.BottomLeft }.Select(p => new Point((int)p.X, (int)p.Y))],
            _calibration.PxPerCm,
            StrideFrames);
        Assert.That(_seen, Has.Length.EqualTo((_record.Track.Times.Count + StrideFrames - 1) / StrideFrames), "both read the same frames");
    }

    [OneTimeTearDown]
    public void RemoveStudy() => _study?.Dispose();

    [Test]
    public void Track_OfTheMouse_IsThereNearlyAlways() =>
        Assert.That(Trial().Number("tracked_fraction"), Is.GreaterThanOrEqualTo(LeastTrackedFraction));

    [Test]
    public void BodyCentre_OfTheTrack_IsWhereTheDarkBlobIs()
    {
        var differences = Positions(BodyPoint.BodyCentre).Zip(_seen)
            .Select(pair => pair.Second is { } seen ? pair.First.DistanceTo(OnFloor(seen.Centre)) : double.NaN)
            .Where(double.IsFinite).Order().ToArray();

        TestContext.Out.WriteLine($"median {differences[differences.Length / 2]:F3} cm, 95th percentile {differences[differences.Length * 95 / 100]:F3} cm, {differences.Length} frames");
        Assert.That(differences, Has.Length.GreaterThan(LeastTrackedFraction * _seen.Length), "the segmentation itself finds the mouse");
        Assert.That(differences[differences.Length / 2], Is.LessThanOrEqualTo(LargestMedianDifferenceCm));
    }

    /// <summary>
    /// The floor of this arena is a sheet of paper that is drawn through it with the mouse on it, so which way the mouse goes does
    /// not tell where its head is; the end its tail is at does.
    /// </summary>
    [Test]
    public void Nose_OfTheMovingMouse_IsAtTheEndWithoutTheTail()
    {
        var (noses, tails) = (Positions(BodyPoint.Nose), Positions(BodyPoint.TailBase));
        var moving = Enumerable.Range(0, _seen.Length).Where(IsMoving).ToArray();
        var judged = moving.Where(k => _seen[k]!.TailRoot is not null && !noses[k].IsMissing && !tails[k].IsMissing).ToArray();
        var right = judged.Count(k =>
        {
            var root = OnFloor(_seen[k]!.TailRoot!.Value);
            return noses[k].DistanceTo(root) > tails[k].DistanceTo(root);
        });

        TestContext.Out.WriteLine($"{right} of {judged.Length} judged, {100.0 * right / judged.Length:F2} %; {moving.Length} moving of {_seen.Length} looks");
        Assert.That(moving, Has.Length.GreaterThan(_seen.Length / 10), "the mouse moves");
        Assert.That(judged, Has.Length.GreaterThan(LeastTailsSeen * moving.Length), "its tail is seen");
        Assert.That((double)right / judged.Length, Is.GreaterThanOrEqualTo(LeastNoseAtHeadEnd));
    }

    [Test]
    public void Camera_ThatStoodStill_IsNotFlagged() => Assert.That(Trial()["flags"], Does.Not.Contain("camera_moved"));

    private bool IsMoving(int look)
    {
        if (look == 0 || look == _seen.Length - 1 || (_seen[look - 1], _seen[look], _seen[look + 1]) is not ({ } from, not null, { } to))
        {
            return false;
        }

        var startS = _record.Track.Times.StartS;
        var durationS = startS[(look + 1) * StrideFrames] - startS[(look - 1) * StrideFrames];
        return OnFloor(from.Centre).DistanceTo(OnFloor(to.Centre)) / durationS > MovingCmPerS;
    }

    private CsvTable.Row Trial() => _study.Table("trials").Rows.Single();

    private ArenaPoint OnFloor(Point2d pixel) => _calibration.ToArena(new PixelPoint(pixel.X, pixel.Y));

    /// <summary>Where the track has a point in the frames that were looked at.</summary>
    private ArenaPoint[] Positions(BodyPoint point) =>
        [.. _record.Track[point].Final.Where((_, frame) => frame % StrideFrames == 0).Select(_calibration.ToArena)];
}
