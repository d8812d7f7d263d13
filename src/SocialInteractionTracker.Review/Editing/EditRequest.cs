namespace SocialInteractionTracker.Review.Editing;

/// <summary>A change that a reviewer asks for.</summary>
internal sealed record EditRequest
{
    /// <summary>Who; not needed to try a change.</summary>
    public string? Reviewer { get; init => field = value?.Trim(); }

    /// <summary>The version of the trial that the reviewer sees; not needed to try a change.</summary>
    public string? Version { get; init; }

    /// <summary>What to do, one of <see cref="EditActions.All"/>; not given to undo and redo.</summary>
    public string? Action { get; init; }

    /// <summary>What is dragged.</summary>
    public string? Handle { get; init; }

    /// <summary>For which trials: <c>trial</c> or <c>arena</c>.</summary>
    public string? Scope { get; init; }

    /// <summary>Where to, px.</summary>
    public double? X { get; init; }

    /// <summary>Where to, px.</summary>
    public double? Y { get; init; }

    /// <summary>Start of a stretch or of the window, s from the video's first frame.</summary>
    public double? StartS { get; init; }

    /// <summary>End of a stretch or of the window, s.</summary>
    public double? EndS { get; init; }

    /// <summary>Why a stretch is taken out.</summary>
    public string? Reason { get; init; }

    /// <summary>The body point.</summary>
    public string? Point { get; init; }

    /// <summary>The frame, or the first one.</summary>
    public int? Frame { get; init; }

    /// <summary>The frame after the last one.</summary>
    public int? EndFrame { get; init; }
}
