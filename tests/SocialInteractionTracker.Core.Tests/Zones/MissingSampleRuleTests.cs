using SocialInteractionTracker.Core.Tests.Scoring;
using SocialInteractionTracker.Core.Tracks;
using SocialInteractionTracker.Core.Zones;

namespace SocialInteractionTracker.Core.Tests.Zones;

public sealed class MissingSampleRuleTests
{
    [TestCase("I??I", 2, "IIII")]
    [TestCase("I???O", 2, "III?O")]
    [TestCase("O?????I", 3, "OOOO??I")]
    [TestCase("??I", 3, "??I")]
    [TestCase("I?I", 0, "I?I")]
    [TestCase("????", 3, "????")]
    [TestCase("", 3, "")]
    public void Apply_RunOfMissingSamples_CarriesTheFirst(string states, int carried, string expected)
    {
        var frames = ScoredFrames.Of(TestTracks.Times(states.Length), new Window(0, 10));

        var emulated = MissingSampleRule.Apply(ZoneStateSeries.FromStates(frames, [.. states.Select(State)]), carried);

        Assert.That(string.Concat(emulated.States.Select(Letter)), Is.EqualTo(expected));
    }

    [Test]
    public void Apply_AfterAnExcludedFrame_CarriesNothing()
    {
        var frames = ScoredFrames.Of(TestTracks.Times(3), new Window(0, 10), new Exclusion(0.1, 0.2));

        var emulated = MissingSampleRule.Apply(ZoneStateSeries.FromStates(frames, [ZoneState.In, ZoneState.In, ZoneState.Unknown]));

        Assert.That(emulated.States, Is.EqualTo(new[] { ZoneState.In, ZoneState.Excluded, ZoneState.Unknown }));
    }

    private static ZoneState State(char letter) => letter switch { 'I' => ZoneState.In, 'O' => ZoneState.Out, _ => ZoneState.Unknown };

    private static char Letter(ZoneState state) => state switch { ZoneState.In => 'I', ZoneState.Out => 'O', _ => '?' };
}
