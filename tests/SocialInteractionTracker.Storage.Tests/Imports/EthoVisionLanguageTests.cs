using System.Text;
using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Core.Poses;
using SocialInteractionTracker.Core.Zones;
using SocialInteractionTracker.Storage.Imports;
using SocialInteractionTracker.Storage.Imports.EthoVision;
using SocialInteractionTracker.TestKit;

namespace SocialInteractionTracker.Storage.Tests.Imports;

/// <summary>EthoVision's raw exports in other languages and encodings hold the same.</summary>
public sealed class EthoVisionLanguageTests
{
    private const string German =
        "\"Anzahl der Kopfzeilen:\";\"5\"\r\n\"Versuch\";\"Käfig 3\"\r\n\"\"\r\n\"Versuchszeit\";\"Aufnahmezeit\";\"X Mittelpunkt\";\"Y Mittelpunkt\";\"X Nase\";\"Y Nase\";\"X Schwanz\";\"Y Schwanz\";\"In Zone(Ecke / Nasenpunkt)\"\r\n"
        + "\"s\";\"s\";\"cm\";\"cm\";\"cm\";\"cm\";\"cm\";\"cm\";\"\"\r\n0,04;0;1,5;-2,5;3,5;-4,5;0,5;-0,25;1\r\n0,08;0,04;-;-;-;-;-;-;-\r\n";

    private const string French =
        "Nombre de lignes d'en-tête :;5\nEssai;1\n\nTemps de l'essai;Temps d'enregistrement;Centre X;Centre Y;Nez X;Nez Y;Queue X;Queue Y;Dans la zone(Coin / Nez)\n"
        + "s;s;mm;mm;mm;mm;mm;mm;\n0,04;0;15;-25;35;-45;5;-2,5;1\n0,08;0,04;-;-;-;-;-;-;-\n";

    private const string WithoutHeader = "Versuchszeit;X Körpermitte;Y Körpermitte;X Nase;Y Nase;X Schwanzwurzel;Y Schwanzwurzel;In Zone(Ecke / Nase)\ns;cm;cm;cm;cm;cm;cm;\n0,04;1,5;-2,5;3,5;-4,5;0,5;-0,25;1\n0,08;-;-;-;-;-;-;-\n";

    [Test]
    public void Read_AnyLanguageAndEncoding_GivesTheSamePositions(
        [Values(German, French, WithoutHeader)] string text, [Values("utf-8", "utf-8 bom", "utf-16le", "utf-16be", "utf-16le bom", "utf-16be bom", "iso-8859-1")] string encoding)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder.File("raw.txt"), Encoded(text, encoding));

        var track = TrackImporter.Read(folder.File("raw.txt"), new ImportOptions()).Track;

        Assert.That(track.Times.StartS, Is.EqualTo(new[] { 0.04, 0.08 }));
        Assert.That(track[BodyPoint.BodyCentre].Raw, Is.EqualTo(new[] { new PixelPoint(1.5, 2.5), PixelPoint.Missing }));
        Assert.That(track[BodyPoint.Nose].Raw[0], Is.EqualTo(new PixelPoint(3.5, 4.5)));
        Assert.That(track[BodyPoint.TailBase].Raw[0], Is.EqualTo(new PixelPoint(0.5, 0.25)));
        var zone = EthoVisionExport.Read(folder.File("raw.txt")).Zones.Single();
        Assert.That(zone.States, Is.EqualTo(new[] { ZoneState.In, ZoneState.Unknown }));
    }

    private static byte[] Encoded(string text, string name)
    {
        Encoding encoding = name.Split(' ')[0] switch
        {
            "utf-8" => new UTF8Encoding(encoderShouldEmitUTF8Identifier: true),
            "utf-16le" => new UnicodeEncoding(bigEndian: false, byteOrderMark: true),
            "utf-16be" => new UnicodeEncoding(bigEndian: true, byteOrderMark: true),
            _ => Encoding.Latin1,
        };
        return [.. name.EndsWith("bom", StringComparison.Ordinal) ? encoding.GetPreamble() : [], .. encoding.GetBytes(text)];
    }
}
