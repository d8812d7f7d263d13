namespace SocialInteractionTracker.Storage.Tables;

/// <summary>The type of a column, as Table Schema names it.</summary>
public enum ColumnType
{
    /// <summary>Text.</summary>
    Text,

    /// <summary>A whole number.</summary>
    WholeNumber,

    /// <summary>A number with a full stop as decimal sign.</summary>
    Number,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Boolean,
}
