using SocialInteractionTracker.Training.Evaluating;

namespace SocialInteractionTracker.Training.CrossValidation;

/// <summary>What a model trained without some recordings says of them.</summary>
/// <param name="LeftOut">What was left out, as the user named it.</param>
/// <param name="Seed">The seed it was trained with.</param>
/// <param name="Scale">The factor by which the scale was taken.</param>
/// <param name="Judgement">One keypoint.</param>
internal sealed record FoldResult(string LeftOut, ulong Seed, double Scale, KeypointJudgement Judgement);
