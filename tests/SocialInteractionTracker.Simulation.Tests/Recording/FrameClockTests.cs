using SocialInteractionTracker.Simulation.Randomness;
using SocialInteractionTracker.Simulation.Recording;

namespace SocialInteractionTracker.Simulation.Tests.Recording;

public sealed class FrameClockTests
{
    [Test]
    public void Run_NothingLost_TakesAFrameEveryThirtiethOfASecond()
    {
        var clock = FrameClock.Run(new TimingOptions(), 0.2, new RandomSource(1));

        Assert.That(clock.Ticks, Is.EqualTo(new long[] { 0, 3000, 6000, 9000, 12000, 15000 }));
    }

    [Test]
    public void Run_Drops_LosesFramesButKeepsTheOthersTimes()
    {
        var clock = FrameClock.Run(new TimingOptions { Drops = 5 }, 20, new RandomSource(1));

        Assert.That(clock.Ticks, Has.Length.InRange(600 - 20, 600 - 1));
        Assert.That(clock.Ticks.Select(t => t % 3000), Has.All.Zero);
        Assert.That(clock.Ticks, Is.Ordered.And.Unique);
        Assert.That(clock.Ticks[0], Is.Zero);
    }

    [Test]
    public void Run_SlowStretch_HalvesTheRateForTwoSeconds()
    {
        var ticks = FrameClock.Run(new TimingOptions { SlowStretches = 1 }, 20, new RandomSource(4)).Ticks;

        Assert.That(ticks.Zip(ticks.Skip(1), (a, b) => b - a).Count(step => step == 6000), Is.EqualTo(30).Within(1));
    }
}
