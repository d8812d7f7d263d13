namespace SocialInteractionTracker.Storage.Tables;

/// <summary>A column that names a row of another table.</summary>
/// <param name="Column">The column of this table.</param>
/// <param name="Table">The other table's name.</param>
/// <param name="TableColumn">The other table's column.</param>
public sealed record ForeignKey(string Column, string Table, string TableColumn);
