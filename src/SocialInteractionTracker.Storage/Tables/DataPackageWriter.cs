using System.Text.Json.Nodes;
using SocialInteractionTracker.Storage.Files;

namespace SocialInteractionTracker.Storage.Tables;

/// <summary>Describes the tables in <c>datapackage.json</c> (Frictionless Data Package v1, Table Schema).</summary>
/// <remarks>Source: specs.frictionlessdata.io/data-package and /table-schema. <c>unit</c> is an additional property, as the specification allows.</remarks>
public static class DataPackageWriter
{
    /// <summary>The file's name.</summary>
    public const string FileName = "datapackage.json";

    /// <summary>
    /// Version of what the tables hold. The first number rises when a column or table goes, is renamed, or changes its meaning, type or unit,
    /// so that a script may read something else; the second when one is added; the third is of no concern to scripts.
    /// </summary>
    public const string SchemaVersion = "1.0.0";

    /// <summary>Writes the description of a study's tables.</summary>
    /// <param name="folder">The results folder.</param>
    /// <param name="studyName">The study's name.</param>
    /// <param name="tables">The tables that were written, in the order to be listed.</param>
    /// <exception cref="IOException">The folder cannot be written to.</exception>
    public static void Write(string folder, string studyName, IEnumerable<TableSchema> tables) =>
        AtomicFile.WriteText(Path.Combine(folder, FileName), JsonText.Of(Describe(studyName, tables)));

    /// <summary>The description as JSON.</summary>
    /// <param name="studyName">The study's name.</param>
    /// <param name="tables">The tables, in the order to be listed.</param>
    /// <returns>The data package.</returns>
    public static JsonObject Describe(string studyName, IEnumerable<TableSchema> tables) => new()
    {
        ["profile"] = "tabular-data-package",
        ["name"] = PackageName(studyName),
        ["title"] = studyName,
        ["version"] = SchemaVersion,
        ["resources"] = new JsonArray([.. tables.Select(Resource)]),
    };

    private static JsonObject Resource(TableSchema table) => new()
    {
        ["profile"] = "tabular-data-resource",
        ["name"] = table.Name,
        ["path"] = table.Name + ".csv",
        ["description"] = table.Description,
        ["format"] = "csv",
        ["mediatype"] = "text/csv",
        ["encoding"] = "utf-8",
        ["dialect"] = new JsonObject { ["delimiter"] = ",", ["lineTerminator"] = "\n", ["doubleQuote"] = true, ["header"] = true },
        ["schema"] = Schema(table),
    };

    private static JsonObject Schema(TableSchema table)
    {
        var schema = new JsonObject
        {
            ["fields"] = new JsonArray([.. table.Columns.Select(Field)]),
            ["missingValues"] = new JsonArray(""),
            ["primaryKey"] = new JsonArray([.. table.PrimaryKey.Select(key => (JsonNode)key)]),
        };
        if (!table.ForeignKeys.IsEmpty)
        {
            schema["foreignKeys"] = new JsonArray([.. table.ForeignKeys.Select(Reference)]);
        }

        return schema;
    }

    private static JsonObject Field(ColumnSchema column)
    {
        var field = new JsonObject { ["name"] = column.Name, ["type"] = TypeName(column.Type) };
        if (column.Unit is { } unit)
        {
            field["unit"] = unit;
        }

        field["description"] = column.Description;
        var constraints = Constraints(column);
        if (constraints.Count > 0)
        {
            field["constraints"] = constraints;
        }

        return field;
    }

    private static string TypeName(ColumnType type) => type switch
    {
        ColumnType.Text => "string",
        ColumnType.WholeNumber => "integer",
        ColumnType.Number => "number",
        ColumnType.Boolean => "boolean",
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "No column has this type."),
    };

    private static JsonObject Constraints(ColumnSchema column)
    {
        var constraints = new JsonObject();
        if (column.IsRequired)
        {
            constraints["required"] = true;
        }

        if (column.Minimum is { } minimum)
        {
            constraints["minimum"] = minimum;
        }

        if (column.Maximum is { } maximum)
        {
            constraints["maximum"] = maximum;
        }

        if (!column.Categories.IsEmpty)
        {
            constraints["enum"] = new JsonArray([.. column.Categories.Select(word => (JsonNode)word)]);
        }

        return constraints;
    }

    private static JsonObject Reference(ForeignKey key) => new()
    {
        ["fields"] = key.Column,
        ["reference"] = new JsonObject { ["resource"] = key.Table, ["fields"] = key.TableColumn },
    };

    private static string PackageName(string studyName)
    {
        var letters = studyName.ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' ? c : '-');
        var name = string.Concat(letters).Trim('-');
        return name.Length == 0 ? "study" : name;
    }
}
