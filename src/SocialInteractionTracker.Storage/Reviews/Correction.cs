using SocialInteractionTracker.Core.Tracks;

namespace SocialInteractionTracker.Storage.Reviews;

/// <summary>One row of a trial's corrections.</summary>
public abstract record Correction
{
    private Correction()
    {
    }

    /// <summary>Positions are put right.</summary>
    /// <param name="Track">What is put right.</param>
    public sealed record Edit(TrackEdit Track) : Correction;

    /// <summary>It is said which animal is the subject; the next `sit run` tracks the trial again by that.</summary>
    /// <param name="Mark">Where it is.</param>
    public sealed record Subject(SubjectMark Mark) : Correction;

    /// <summary>The reviewer's last row that stands is taken back.</summary>
    public sealed record Undo : Correction;

    /// <summary>The reviewer's row that was taken back last stands again, if the reviewer has said nothing else since.</summary>
    public sealed record Redo : Correction;
}
