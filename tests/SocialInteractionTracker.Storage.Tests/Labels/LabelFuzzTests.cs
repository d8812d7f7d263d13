using SocialInteractionTracker.Storage.Labels;
using SocialInteractionTracker.TestKit;
using SocialInteractionTracker.TestKit.Fuzzing;

namespace SocialInteractionTracker.Storage.Tests.Labels;

public sealed class LabelFuzzTests
{
    private const int Cases = 300;
    private const string Labels = "recording,image,nose_x,nose_y,tail_base_x,tail_base_y\nr1,1.png,1.5,2,,\nr2,2.png,3,4,5,6\n";
    private const string Recordings = "recording,px_per_cm,basis\nr1,13.8,floor\nr2,,\n";

    [TestCase("labels.csv", Labels)]
    [TestCase("recordings.csv", Recordings)]
    public void Read_AnyDamage_GivesATableOrSentences(string file, string valid)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("1.png"), "");
        File.WriteAllText(folder.File("2.png"), "");
        File.WriteAllText(folder.File("labels.csv"), Labels);
        Fuzz.Each(Cases, random =>
        {
            File.WriteAllText(folder.File(file), Mutation.Of(valid, random));
            LabelReader.Read(folder.File("labels.csv"));
        });
    }
}
