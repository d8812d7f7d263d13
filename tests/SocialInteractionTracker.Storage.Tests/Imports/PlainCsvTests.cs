using SocialInteractionTracker.Core;
using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Core.Poses;
using SocialInteractionTracker.Storage.Imports;
using SocialInteractionTracker.Storage.PoseTables;
using SocialInteractionTracker.TestKit;

namespace SocialInteractionTracker.Storage.Tests.Imports;

/// <summary>Tables with one header row, as laboratories' own scripts write them.</summary>
public sealed class PlainCsvTests
{
    [TestCase("frame,time_s,nose_x_px,nose_y_px,nose_confidence", BodyPoint.Nose)]
    [TestCase("frame,time (s),Nose X (px),Nose Y (px),Nose likelihood", BodyPoint.Nose)]
    [TestCase("frame,t,x_snout,y_snout,snout_score", BodyPoint.Nose)]
    [TestCase("Frame;Zeit;Nase.x;Nase.y;Nase.p", BodyPoint.Nose)]
    [TestCase("frame_idx\ttimestamp\ttailbase.X\ttailbase.Y\ttailbase.score", BodyPoint.TailBase)]
    [TestCase("frame,time_s,x,y,confidence", BodyPoint.BodyCentre)]
    public void Read_WideTable_TakesColumnsByTheirNames(string header, BodyPoint point)
    {
        var separator = header.First(c => c is ',' or ';' or '\t');
        var track = Read($"{header}\n0,0.5,1.5,2.5,0.75\n1,0.75,,,\n".Replace(',', separator)).Track;

        Assert.That(track[point].Raw, Is.EqualTo(new[] { new PixelPoint(1.5, 2.5), PixelPoint.Missing }));
        Assert.That(track[point].Confidence, Is.EqualTo(new[] { 0.75f, 0 }));
        Assert.That(track.Times.StartS, Is.EqualTo(new[] { 0.5, 0.75 }));
    }

    [Test]
    public void Read_LongTable_PutsRowsInAnyOrderIntoFramesOfAnimalsAndPoints()
    {
        const string Text = "time_s,individual,point,x_px,y_px\n0.2,a,nose,3,4\n0.1,b,nose,8,9\n0.1,a,nose,1,2\n0.1,a,tail,5,6\n";

        var track = Read(Text, new ImportOptions { Individual = "a" }).Track;

        Assert.That(track[BodyPoint.Nose].Raw, Is.EqualTo(new[] { new PixelPoint(1, 2), new PixelPoint(3, 4) }));
        Assert.That(track[BodyPoint.TailBase].Raw, Is.EqualTo(new[] { new PixelPoint(5, 6), PixelPoint.Missing }));
        Assert.That(() => Read(Text), Throws.TypeOf<UserErrorException>().With.Message.Contains("one of: a, b"));
    }

    [Test]
    public void Read_MillisecondsAndCentimetres_AreConvertedAndTold()
    {
        var imported = Read("time_ms,centre_x_cm,centre_y_cm\n0,1,2\n40,3,4\n");

        Assert.That((imported.Space, imported.Track.Times.StartS[1]), Is.EqualTo((PositionSpace.Arena, 0.04)));
        Assert.That(imported.Track[BodyPoint.BodyCentre].Raw[1], Is.EqualTo(new PixelPoint(3, 4)));
        Assert.That(imported.Track[BodyPoint.BodyCentre].Confidence, Is.All.EqualTo(1), "no column says less");
    }

    [TestCase("frame,nose_x,nose_y\n0,1,2\n0,1,2\n", "a second row of frame 0")]
    [TestCase("frame,time,point,x,y\n0,0.1,nose,1,2\n0,0.2,tail,1,2\n", "the times 0.1 and 0.2 of frame 0")]
    [TestCase("frame,nose_x\n0,1\n", "no column 'nose_y'")]
    [TestCase("nose_x,nose_y\n1,2\n", "a file of no known format")]
    public void Read_TableWithAFault_SaysWhich(string text, string expected) =>
        Assert.That(() => Read(text, new ImportOptions { FramesPerS = 10 }), Throws.TypeOf<UserErrorException>().With.Message.Contains(expected));

    private static ImportedTrack Read(string text, ImportOptions? options = null)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("tracks.csv"), text);
        return TrackImporter.Read(folder.File("tracks.csv"), options ?? new ImportOptions());
    }
}
