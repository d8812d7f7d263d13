using System.Collections.Immutable;
using SocialInteractionTracker.Core;
using SocialInteractionTracker.Core.HandScoring;
using SocialInteractionTracker.Core.Tracks;
using SocialInteractionTracker.Storage.HandScores;
using SocialInteractionTracker.TestKit;

namespace SocialInteractionTracker.Storage.Tests.HandScores;

public sealed class HandScoreFolderTests : IDisposable
{
    private const string Header = "session,kind,behaviour,start_frame,end_frame_exclusive,start_s,end_s,reviewer,time,program_version,blind\n";
    private static readonly DateTimeOffset Noon = new(2026, 1, 31, 12, 0, 0, TimeSpan.Zero);

    /// <summary>Ten frames, the sixth one twice as long as the others.</summary>
    private static readonly FrameTimes Times = new([0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.7, 0.8, 0.9, 1.0]);

    private TemporaryFolder _study = new();

    private HandScoreFolder Folder => new(_study.Path);

    [SetUp]
    public void StartAnew()
    {
        _study.Dispose();
        _study = new TemporaryFolder();
    }

    public void Dispose() => _study.Dispose();

    [Test]
    public void Change_FinishedSession_WritesItAsRowsWithFramesAndTimes()
    {
        Folder.Change("D2", "anna", Times, _ => Session("anna", 1).With([new("corners", 4, 6)], Noon) with { FinishedAt = Noon.AddMinutes(5) });

        Assert.That(File.ReadAllText(_study.File("hand-scores/D2/anna.csv")), Is.EqualTo(
            Header
            + "1,begun,interaction_zone;corners,2,8,0.200,0.900,anna,2026-01-31T12:00:00Z,1.0,true\n"
            + "1,bout,corners,4,6,0.400,0.700,anna,2026-01-31T12:00:00Z,1.0,true\n"
            + "1,finished,interaction_zone;corners,2,8,0.200,0.900,anna,2026-01-31T12:05:00Z,1.0,true\n"));
    }

    [Test]
    public void Read_WhatWasWritten_GivesItBack()
    {
        Folder.Change("D2", "anna", Times, _ => Session("anna", 1).With([new("corners", 4, 6), new("interaction_zone", 2, 5)], Noon));
        Folder.Change("D2", "bo b.", Times, _ => Session("bo b.", 1));
        Folder.Change("D2", "anna", Times, earlier => Session("anna", earlier.Length + 1) with { FinishedAt = Noon });

        var sessions = Folder.Read("D2");

        Assert.That(sessions.Select(s => (s.Reviewer, s.Number, s.FinishedAt)), Is.EqualTo(new[] { ("anna", 1, (DateTimeOffset?)null), ("anna", 2, Noon), ("bo b.", 1, null) }));
        Assert.That(sessions[0].Bouts, Is.EqualTo(new[] { new HandBout("interaction_zone", 2, 5) { Time = Noon }, new HandBout("corners", 4, 6) { Time = Noon } }));
        Assert.That((sessions[0].StartFrame, sessions[0].EndFrame, sessions[0].IsBlind, sessions[0].Fits(Times)), Is.EqualTo((2, 8, true, true)));
        Assert.That(Folder.TrialIds(), Is.EqualTo(new[] { "D2" }));
    }

    [Test]
    public void Change_OfReviewersWhoShareAFile_KeepsBoth()
    {
        Folder.Change("D2", "a.b", Times, _ => Session("a.b", 1));
        Folder.Change("D2", "a b", Times, earlier => Session("a b", earlier.Length + 1));

        Assert.That(Folder.Read("D2").Select(s => s.Reviewer), Is.EqualTo(new[] { "a b", "a.b" }));
        Assert.That(Directory.GetFiles(_study.File("hand-scores/D2")), Has.Length.EqualTo(1));
    }

    [Test]
    public void Change_ByManyAtOnce_LosesNothing()
    {
        Parallel.For(0, 20, _ => Folder.Change("D2", "anna", Times, earlier => Session("anna", earlier.Length + 1)));

        Assert.That(Folder.Read("D2").Select(s => s.Number), Is.EqualTo(Enumerable.Range(1, 20)));
    }

    [Test]
    public void Change_OfScoresOfALongerVideo_IsRefusedAndKeepsThem()
    {
        Folder.Change("D2", "anna", Times, _ => Session("anna", 1));

        Assert.That(
            () => Folder.Change("D2", "anna", new FrameTimes([0, 0.1, 0.2]), _ => Session("anna", 2)),
            Throws.InstanceOf<UserErrorException>().With.Message.Contains("another video"));
        Assert.That(Folder.Read("D2"), Has.Length.EqualTo(1));
    }

    [Test]
    public void Read_NobodyScored_GivesNothing() => Assert.That((Folder.Read("D2"), Folder.TrialIds()), Is.EqualTo((ImmutableArray<HandSession>.Empty, ImmutableArray<string>.Empty)));

    [TestCase("1,begun,corners,5,4,0.5,0.4,anna,2026-01-31T12:00:00Z,1.0,false", "above the first")]
    [TestCase("1,bout,corners,4,6,0.4,0.7,anna,2026-01-31T12:00:00Z,1.0,false", "without a row 'begun'")]
    [TestCase("1,paused,corners,4,6,0.4,0.7,anna,2026-01-31T12:00:00Z,1.0,false", "begun, bout, finished")]
    [TestCase("0,begun,corners,4,6,0.4,0.7,anna,2026-01-31T12:00:00Z,1.0,false", "number from 1")]
    [TestCase("1,begun,corners,4,6,0.4,0.7,anna,yesterday,1.0,false", "a time such as")]
    public void Read_RowAtFault_TellsIt(string row, string said)
    {
        Directory.CreateDirectory(_study.File("hand-scores/D2"));
        File.WriteAllText(_study.File("hand-scores/D2/anna.csv"), Header + row + "\n");

        Assert.That(() => Folder.Read("D2"), Throws.InstanceOf<UserErrorException>().With.Message.Contains(said).And.Message.Contains("hand-scores/D2/anna.csv row 2"));
    }

    private static HandSession Session(string reviewer, int number) => new(reviewer, number)
    {
        Behaviours = ["interaction_zone", "corners"],
        StartFrame = 2,
        EndFrame = 8,
        StartS = 0.2,
        EndS = 0.9,
        BegunAt = Noon,
        ProgramVersion = "1.0",
        IsBlind = true,
    };
}
