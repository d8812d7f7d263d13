using System.Collections.Immutable;
using SocialInteractionTracker.Core.Classification;
using SocialInteractionTracker.Core.Kinematics;
using SocialInteractionTracker.Core.SocialInteraction;
using SocialInteractionTracker.Core.Tracks;
using SocialInteractionTracker.Core.Zones;

namespace SocialInteractionTracker.Storage.Studies;

/// <summary>What a study asks of each layer; each property is a key of <c>study.yaml</c>, in snake_case.</summary>
public sealed record StudyOptions
{
    /// <summary>Name of the pose model, a manifest in <c>models/</c>. Default <c>default</c>, the one that comes with the program.</summary>
    public string Model { get; init; } = "default";

    /// <summary>The groups of <c>subjects.csv</c> whose subjects are controls. Default <c>control</c>.</summary>
    public ImmutableArray<string> ControlGroups { get; init; } = ["control"];

    /// <summary>Lengths of the time bins, s; each gives a division of the window of its own. Default 60.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A length is not above 0.</exception>
    public ImmutableArray<double> BinsS
    {
        get;
        init => field = value.All(length => length > 0)
            ? value
            : throw new ArgumentOutOfRangeException(nameof(BinsS), string.Join(", ", value), "Expected lengths above 0 s.");
    } = [60];

    /// <summary>How the subject's track is made; the key <c>tracker</c> (<c>pose</c> or <c>silhouette</c>) sets its source.</summary>
    public TrackingOptions Tracking { get; init; } = new();

    /// <summary>How movement is computed.</summary>
    public MovementOptions Movement { get; init; } = new();

    /// <summary>When a visit of a zone begins and ends.</summary>
    public EntryRule Entries { get; init; } = new();

    /// <summary>When the subject investigates, approaches, flees or watches.</summary>
    public SocialInteractionOptions Behaviour { get; init; } = new();

    /// <summary>How subjects are classed.</summary>
    public ClassificationOptions Classification { get; init; } = new();

    /// <summary>What is written besides tracks and tables.</summary>
    public OutputOptions Output { get; init; } = new();
}
