using System.Collections.Immutable;
using CsCheck;
using SocialInteractionTracker.Core;
using SocialInteractionTracker.Storage.Labels;
using SocialInteractionTracker.Training.Frames;

namespace SocialInteractionTracker.Training.Tests.Frames;

public sealed class HoldOutTests
{
    [Test]
    public void Split_NameOfARecording_KeepsAllOfItOut()
    {
        var (learnt, keptOut) = HoldOut.Split(Table("a", "b", "a", "b"), ["b"]);

        Assert.That(Images(learnt), Is.EqualTo(new[] { "0", "2" }));
        Assert.That(Images(keptOut), Is.EqualTo(new[] { "1", "3" }));
    }

    [Test]
    public void Split_NameWithANumber_KeepsTheFirstAndThenEveryNthOut()
    {
        var (_, keptOut) = HoldOut.Split(Table("a", "b", "a", "a", "a"), ["a/3"]);

        Assert.That(Images(keptOut), Is.EqualTo(new[] { "0", "4" }));
    }

    [Test]
    public void Split_EveryFifth_BeginsInTheMiddleOfTheFirstStretchOfEachRecording()
    {
        var (_, keptOut) = HoldOut.Split(Table("a", "a", "a", "a", "a", "a", "a", "a", "b", "b", "b"), every: 5);

        Assert.That(Images(keptOut), Is.EqualTo(new[] { "2", "7", "10" }));
    }

    [Test]
    public void Split_WithAnyNumber_LosesNoFrameAndKeepsTheOrder() =>
        Gen.Select(Gen.Int[0, 3].Array[0, 40], Gen.Int[2, 9]).Sample((recordings, every) =>
        {
            var table = Table([.. recordings.Select(r => $"r{r}")]);
            var (learnt, keptOut) = HoldOut.Split(table, every);
            var merged = learnt.Frames.Concat(keptOut.Frames).OrderBy(f => int.Parse(f.Image, System.Globalization.CultureInfo.InvariantCulture));
            return merged.SequenceEqual(table.Frames) && Images(learnt).SequenceEqual(Images(learnt).OrderBy(i => i.Length).ThenBy(i => i, StringComparer.Ordinal));
        });

    [Test]
    public void Split_UnknownRecording_NamesThoseThereAre() =>
        Assert.That(() => HoldOut.Split(Table("a", "b"), ["c"]), Throws.TypeOf<UserErrorException>().With.Message.Contains("a, b"));

    [TestCase("a/0")]
    [TestCase("a/x")]
    [TestCase("a/-2")]
    public void Split_BadNumber_SaysWhatWasExpected(string rule) =>
        Assert.That(() => HoldOut.Split(Table("a"), [rule]), Throws.TypeOf<UserErrorException>().With.Message.Contains("NAME/N"));

    private static LabelTable Table(params string[] recordings) =>
        new([], [.. recordings.Select((r, i) => new LabelledFrame(r, $"{i}", $"{i}", 10, []))]);

    private static ImmutableArray<string> Images(LabelTable table) => [.. table.Frames.Select(f => f.Image)];
}
