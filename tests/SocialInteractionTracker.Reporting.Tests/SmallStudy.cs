using System.Collections.Immutable;
using SocialInteractionTracker.Core.Arenas;
using SocialInteractionTracker.Core.Classification;
using SocialInteractionTracker.Core.Poses;
using SocialInteractionTracker.Core.SocialInteraction;
using SocialInteractionTracker.Core.Trials;
using SocialInteractionTracker.Storage.Studies;
using SocialInteractionTracker.Storage.Tables;

namespace SocialInteractionTracker.Reporting.Tests;

/// <summary>A control c1 and a defeated d1, each with a trial with target; nothing is wrong with either.</summary>
internal static class SmallStudy
{
    public static StudyOptions Options { get; } = new();

    public static StudyTrial Trial(string subject) => new()
    {
        TrialId = subject + "_target",
        SubjectId = subject,
        Test = TestKind.SocialInteraction,
        Session = Session.Target,
        Arena = new Arena { Id = "box", Shape = ArenaShape.Rectangle, WidthCm = 42, HeightCm = 42 },
        Preset = "golden-2011",
        Calibration = new CalibrationRequest.Auto(),
        StartS = 1,
        DurationS = 150,
    };

    public static SubjectClass Class(string subject) => new()
    {
        SubjectId = subject,
        Measures = new PairMeasures { Point = BodyPoint.BodyCentre, Empty = new ZoneTime(40, 0), Target = new ZoneTime(60, 0), SiRatio = 1.5 },
        Classes = ImmutableArray<RuleClass>.Empty,
    };

    public static ReportData Report(Func<ScoredTrial, ScoredTrial>? trial = null, Func<SubjectClass, SubjectClass>? defeated = null, StudyOptions? options = null)
    {
        ImmutableArray<StudyTrial> trials = [Trial("c1"), Trial("d1")];
        return ReportData.Of(new StudyResults
        {
            Study = new Study
            {
                Folder = "/study",
                Name = "small",
                Subjects = [new Subject { Id = "c1", Group = "control" }, new Subject { Id = "d1", Group = "defeated" }],
                Trials = trials,
                Options = options ?? Options,
            },
            Trials = [new ScoredTrial(trials[0], null), (trial ?? (t => t))(new ScoredTrial(trials[1], null))],
            Classes = new StudyClasses([Class("c1"), (defeated ?? (c => c))(Class("d1"))], []),
        });
    }
}
