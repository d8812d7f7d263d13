using SocialInteractionTracker.Storage.Studies;

namespace SocialInteractionTracker.Review.Media;

/// <summary>The overlay video of a trial, where one was made that still shows what is scored.</summary>
internal static class OverlayFile
{
    /// <summary>Looks for a trial's overlay.</summary>
    /// <param name="study">The study.</param>
    /// <param name="trial">The trial.</param>
    /// <returns>Full path of the file; <see langword="null"/> if there is none, or if what it was made of has been written since.</returns>
    public static string? Find(Study study, StudyTrial trial)
    {
        var (mp4, avi) = new ResultsFolder(study.Folder).Overlay(trial.TrialId, isMp4: true);
        var path = File.Exists(mp4) ? mp4 : avi;
        return File.Exists(path) && Sources(study, trial).All(file => File.GetLastWriteTimeUtc(file) <= File.GetLastWriteTimeUtc(path)) ? path : null;
    }

    /// <summary>What zones, times and positions of a trial depend on; a file that is absent is as old as can be.</summary>
    private static IEnumerable<string> Sources(Study study, StudyTrial trial)
    {
        string[] files =
        [
            "study.yaml", "trials.csv", Path.Combine("arenas", trial.Arena.Id + ".yaml"),
            Path.Combine("trials", trial.TrialId + ".yaml"), Path.Combine("corrections", trial.TrialId + ".csv"),
        ];
        return [.. files.Select(file => Path.Combine(study.Folder, file)), new ResultsFolder(study.Folder).Track(trial.TrialId)];
    }
}
