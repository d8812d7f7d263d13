using System.Text;
using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Core.Poses;
using SocialInteractionTracker.Storage.Imports;
using SocialInteractionTracker.TestKit;

namespace SocialInteractionTracker.Storage.Tests.Imports;

/// <summary>Exports as spreadsheets and other countries' systems save them hold the same positions.</summary>
public sealed class TrackImporterSpreadsheetTests
{
    private const string Dlc = "scorer;n;n;n;\nbodyparts;nose;nose;nose;\ncoords;x;y;likelihood;\n0;1.5;2.5;0.9;\n1.0;;;;\n2;3.5;4.5;1;\n;;;;\n";
    private const string Sleap = "track;frame_idx;instance.score;nose.x;nose.y;nose.score\n;0;1;1.5;2.5;0.9\n;2;1;3.5;4.5;1\n";
    private const string Own = "frame;time_s;nose_x_px;nose_y_px;nose_confidence\n0;0;1.5;2.5;0.9\n1;0.1;;;0\n2;0.2;3.5;4.5;1\n";
    private const string EthoVision = "\"Bereich\";\"Käfig\"\n\nTrial time;X nose;Y nose;Area;Direction\ns;cm;cm;cm²;°\n0.0;1.5;-2.5;9;1\n0.1;-;-;-;-\n0.2;3.5;-4.5;9;1\n\n";

    private static readonly PixelPoint[] Expected = [new(1.5, 2.5), PixelPoint.Missing, new(3.5, 4.5)];

    [Test]
    public void Read_AnySeparatorAndDecimalSign_GivesTheSamePositions(
        [Values(Dlc, Sleap, Own, EthoVision)] string text, [Values(";", "\t")] string separator, [Values(".", ",")] string decimalSign) =>
        Assert.That(Noses(Encoding.UTF8.GetBytes(text.Replace(".", decimalSign).Replace($"instance{decimalSign}", "instance.").Replace($"nose{decimalSign}", "nose.").Replace(";", separator))),
            Is.EqualTo(Expected));

    [TestCase("utf-8")]
    [TestCase("utf-16")]
    [TestCase("iso-8859-1")]
    public void Read_AnyEncoding_GivesTheSamePositions(string encoding)
    {
        var encoder = Encoding.GetEncoding(encoding);

        Assert.That(Noses([.. encoder.GetPreamble(), .. encoder.GetBytes(EthoVision.Replace("\n", "\r\n"))]), Is.EqualTo(Expected));
    }

    private static PixelPoint[] Noses(byte[] content)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder.File("tracks.txt"), content);
        return [.. TrackImporter.Read(folder.File("tracks.txt"), new ImportOptions { FramesPerS = 10 }).Track[BodyPoint.Nose].Raw];
    }
}
