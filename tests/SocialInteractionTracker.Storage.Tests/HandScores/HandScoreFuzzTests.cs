using SocialInteractionTracker.Storage.HandScores;
using SocialInteractionTracker.TestKit;
using SocialInteractionTracker.TestKit.Fuzzing;

namespace SocialInteractionTracker.Storage.Tests.HandScores;

public sealed class HandScoreFuzzTests
{
    private const int Cases = 300;

    private const string Valid =
        "session,kind,behaviour,start_frame,end_frame_exclusive,start_s,end_s,reviewer,time,program_version,blind\n"
        + "1,begun,interaction_zone;corners,2,8,0.200,0.900,anna,2026-01-31T12:00:00Z,1.0,true\n"
        + "1,bout,corners,4,6,0.400,0.700,anna,2026-01-31T12:00:00Z,1.0,true\n"
        + "1,finished,interaction_zone;corners,2,8,0.200,0.900,anna,2026-01-31T12:05:00Z,1.0,true\n";

    [Test]
    public void Read_AnyDamage_GivesSessionsOrSentences()
    {
        using var study = new TemporaryFolder();
        Directory.CreateDirectory(study.File("hand-scores/D2"));
        Fuzz.Each(Cases, random =>
        {
            File.WriteAllText(study.File("hand-scores/D2/anna.csv"), Mutation.Of(Valid, random));
            new HandScoreFolder(study.Path).Read("D2");
        });
    }
}
