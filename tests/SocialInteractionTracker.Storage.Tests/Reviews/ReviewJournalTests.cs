using System.Collections.Immutable;
using SocialInteractionTracker.Storage.Faults;
using SocialInteractionTracker.Storage.Reviews;
using SocialInteractionTracker.TestKit;

namespace SocialInteractionTracker.Storage.Tests.Reviews;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class ReviewJournalTests : IDisposable
{
    private static readonly DateTimeOffset Noon = new(2026, 1, 31, 12, 0, 5, TimeSpan.Zero);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Test]
    public void Read_NoFile_IsEmpty() => Assert.That(Read(), Is.Empty);

    [Test]
    public void Read_WhatWasAppended_IsTheSameInOrder()
    {
        ReviewEntry[] entries =
        [
            new(null, "anna", Noon, ReviewVerdict.Blinded, "7"),
            new("m1_target", "anna", Noon, ReviewVerdict.Exclude, "fell, \"twice\", then; lost") { IsBlind = true },
            new("m1_target", "Böhm, B.", Noon.AddSeconds(1), ReviewVerdict.Accept, ""),
        ];
        foreach (var entry in entries)
        {
            ReviewJournal.Append(_folder.Path, entry);
        }

        Assert.That(Read(), Is.EqualTo(entries));
    }

    [Test]
    public void Append_FirstRow_WritesTheHeaderToo()
    {
        ReviewJournal.Append(_folder.Path, new ReviewEntry("m1", "anna", Noon, ReviewVerdict.Accept, ""));

        Assert.That(File.ReadAllText(_folder.File("reviews.csv")), Is.EqualTo("trial_id,reviewer,time,verdict,blind,note\nm1,anna,2026-01-31T12:00:05Z,accept,false,\n"));
    }

    [Test]
    public void Append_AfterARowThatWasCutOff_StartsANewLine()
    {
        File.WriteAllText(_folder.File("reviews.csv"), "trial_id,reviewer,time,verdict,blind,note\nm1,anna,2026-01-31T12:00:05Z,acc");

        ReviewJournal.Append(_folder.Path, new ReviewEntry("m2", "anna", Noon, ReviewVerdict.Accept, ""));

        Assert.That(File.ReadAllLines(_folder.File("reviews.csv"))[^1], Does.StartWith("m2,"));
    }

    [Test]
    public void Append_ByManyAtOnce_LosesNothing()
    {
        const int rows = 200;

        Parallel.For(0, rows, k => ReviewJournal.Append(_folder.Path, new ReviewEntry($"m{k}", "anna", Noon, ReviewVerdict.Accept, "")));

        Assert.That(Read().Select(entry => entry.TrialId), Is.EquivalentTo(Enumerable.Range(0, rows).Select(k => $"m{k}")));
    }

    [TestCase("m1,anna,2026-01-31T12:00:05Z,maybe,false,", "column verdict", "accept, correct, exclude")]
    [TestCase("m1,anna,noon,accept,false,", "column time", "2026-01-31T14:05:00Z")]
    public void Read_RowThatIsNoReview_IsAFault(string row, string where, string expected)
    {
        File.WriteAllText(_folder.File("reviews.csv"), $"trial_id,reviewer,time,verdict,blind,note\n{row}\n");
        var faults = new FaultList();

        Assert.That(ReviewJournal.Read(_folder.Path, faults), Is.Empty);
        Assert.That(faults.ToImmutable().Single().ToString(), Does.StartWith($"reviews.csv row 2, {where}").And.Contains(expected));
    }

    private ImmutableArray<ReviewEntry> Read()
    {
        var faults = new FaultList();
        var entries = ReviewJournal.Read(_folder.Path, faults);
        Assert.That(faults.Count, Is.Zero);
        return entries;
    }
}
