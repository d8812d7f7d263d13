using System.Diagnostics;
using System.Globalization;
using SocialInteractionTracker.App.Tests.Studies;

namespace SocialInteractionTracker.App.Tests.Clusters;

/// <summary>Studies of many trials of a few seconds, cut from the sample study's videos.</summary>
internal static class ShortTrials
{
    private const double VideoS = 3;
    private static readonly string[] Originals = ["C1", "C2", "D1", "D2", "D3", "D4"];

    /// <summary>Makes a study.</summary>
    /// <param name="subjects">Number of subjects, each with a pair of trials.</param>
    /// <returns>The study, not run; its folder's name has a space and a percent sign.</returns>
    public static StudyCopy Make(int subjects)
    {
        var study = StudyCopy.Of(StudyCopy.SampleFolder, file => file.EndsWith(".yaml", StringComparison.Ordinal), "si 100%");
        study.Replace("study.yaml", "duration_s: 30", "duration_s: 2");
        Directory.CreateDirectory(study.File("videos"));
        var (trials, people) = ("trial_id,subject_id,test,session,video,arena,start_s\n", "subject_id,group\n");
        for (var k = 0; k < subjects; k++)
        {
            var original = Originals[k % Originals.Length];
            var id = string.Create(CultureInfo.InvariantCulture, $"{original}-{k:00}");
            people += $"{id},{(original[0] == 'C' ? "control" : "defeated")}\n";
            foreach (var session in new[] { "no_target", "target" })
            {
                Cut($"{original}_{session}.mp4", study.File($"videos/{id}_{session}.mp4"));
                trials += $"{id}_{session},{id},social_interaction,{session},videos/{id}_{session}.mp4,{Arena(original)},0.5\n";
            }
        }

        return study.Write("trials.csv", trials).Write("subjects.csv", people);
    }

    private static string Arena(string subject) => subject switch
    {
        "C1" or "D1" => "box-a",
        "C2" or "D2" => "box-b",
        _ => "box-c",
    };

    private static void Cut(string name, string to)
    {
        string[] arguments = ["-v", "error", "-i", Path.Combine(StudyCopy.SampleFolder, "videos", name), "-t", VideoS.ToString(CultureInfo.InvariantCulture), "-c", "copy", to];
        try
        {
            using var process = Process.Start("ffmpeg", arguments);
            process.WaitForExit();
            Assert.That(process.ExitCode, Is.Zero);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Ignore("needs the ffmpeg program to cut its videos");
        }
    }
}
