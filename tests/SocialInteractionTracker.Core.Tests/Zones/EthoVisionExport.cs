using System.Globalization;
using System.IO.Compression;
using System.Xml.Linq;

namespace SocialInteractionTracker.Core.Tests.Zones;

/// <summary>The columns of a raw-data export of EthoVision XT, read without the program's own importer.</summary>
internal sealed class EthoVisionExport
{
    private static readonly XNamespace Sheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private readonly Dictionary<string, string[]> _columns;

    private EthoVisionExport(Dictionary<string, string[]> columns) => _columns = columns;

    public IEnumerable<string> Names => _columns.Keys;

    public string[] Text(string column) => _columns[column];

    /// <summary>The numbers of a column; NaN where it has a dash.</summary>
    public double[] Numbers(string column) =>
        Array.ConvertAll(_columns[column], cell => cell == "-" ? double.NaN : double.Parse(cell, CultureInfo.InvariantCulture));

    public static EthoVisionExport Open(string path)
    {
        using var archive = ZipFile.OpenRead(path);
        var shared = Load(archive, "xl/sharedStrings.xml").Elements(Sheet + "si").Select(TextOf).ToArray();
        var rows = Load(archive, "xl/worksheets/sheet1.xml").Descendants(Sheet + "row").Select(row => Cells(row, shared)).ToList();
        var header = rows.FindIndex(row => row.Length > 0 && row[0] == "Trial time");
        var data = rows.Skip(header + 2).ToList();
        return new EthoVisionExport(rows[header].Index().ToDictionary(
            column => column.Item, column => data.Select(row => row[column.Index]).ToArray()));
    }

    private static XElement Load(ZipArchive archive, string entry)
    {
        using var stream = archive.GetEntry(entry)!.Open();
        return XElement.Load(stream);
    }

    private static string[] Cells(XElement row, string[] shared) =>
        [.. row.Elements(Sheet + "c").Select(cell =>
            (string?)cell.Attribute("t") == "s" ? shared[(int)cell.Element(Sheet + "v")!] : TextOf(cell))];

    private static string TextOf(XElement element) =>
        string.Concat(element.Descendants().Where(e => e.Name == Sheet + "t" || e.Name == Sheet + "v").Select(e => e.Value));
}
