using SocialInteractionTracker.Core.Arenas;
using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Core.Tracks;
using SocialInteractionTracker.Core.Trials;
using SocialInteractionTracker.Pipeline.Tests.Scoring;
using SocialInteractionTracker.Pipeline.Tracking;
using SocialInteractionTracker.Storage.Studies;

namespace SocialInteractionTracker.Pipeline.Tests.Tracking;

public sealed class TrackInputsTests
{
    private static readonly ImportedTracks Tracks = new() { Path = "t.csv", FullPath = "/t.csv" };

    [Test]
    public void Of_WhatOnlyScoringUses_LeavesTheFingerprint()
    {
        using var folder = new StudyOnDisk();
        var (study, trial) = (folder.Study, folder.Trial("m1_no"));
        var changed = trial with { DurationS = 99, StartS = 1, Arena = trial.Arena with { Zones = [new Zone("hut", new CircleRegion(new(5, 5), 3))] } };

        Assert.That(TrackInputs.Of(study, changed, "video", "model").Fingerprint, Is.EqualTo(TrackInputs.Of(study, trial, "video", "model").Fingerprint));
    }

    [TestCaseSource(nameof(Changes))]
    public void Of_WhatTheTrackDependsOn_ChangesTheFingerprint(Func<StudyTrial, StudyTrial> change)
    {
        using var folder = new StudyOnDisk();
        var trial = folder.Trial("m1_no");

        Assert.That(
            TrackInputs.Of(folder.Study, change(trial), "video", "model").Fingerprint,
            Is.Not.EqualTo(TrackInputs.Of(folder.Study, trial, "video", "model").Fingerprint));
    }

    [Test]
    public void AreReviewedFrom_WhatThePageChanges_IsTrueForThatAlone()
    {
        using var folder = new StudyOnDisk();
        var (study, trial) = (folder.Study, folder.Trial("m1_no"));
        var observation = new TrialObservation
        {
            VideoWidth = 1,
            VideoHeight = 1,
            VideoEnd = default,
            VideoMessage = "",
            RepairedTimes = 0,
            Corners = new(new(0, 0), new(1, 0), new(1, 1), new(0, 1)),
            CalibrationSource = default,
            CalibrationConfidence = 1,
        };
        bool Reviewed(StudyTrial before, StudyTrial now, string model = "model") =>
            TrackInputs.Of(study, now, "video", model).AreReviewedFrom(TrackInputs.Of(study, before, "video", "model").Metadata(observation));
        var marked = trial with { SubjectMarks = [new SubjectMark(1, new(2, 3))] };

        Assert.That(Reviewed(trial, trial with { Calibration = new CalibrationRequest.FromCircle(new(1, 2), 3) }));
        Assert.That(Reviewed(trial, trial with { Arena = trial.Arena with { Enclosure = PolygonRegion.Rectangle(0, 0, 5, 5) } }));
        Assert.That(Reviewed(trial, marked) && Reviewed(marked, trial));
        Assert.That(Reviewed(trial, trial, model: "other"), Is.False);
        Assert.That(Reviewed(trial, trial with { Session = Session.Target }), Is.False);
    }

    [Test]
    public void Of_OtherVideoOrModel_ChangesTheFingerprint()
    {
        using var folder = new StudyOnDisk();
        string Of(string video, string model) => TrackInputs.Of(folder.Study, folder.Trial("m1_no"), video, model).Fingerprint;

        Assert.That(new[] { Of("a", "m"), Of("b", "m"), Of("a", "n") }, Is.Unique);
    }

    [Test]
    public void OfImport_OtherNamesVideoIndividualOrRate_ChangesTheFingerprint()
    {
        using var folder = new StudyOnDisk();
        using var aliased = new StudyOnDisk("aliases: { nose: [tip] }");
        string Of(StudyOnDisk of, ImportedTracks tracks, string? video) =>
            TrackInputs.OfImport(of.Study, of.Trial("m1_no") with { Tracks = tracks }, "tracks", video).Fingerprint;

        Assert.That(
            new[]
            {
                Of(folder, Tracks, null), Of(aliased, Tracks, null), Of(folder, Tracks, "video"), Of(folder, Tracks, "another"),
                Of(folder, Tracks with { Individual = "a" }, null), Of(folder, Tracks with { FramesPerS = 25 }, null),
            },
            Is.Unique);
    }

