using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using SocialInteractionTracker.App.Tests.Studies;

namespace SocialInteractionTracker.App.Tests.SampleStudies;

/// <summary>The tables of the sample study against their own description, read as a stranger would.</summary>
public sealed partial class ResultTablesTests
{
    private static readonly string[] Tables =
    [
        "trials", "zones", "bins", "bouts", "subjects", "robustness", "thresholds", "quality",
        "groups", "comparisons", "susceptible", "correlations",
    ];

    private static StudyCopy Study => SharedRuns.Sample.Study;

    private static JsonElement Package => JsonDocument.Parse(File.ReadAllText(Path.Combine(Study.Results, "datapackage.json"))).RootElement;

    [Test]
    public void Package_ListsEveryTableThatIsThere()
    {
        var files = Directory.GetFiles(Study.Results, "*.csv").Select(Path.GetFileName);

        Assert.That(Package.GetProperty("resources").EnumerateArray().Select(r => r.GetProperty("path").GetString()), Is.EquivalentTo(files));
        Assert.That(files, Is.EquivalentTo(Tables.Select(name => name + ".csv")));
    }

    [TestCaseSource(nameof(Tables))]
    public void Text_OfTable_IsUtf8WithNewlinesAlone(string table)
    {
        var bytes = File.ReadAllBytes(Path.Combine(Study.Results, table + ".csv"));

        Assert.That(bytes, Does.Not.Contain((byte)'\r'));
        Assert.That(bytes[^1], Is.EqualTo((byte)'\n'));
        Assert.That(bytes[0], Is.InRange((byte)'a', (byte)'z'), "no byte-order mark");
    }

    [TestCaseSource(nameof(Tables))]
    public void Columns_OfTable_AreDescribedInOrder(string table)
    {
        var fields = Fields(table);

        Assert.That(Study.Table(table).Columns, Is.EqualTo(fields.Select(Name)));
        Assert.That(fields.Select(Name), Is.Unique);
        Assert.That(fields.Select(Name), Is.All.Match(SnakeCase()));
        Assert.That(fields.Select(f => f.GetProperty("description").GetString()), Is.All.Not.Empty);
    }

    [TestCaseSource(nameof(Tables))]
    public void Cells_OfTable_HoldToTheirTypesAndConstraints(string table)
    {
        var fields = Fields(table);
        foreach (var row in Study.Table(table).Rows)
        {
            Assert.That(row.Cells, Has.Length.EqualTo(fields.Length));
            foreach (var (field, cell) in fields.Zip(row.Cells))
            {
                Assert.That(Fault(field, cell), Is.Null, $"{table}.csv, column {Name(field)}, cell '{cell}' of row {row}");
            }
        }
    }

    [TestCaseSource(nameof(Tables))]
    public void Rows_OfTable_AreSortedByTheirKeyAndUnique(string table)
    {
        var types = Fields(table).ToDictionary(Name, f => f.GetProperty("type").GetString()!);
        var key = Schema(table).GetProperty("primaryKey").EnumerateArray().Select(k => k.GetString()!).ToArray();
        var rows = Study.Table(table).Rows;

        for (var i = 1; i < rows.Length; i++)
        {
            var order = key.Select(k => Compare(types[k], rows[i - 1][k], rows[i][k])).FirstOrDefault(c => c != 0);
            Assert.That(order, Is.Negative, $"{table}.csv, rows {i} and {i + 1}:\n{rows[i - 1]}\n{rows[i]}");
        }
    }

    [TestCaseSource(nameof(Tables))]
    public void ForeignKeys_OfTable_NameRowsThatExist(string table)
    {
        if (!Schema(table).TryGetProperty("foreignKeys", out var keys))
        {
            return;
        }

        foreach (var key in keys.EnumerateArray())
        {
            var reference = key.GetProperty("reference");
            var known = Study.Table(reference.GetProperty("resource").GetString()!).Rows
                .Select(row => row[reference.GetProperty("fields").GetString()!]).ToHashSet();
            var used = Study.Table(table).Rows.Select(row => row[key.GetProperty("fields").GetString()!]).Where(value => value.Length > 0).Distinct();

            Assert.That(used, Is.SubsetOf(known));
        }
    }

    [Test]
    public void Subjects_CarryTheColumnsOfTheStudy() =>
        Assert.That(Study.Table("subjects").Rows.Select(row => row["coat"]).Distinct(), Is.EquivalentTo(new[] { "black", "agouti" }));

    [Test]
    public void Zones_OfEveryTrial_ShowNoseAndBodyCentre()
    {
        foreach (var trial in Study.Table("zones").Rows.GroupBy(row => (row["trial_id"], row["zone"])))
        {
            Assert.That(trial.Select(row => row["point"]), Is.SupersetOf(new[] { "body_centre", "nose" }), trial.Key.ToString());
        }
    }

    private static JsonElement Schema(string table) => Package.GetProperty("resources").EnumerateArray()
        .Single(r => r.GetProperty("name").GetString() == table).GetProperty("schema");

    private static JsonElement[] Fields(string table) => [.. Schema(table).GetProperty("fields").EnumerateArray()];

    private static string Name(JsonElement field) => field.GetProperty("name").GetString()!;

    private static string? Fault(JsonElement field, string cell)
    {
        var limits = field.TryGetProperty("constraints", out var constraints) ? constraints : default;
        if (cell.Length == 0)
        {
            return Limit(limits, "required")?.GetBoolean() == true ? "is required" : null;
        }

        double? number = double.TryParse(cell, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            ? value : null;
        var isOfType = field.GetProperty("type").GetString() switch
        {
            "string" => true,
            "boolean" => cell is "true" or "false",
            "integer" => int.TryParse(cell, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
            "number" => number is not null,
            _ => false,
        };
        return !isOfType ? "is of another type"
            : Limit(limits, "minimum")?.GetDouble() > number ? "is below the minimum"
            : Limit(limits, "maximum")?.GetDouble() < number ? "is above the maximum"
            : Limit(limits, "enum") is { } words && words.EnumerateArray().All(w => w.GetString() != cell) ? "is none of the words"
            : null;
    }

    private static JsonElement? Limit(JsonElement constraints, string name) =>
        constraints.ValueKind == JsonValueKind.Object && constraints.TryGetProperty(name, out var limit) ? limit : null;

    private static int Compare(string type, string a, string b) => type is "number" or "integer" && a.Length > 0 && b.Length > 0
        ? double.Parse(a, CultureInfo.InvariantCulture).CompareTo(double.Parse(b, CultureInfo.InvariantCulture))
        : string.CompareOrdinal(a, b);

    [GeneratedRegex("^[a-z][a-z0-9_]*$")]
    private static partial Regex SnakeCase();
}
