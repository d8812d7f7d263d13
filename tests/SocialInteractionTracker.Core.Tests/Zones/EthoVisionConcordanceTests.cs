using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Core.Kinematics;
using SocialInteractionTracker.Core.Tests.Scoring;
using SocialInteractionTracker.Core.Tracks;
using SocialInteractionTracker.Core.Zones;
using SocialInteractionTracker.TestKit;

namespace SocialInteractionTracker.Core.Tests.Zones;

/// <summary>The raw exports carry EthoVision's own distances and zone flags beside the positions they were made from.</summary>
public sealed class EthoVisionConcordanceTests
{
    [TestCaseSource(nameof(Files))]
    public void RawPathLength_OfPositions_EqualsDistanceMoved(string file)
    {
        var export = EthoVisionExport.Open(SharedData.Path(file));
        foreach (var (point, distance) in new[] { ("center", "Distance moved"), ("nose", "Distance moved 2(Nose-point)") })
        {
            var positions = export.Numbers($"X {point}").Zip(export.Numbers($"Y {point}"), (x, y) => new ArenaPoint(x, y)).ToArray();

            var path = PathLength.RawCm(positions);

            Assert.That(path, Is.EqualTo(export.Numbers(distance).Where(d => !double.IsNaN(d)).Sum()).Within(0.1).Percent, distance);
        }
    }

    [TestCaseSource(nameof(Files))]
    public void EmulatedRule_OnFlagsOfFoundSamples_GivesTheSumOfAllFlags(string file)
    {
        var export = EthoVisionExport.Open(SharedData.Path(file));
        var frames = TestTracks.All(new FrameTimes([.. export.Numbers("Trial time")]));
        foreach (var column in export.Names.Where(name => name.StartsWith("In zone", StringComparison.Ordinal)))
        {
            var flags = export.Text(column);
            var found = export.Numbers(column.Contains("Nose", StringComparison.Ordinal) ? "X nose" : "X center");
            var states = found.Zip(flags, (x, flag) => double.IsNaN(x) ? ZoneState.Unknown : flag == "1" ? ZoneState.In : ZoneState.Out);

            var time = MissingSampleRule.Apply(ZoneStateSeries.FromStates(frames, [.. states])).TimeS(ZoneState.In);

            var direct = flags.Index().Where(f => f.Item == "1").Sum(f => frames.Seconds[f.Index]);
            Assert.That(time, Is.EqualTo(direct).Within(frames.Times.MedianDurationS), column);
        }
    }

    private static IEnumerable<string> Files() =>
    [
        "ethovision/Raw data-NORT D3 20251003-Trial     1 (1).xlsx",
        "ethovision/Raw data-NORT D3 20251003-Trial     2 (1).xlsx",
        "ethovision/Raw data-Rebecca NORT daz3 20251024-Trial     7.xlsx",
    ];
}
