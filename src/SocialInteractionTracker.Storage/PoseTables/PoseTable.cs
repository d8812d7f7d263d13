using SocialInteractionTracker.Storage.Imports.EthoVision;

namespace SocialInteractionTracker.Storage.PoseTables;

/// <summary>All that a file says of animals' positions, of all its animals and body parts, so that it can be written again.</summary>
/// <param name="Format">The format, for people.</param>
/// <param name="Frames">Number of frames.</param>
/// <param name="Series">The body parts of all animals, in the file's order.</param>
public sealed record PoseTable(string Format, int Frames, IReadOnlyList<PoseSeries> Series)
{
    /// <summary>When the frames are shown, s; <see langword="null"/> if the file does not say.</summary>
    public IReadOnlyList<double>? TimesS { get; init; }

    /// <summary>Whether the file numbers frames as the video does and may stop after the last one with an animal.</summary>
    public bool MayEndEarly { get; init; }

    /// <summary>What positions are measured in.</summary>
    public PositionSpace Space { get; init; }

    /// <summary>Whether confidences are DeepLabCut's likelihoods.</summary>
    public bool HasLikelihoods { get; init; }

    /// <summary>Whether the file gives confidences at all.</summary>
    public bool HasConfidences { get; init; } = true;

    /// <summary>What SLEAP says besides; <see langword="null"/> for files of other programs.</summary>
    public SleapDetails? Sleap { get; init; }

    /// <summary>The whole export of EthoVision that the positions are of; <see langword="null"/> for files of other programs.</summary>
    public EthoVisionExport? EthoVision { get; init; }

    /// <summary>The animals, in the file's order; one without a name is an empty string.</summary>
    public IReadOnlyList<string> Individuals => [.. Series.Select(s => s.Individual).Distinct()];

    /// <summary>The body parts of all animals, each name once, in the file's order.</summary>
    public IReadOnlyList<string> Parts => [.. Series.Select(s => s.Name).Distinct()];
}
