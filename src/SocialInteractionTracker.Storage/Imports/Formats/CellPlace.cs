namespace SocialInteractionTracker.Storage.Imports.Formats;

/// <summary>Where a cell stands, for people.</summary>
/// <param name="Path">The file.</param>
/// <param name="Row">The row's number; the first is 1.</param>
/// <param name="Column">The column's name.</param>
internal readonly record struct CellPlace(string Path, int Row, string Column);
