using SocialInteractionTracker.Storage.ZoneTimes;
using SocialInteractionTracker.TestKit;
using SocialInteractionTracker.TestKit.Fuzzing;

namespace SocialInteractionTracker.Storage.Tests.ZoneTimes;

public sealed class ZoneTimeFuzzTests
{
    private const int Cases = 300;

    [TestCase("subject_id,te_s,tt_s,group\nm1,60,90.5,Control\nm2,61,,defeated\n")]
    [TestCase("sep=;\r\nAnimal ID;Time_in_SIZ_Session1;Time_in_SIZ_Session2;CSDS\r\nm1;60;90,5;control\r\n")]
    public void Read_AnyDamage_GivesATableOrSentences(string valid)
    {
        using var folder = new TemporaryFolder();
        Fuzz.Each(Cases, random =>
        {
            File.WriteAllText(folder.File("times.csv"), Mutation.Of(valid, random));
            ZoneTimeReader.Read(folder.File("times.csv"), new ZoneTimeOptions());
        });
    }
}
