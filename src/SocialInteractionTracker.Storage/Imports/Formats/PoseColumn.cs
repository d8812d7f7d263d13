namespace SocialInteractionTracker.Storage.Imports.Formats;

/// <summary>What stands over a column of a DeepLabCut frame.</summary>
/// <param name="Scorer">Who or what found it; empty if the file does not say.</param>
/// <param name="Individual">The animal; empty if the file has no such row.</param>
/// <param name="Part">The body part.</param>
/// <param name="Coordinate"><c>x</c>, <c>y</c> or <c>likelihood</c>.</param>
internal readonly record struct PoseColumn(string Scorer, string Individual, string Part, string Coordinate)
{
    private const int WithoutIndividuals = 3;

    /// <summary>Where it stands, for people.</summary>
    public string Place => Individual.Length > 0 ? $"{Individual} {Part} {Coordinate}" : $"{Part} {Coordinate}";

    /// <summary>The names of three or four levels from scorer to coordinate.</summary>
    public static PoseColumn Of(string[] levels) =>
        new(levels[0], levels.Length > WithoutIndividuals ? levels[^3] : "", levels[^2], levels[^1]);
}
