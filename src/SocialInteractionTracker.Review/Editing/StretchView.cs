namespace SocialInteractionTracker.Review.Editing;

/// <summary>A stretch that is taken out of the scoring.</summary>
/// <param name="StartS">Its start, s from the video's first frame.</param>
/// <param name="EndS">Its end, s.</param>
internal sealed record StretchView(double StartS, double EndS);
