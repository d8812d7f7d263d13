using System.Collections.Immutable;

namespace SocialInteractionTracker.Storage.Studies.Editing;

/// <summary>Something that a person changes in the files of a study.</summary>
public abstract record StudyEdit
{
    private StudyEdit()
    {
    }

    /// <summary>The arena lies or is otherwise.</summary>
    /// <param name="Changes">What changes.</param>
    /// <param name="Scope">For which trials.</param>
    public sealed record Arena(ImmutableArray<SettingChange> Changes, EditScope Scope) : StudyEdit;

    /// <summary>The scored window starts elsewhere; its length stays. Kept in <c>trials.csv</c>.</summary>
    /// <param name="StartS">Its start, s from the video's first frame; <see langword="null"/> to have it detected.</param>
    public sealed record Start(double? StartS) : StudyEdit;

    /// <summary>The scored window ends elsewhere. Kept in <c>trials.csv</c>.</summary>
    /// <param name="StartS">Its start as it is, s from the video's first frame.</param>
    /// <param name="EndS">Its end, s from the video's first frame.</param>
    public sealed record End(double StartS, double EndS) : StudyEdit;

    /// <summary>A stretch is taken out of the scoring. Kept in <c>trials/&lt;trial_id&gt;.yaml</c>.</summary>
    /// <param name="StartS">Its start, s from the video's first frame.</param>
    /// <param name="EndS">Its end, s.</param>
    /// <param name="Reason">Why.</param>
    public sealed record Exclude(double StartS, double EndS, string Reason) : StudyEdit;

    /// <summary>A stretch is scored again.</summary>
    /// <param name="StartS">Its start, s.</param>
    /// <param name="EndS">Its end, s.</param>
    public sealed record Include(double StartS, double EndS) : StudyEdit;
}
