using System.Collections.Immutable;
using SocialInteractionTracker.Core.Poses;

namespace SocialInteractionTracker.Storage.Imports;

/// <summary>What was taken from a file of another program and what was not.</summary>
public sealed record ImportReport
{
    /// <summary>The format that was recognised, for example <c>DeepLabCut CSV</c>.</summary>
    public required string Format { get; init; }

    /// <summary>Where the frame times come from, for example <c>25 frames/s as given</c>.</summary>
    public required string Times { get; init; }

    /// <summary>Whether the file itself says when frames are shown.</summary>
    public bool HasOwnTimes { get; init; }

    /// <summary>Whether positions are in cm and not in pixels.</summary>
    public bool IsInCentimetres { get; init; }

    /// <summary>The animals of the file, in its order; one without a name is an empty string.</summary>
    public required ImmutableArray<string> Individuals { get; init; }

    /// <summary>The animal that was taken; empty if it has no name.</summary>
    public required string Individual { get; init; }

    /// <summary>Number of frames.</summary>
    public required int Frames { get; init; }

    /// <summary>The body parts that were taken, in order of the body points.</summary>
    public required ImmutableArray<MappedPoint> Mapped { get; init; }

    /// <summary>Body parts of the file that are none of the program's points, in the file's order.</summary>
    public required ImmutableArray<string> Dropped { get; init; }

    /// <summary>Body points that the file does not have; they are missing in every frame.</summary>
    public required ImmutableArray<BodyPoint> Missing { get; init; }

    /// <inheritdoc/>
    public override string ToString() =>
        $"{Format}, {Frames} frames, {Times}; taken: {string.Join(", ", Mapped.Select(m => $"{m.Name} as {m.Point.Name()}"))}"
        + (Dropped.IsEmpty ? "" : $"; not taken: {string.Join(", ", Dropped)}")
        + (Missing.IsEmpty ? "" : $"; not in the file: {string.Join(", ", Missing.Select(m => m.Name()))}");
}
