using System.Collections.Immutable;
using SocialInteractionTracker.Core.Arenas;
using SocialInteractionTracker.Core.Tracks;
using SocialInteractionTracker.Core.Trials;

namespace SocialInteractionTracker.Storage.Studies;

/// <summary>One recording of a test with all that is needed to track and score it.</summary>
public sealed record StudyTrial
{
    /// <summary>Its id, unique in the study and fit for a file name.</summary>
    public required string TrialId { get; init; }

    /// <summary>The subject's id.</summary>
    public required string SubjectId { get; init; }

    /// <summary>Which test it is of.</summary>
    public required TestKind Test { get; init; }

    /// <summary>Its kind in the pair of a social-interaction test.</summary>
    public required Session Session { get; init; }

    /// <summary>The video as written in <c>trials.csv</c>, with <c>/</c>; <see langword="null"/> if the trial has imported tracks only.</summary>
    public string? VideoPath { get; init; }

    /// <summary>Full path of the video; <see langword="null"/> if there is none.</summary>
    public string? VideoFullPath { get; init; }

    /// <summary>Tracks of another program to score in place of tracking the video; <see langword="null"/> to track the video.</summary>
    public ImportedTracks? Tracks { get; init; }

    /// <summary>The day on which it was recorded; <see langword="null"/> if nobody said.</summary>
    public DateOnly? RecordedOn { get; init; }

    /// <summary>The arena with its enclosure and zones, all overrides of study, arena and trial applied.</summary>
    public required Arena Arena { get; init; }

    /// <summary>Name of the preset the arena's zones come from.</summary>
    public required string Preset { get; init; }

    /// <summary>How pixels become centimetres.</summary>
    public required CalibrationRequest Calibration { get; init; }

    /// <summary>Start of the scored window from the video's first frame, s; <see langword="null"/> to have it detected.</summary>
    public double? StartS { get; init; }

    /// <summary>Length of the scored window, s; above 0.</summary>
    public required double DurationS { get; init; }

    /// <summary>What people put right in the track, in the order in which it is applied; empty if nothing.</summary>
    public ImmutableArray<TrackEdit> Edits { get; init; } = [];

    /// <summary>Which animal is the subject where people said so, in the order in which they did; empty if nobody had to.</summary>
    public ImmutableArray<SubjectMark> SubjectMarks { get; init; } = [];

    /// <summary>The measures that the arena was made of, before zones of the study's own; <see langword="null"/> outside the social-interaction test.</summary>
    public SocialInteractionLayout? SocialInteraction { get; init; }

    /// <summary>The measures that the arena was made of, before zones of the study's own; <see langword="null"/> outside the open field.</summary>
    public OpenFieldLayout? OpenField { get; init; }

    /// <summary>Why a reviewer took the trial out of all scores, a sentence; <see langword="null"/> if nobody did.</summary>
    public string? ExcludedReason { get; init; }

    /// <summary>Stretches that a person excluded, in s from the video's first frame, in order; empty if none.</summary>
    public ImmutableArray<Exclusion> Exclusions { get; init; } = [];
}
