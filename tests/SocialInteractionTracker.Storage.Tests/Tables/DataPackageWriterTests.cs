using System.Text.Json.Nodes;
using SocialInteractionTracker.Storage.Tables;
using SocialInteractionTracker.TestKit;

namespace SocialInteractionTracker.Storage.Tests.Tables;

public sealed class DataPackageWriterTests
{
    private static readonly Table<string> Table = new()
    {
        Name = "bouts",
        Description = "One row a bout.",
        PrimaryKey = ["trial_id"],
        ForeignKeys = [new("trial_id", "trials", "trial_id")],
        Columns =
        [
            Columns<string>.Key("trial_id", "The trial.", r => r),
            Columns<string>.Duration("duration_s", "How long.", _ => 1),
            Columns<string>.Word("point", "Which point.", ["nose", "body_centre"], _ => "nose"),
            Columns<string>.Fraction("tracked_fraction", "How much.", _ => 1),
        ],
    };

    [Test]
    public void Write_Table_DescribesTypesUnitsConstraintsAndKeys()
    {
        using var folder = new TemporaryFolder();

        DataPackageWriter.Write(folder.Path, "My study: 2026", [Table.Schema]);

        var package = JsonNode.Parse(File.ReadAllText(folder.File("datapackage.json")))!;
        var resource = package["resources"]![0]!;
        var schema = resource["schema"]!;
        Assert.That((string?)package["name"], Is.EqualTo("my-study--2026"));
        Assert.That((string?)resource["path"], Is.EqualTo("bouts.csv"));
        Assert.That(schema["fields"]!.AsArray().Select(f => (string?)f!["type"]), Is.EqualTo(new[] { "string", "number", "string", "number" }));
        Assert.That((string?)schema["fields"]![1]!["unit"], Is.EqualTo("s"));
        Assert.That((bool?)schema["fields"]![0]!["constraints"]!["required"], Is.True);
        Assert.That((double?)schema["fields"]![3]!["constraints"]!["maximum"], Is.EqualTo(1));
        Assert.That(schema["fields"]![2]!["constraints"]!["enum"]!.AsArray(), Has.Count.EqualTo(2));
        Assert.That((string?)schema["primaryKey"]![0], Is.EqualTo("trial_id"));
        Assert.That((string?)schema["foreignKeys"]![0]!["reference"]!["resource"], Is.EqualTo("trials"));
    }
}