    [TestCase("model: mine")]
    [TestCase("tracker: silhouette")]
    [TestCase("tracking: { cleaning: { max_gap_s: 0.4 } }")]
    public void AreOf_OtherTrackingOptionsOrModel_IsFalse(string settings)
    {
        using var folder = new StudyOnDisk();
        using var changed = new StudyOnDisk(settings);
        var inputs = TrackInputs.Of(folder.Study, folder.Trial("m1_no"), "video", "model");
        var metadata = inputs.Metadata(folder.Tracked("m1_no", new(21, 21)).Observation);

        Assert.That(inputs.AreOf(metadata), Is.True);
        Assert.That(TrackInputs.Of(changed.Study, changed.Trial("m1_no"), "video", "model").AreOf(metadata), Is.False);
        Assert.That(inputs.AreOf(null), Is.False);
    }

    [Test]
    public void AreOf_OtherScoringOptions_IsTrue()
    {
        using var folder = new StudyOnDisk();
        using var changed = new StudyOnDisk("scoring: { points: [nose] }\nquality: { longest_gap_s: 3 }");
        var metadata = TrackInputs.Of(folder.Study, folder.Trial("m1_no"), "video", "model").Metadata(folder.Tracked("m1_no", new(21, 21)).Observation);

        Assert.That(TrackInputs.Of(changed.Study, changed.Trial("m1_no"), "video", "model").AreOf(metadata), Is.True);
    }

    [Test]
    public void ChangedSince_OtherArenaAndModel_NamesThem()
    {
        using var folder = new StudyOnDisk();
        var trial = folder.Trial("m1_no");
        var metadata = TrackInputs.Of(folder.Study, trial, "video", "model").Metadata(folder.Tracked("m1_no", new(21, 21)).Observation);
        var now = TrackInputs.Of(folder.Study, trial with { Arena = trial.Arena with { WidthCm = 43 } }, "video", "another model");

        Assert.That(now.ChangedSince(metadata), Is.EquivalentTo(new[] { "arena", "model sha256" }));
    }

    [Test]
    public void Metadata_WrittenAndRead_GivesTheSameObservation()
    {
        using var folder = new StudyOnDisk();
        var seen = folder.Tracked("m1_no", new(21, 21)).Observation with { DetectedStartS = 1.25, CameraMovedCm = null, ContrastLevels = 0.1 + 0.2 };
        var metadata = TrackInputs.Of(folder.Study, folder.Trial("m1_no"), "video", "model").Metadata(seen);

        Assert.That(TrackInputs.ObservationOf(metadata), Is.EqualTo(seen));
        Assert.That(TrackInputs.ObservationOf(metadata.SetItem(TrackInputs.ObservationKey, """{"video_width":1}""")), Is.Null, "another version's");
    }

    private static IEnumerable<TestCaseData> Changes()
    {
        yield return Case("Session", t => t with { Session = Session.Target });
        yield return Case("Size", t => t with { Arena = t.Arena with { WidthCm = 43 } });
        yield return Case("Shape", t => t with { Arena = t.Arena with { Shape = ArenaShape.Circle } });
        yield return Case("Enclosure", t => t with { Arena = t.Arena with { Enclosure = PolygonRegion.Rectangle(0, 0, 5, 5) } });
        yield return Case("Calibration", t => t with { Calibration = new CalibrationRequest.Auto() });
        yield return Case("Circle", t => t with { Calibration = new CalibrationRequest.FromCircle(new(1, 2), 3) });
        yield return Case("Lens", t => t with { Calibration = t.Calibration with { Lens = new LensDistortion(1, 1, 0, 0, 0.1, 0, 0, 0, 0) } });
        yield return Case("SubjectMark", t => t with { SubjectMarks = [new SubjectMark(1, new(2, 3))] });

        static TestCaseData Case(string name, Func<StudyTrial, StudyTrial> change) =>
            new TestCaseData(change).SetName($"Of_Other{name}_ChangesTheFingerprint");
    }
}
