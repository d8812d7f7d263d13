namespace SocialInteractionTracker.Storage.Imports.Formats;

/// <summary>All that a file of another program says of animals' positions.</summary>
/// <param name="Format">The format, for people.</param>
/// <param name="Frames">Number of frames.</param>
/// <param name="Series">The body parts of all animals, in the file's order.</param>
internal sealed record PoseTable(string Format, int Frames, IReadOnlyList<PoseSeries> Series)
{
    /// <summary>When the frames are shown, s; <see langword="null"/> if the file does not say.</summary>
    public double[]? TimesS { get; init; }

    /// <summary>Whether the file numbers frames as the video does and may stop after the last one with an animal.</summary>
    public bool MayEndEarly { get; init; }

    /// <summary>Whether positions are in cm with y upwards, not in pixels with y downwards.</summary>
    public bool IsInCentimetres { get; init; }

    /// <summary>Whether confidences are DeepLabCut's likelihoods.</summary>
    public bool HasLikelihoods { get; init; }
}
