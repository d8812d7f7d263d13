namespace SocialInteractionTracker.App.Tests.Corpus;

/// <summary>All cases.</summary>
internal static class CorpusCases
{
    /// <summary>The cases, kind by kind.</summary>
    public static IReadOnlyList<CorpusCase> All { get; } =
    [
        .. DamagedVideoCases.All, .. OddVideoCases.All, .. SceneCases.All, .. StudyFileCases.All, .. StudyPartCases.All, .. TableCases.All, .. PathCases.All, .. ModelCases.All,
    ];
}
