using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using SocialInteractionTracker.Core;
using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Core.Poses;
using SocialInteractionTracker.Storage.Imports;
using SocialInteractionTracker.TestKit;

namespace SocialInteractionTracker.Storage.Tests.Imports;

public sealed class EthoVisionWorkbookTests
{
    private static readonly string[] Sheets = ["Track-Arena 1-Subject 1", "Track-Arena 1-Subject 10", "Track-Arena 2-Subject 11"];

    [TestCase("Subject 1", 0)]
    [TestCase("subject 10", 1)]
    [TestCase("Track-Arena 1-Subject 1", 0)]
    [TestCase("Arena 2", 2)]
    public void Read_SeveralSubjects_TakesTheOneNamed(string individual, int sheet) =>
        Assert.That(Nose(individual), Is.EqualTo(new PixelPoint(sheet + 0.5, 2)));

    [TestCase(null)]
    [TestCase("Arena 1")]
    [TestCase("Subject")]
    public void Read_SeveralSubjectsOfThatName_AsksForOne(string? individual) =>
        Assert.That(() => Nose(individual), Throws.TypeOf<UserErrorException>().With.Message.Contains("'Track-Arena 1-Subject 10'"));

    [Test]
    public void Read_SheetWhosePartIsAbsent_IsRefusedWithItsName()
    {
        using var folder = new TemporaryFolder();
        var path = Write(folder.File("tracks.xlsx"));
        using (var archive = ZipFile.Open(path, ZipArchiveMode.Update))
        {
            archive.Entries.Single(entry => entry.FullName.EndsWith("workbook.xml.rels", StringComparison.Ordinal)).Delete();
        }

        Assert.That(() => TrackImporter.Read(path, new ImportOptions()), Throws.TypeOf<UserErrorException>());
    }

    [Test]
    public void Read_CellBeyondTheLastColumn_IsRefused()
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("tracks.xlsx");
        using (var document = SpreadsheetDocument.Create(path, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            book.Workbook = new Workbook(new Sheets());
            var part = book.AddNewPart<WorksheetPart>();
            part.Worksheet = new Worksheet(new SheetData(new Row(new Cell { CellReference = "ZZZZZZ1", CellValue = new CellValue("1") })));
            book.Workbook.Sheets!.AppendChild(new Sheet { Id = book.GetIdOfPart(part), SheetId = 1, Name = "a" });
        }

        Assert.That(() => TrackImporter.Read(path, new ImportOptions()), Throws.TypeOf<UserErrorException>().With.Message.Contains("ZZZZZZ1"));
    }

    [Test]
    public void Read_WorkbookThatUnpacksToMoreThanMemoryHolds_IsRefused()
    {
        using var folder = new TemporaryFolder();
        var path = Write(folder.File("tracks.xlsx"));
        using (var archive = ZipFile.Open(path, ZipArchiveMode.Update))
        using (var part = archive.CreateEntry("xl/media/bomb.bin").Open())
        {
            var zeros = new byte[1 << 20];
            for (var megabyte = 0; megabyte < 513; megabyte++)
            {
                part.Write(zeros);
            }
        }

        Assert.That(() => TrackImporter.Read(path, new ImportOptions()), Throws.TypeOf<UserErrorException>().With.Message.Contains("unpacks to"));
    }

    private static PixelPoint Nose(string? individual)
    {
        using var folder = new TemporaryFolder();
        var path = Write(folder.File("tracks.xlsx"));
        return TrackImporter.Read(path, new ImportOptions { Individual = individual }).Track[BodyPoint.Nose].Raw.Single();
    }

    /// <summary>Writes a workbook whose sheets hold one sample each, as text with a decimal comma, at its own x.</summary>
    internal static string Write(string path)
    {
        using var document = SpreadsheetDocument.Create(path, SpreadsheetDocumentType.Workbook);
        var book = document.AddWorkbookPart();
        book.Workbook = new Workbook(new Sheets());
        for (var k = 0; k < Sheets.Length; k++)
        {
            Add(book, (uint)k + 1, Sheets[k], [["Trial time", "X nose", "Y nose"], ["s", "cm", "cm"], ["0,1", $"{k},5", "-2"]]);
        }

        return path;
    }

    private static void Add(WorkbookPart book, uint id, string name, string[][] rows)
    {
        var part = book.AddNewPart<WorksheetPart>();
        part.Worksheet = new Worksheet(new SheetData(rows.Select(row => new Row(row.Select(
            cell => new Cell { DataType = CellValues.InlineString, InlineString = new InlineString(new Text(cell)) })))));
        book.Workbook!.Sheets!.AppendChild(new Sheet { Id = book.GetIdOfPart(part), SheetId = id, Name = name });
    }
}
