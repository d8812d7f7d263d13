using SocialInteractionTracker.TestKit;

namespace SocialInteractionTracker.Storage.Tests.Studies;

/// <summary>A small sound study of one pair and one open field, whose files a test replaces.</summary>
internal sealed class StudyFolder : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public StudyFolder()
    {
        Write("study.yaml", "name: Small\n");
        Write("subjects.csv", "subject_id,group,weight_g\nm1,control,25.5\n");
        Write("trials.csv", "trial_id,subject_id,test,session,video\nm1_no,m1,social_interaction,no_target,videos/a.mp4\n"
            + "m1_ta,m1,social_interaction,target,videos/a.mp4\nm1_of,m1,open_field,,videos/a.mp4\n");
        Write("videos/a.mp4", "not looked into here");
    }

    public string Path => _folder.Path;

    public StudyFolder Write(string name, string text)
    {
        var path = _folder.File(name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return this;
    }

    public StudyFolder WriteBytes(string name, byte[] bytes)
    {
        File.WriteAllBytes(_folder.File(name), bytes);
        return this;
    }

    public void Dispose() => _folder.Dispose();
}
