using SocialInteractionTracker.Core.Classification;

namespace SocialInteractionTracker.Storage.Tables;

/// <summary>One cell of the robustness matrix of one subject.</summary>
/// <param name="Subject">The subject.</param>
/// <param name="Cell">The class under one choice of point, zone edge and rule.</param>
public sealed record RobustnessRow(SubjectClass Subject, RobustnessCell Cell);
