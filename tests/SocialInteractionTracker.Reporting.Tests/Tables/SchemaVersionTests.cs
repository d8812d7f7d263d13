using System.Text;
using SocialInteractionTracker.Reporting.Comparison;
using SocialInteractionTracker.Reporting.Tables;
using SocialInteractionTracker.Storage.Tables;
using SocialInteractionTracker.TestKit;

namespace SocialInteractionTracker.Reporting.Tests.Tables;

/// <summary>What the tables hold is written down for each version of the schema, so that no change goes by without a new number.</summary>
public sealed class SchemaVersionTests
{
    private static readonly string Folder = Path.Combine(ProjectRoot.Path, "tests", "SocialInteractionTracker.Reporting.Tests", "Tables", "Schemas");

    [Test]
    public void Schemas_OfThisVersion_AreThoseWrittenDown()
    {
        var written = Path.Combine(Folder, DataPackageWriter.SchemaVersion + ".txt");
        Assert.That(File.Exists(written), $"there is no {written}: write down the new version there (the text is below)\n{Now()}");

        Assert.That(Now(), Is.EqualTo(File.ReadAllText(written).ReplaceLineEndings("\n")),
            "a table has changed: raise DataPackageWriter.SchemaVersion as its summary says, add the file of the new version, and say in docs/files.md what changed");
    }

    [Test]
    public void Describe_AnyStudy_HasTheVersion() =>
        Assert.That((string?)DataPackageWriter.Describe("s", [])["version"], Is.EqualTo(DataPackageWriter.SchemaVersion));

    private static string Now()
    {
        var text = new StringBuilder();
        foreach (var table in ResultTables.Schemas(SmallStudy.Report().Results.Study).Concat(GroupTables.Schemas).Select(t => ("results", t)).Concat(ComparisonTables.Schemas.Select(t => ("comparison", t))))
        {
            foreach (var column in table.t.Columns)
            {
                text.Append($"{table.Item1}/{table.t.Name}.{column.Name} {column.Type}{(column.Unit is { } unit ? $" [{unit}]" : "")}{(table.t.PrimaryKey.Contains(column.Name) ? " key" : "")}\n");
            }
        }

        return text.ToString();
    }
}
