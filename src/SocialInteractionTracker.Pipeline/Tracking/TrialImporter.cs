using SocialInteractionTracker.Pipeline.Running;
using SocialInteractionTracker.Storage.Studies;

namespace SocialInteractionTracker.Pipeline.Tracking;

/// <summary>Makes the track file of a trial from a file of another program.</summary>
public sealed class TrialImporter
{
    private readonly Study _study;
    private readonly IProgress<TrialProgress>? _progress;

    /// <summary>x</summary>
    public TrialImporter(Study study, IProgress<TrialProgress>? progress)
    {
        (_study, _progress) = (study, progress);
    }

    /// <summary>x</summary>
    public Task<TrialStage> ImportAsync(StudyTrial trial, RunOptions options, CancellationToken cancellationToken) =>
        throw new NotSupportedException($"{_study} {_progress} {trial} {options} {cancellationToken}");
}
