using System.Globalization;
using System.Text;
using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Core.Poses;
using SocialInteractionTracker.Core.Tracks;
using SocialInteractionTracker.Storage.Files;

namespace SocialInteractionTracker.Storage.Exports;

/// <summary>Writes tracks as CSV for other programs; <see cref="Imports.TrackImporter"/> reads both kinds back exactly.</summary>
public static class TrackCsvWriter
{
    /// <summary>Writes this program's own CSV: frame, time and, for each body point, final position and confidence.</summary>
    /// <param name="path">Where; a file there is replaced.</param>
    /// <param name="track">The track.</param>
    /// <exception cref="IOException">The folder cannot be written to.</exception>
    public static void Write(string path, Track track)
    {
        ArgumentNullException.ThrowIfNull(track);
        var header = "frame,time_s," + string.Join(',', BodyPoints.All.Select(p => $"{p.Name()}_x_px,{p.Name()}_y_px,{p.Name()}_confidence"));
        AtomicFile.WriteText(path, Lines([header], track, k => string.Create(CultureInfo.InvariantCulture, $"{k},{track.Times.StartS[k]:R}")));
    }

    /// <summary>Writes a CSV as DeepLabCut does, with the header rows scorer, bodyparts and coords; it holds no times.</summary>
    /// <param name="path">Where; a file there is replaced.</param>
    /// <param name="track">The track.</param>
    /// <param name="scorer">Who made it, such as the program's name and version.</param>
    /// <exception cref="IOException">The folder cannot be written to.</exception>
    public static void WriteDeepLabCut(string path, Track track, string scorer)
    {
        ArgumentNullException.ThrowIfNull(track);
        string Row(string name, Func<BodyPoint, string> cells) => name + "," + string.Join(',', BodyPoints.All.Select(cells));
        string[] header =
        [
            Row("scorer", _ => $"{scorer},{scorer},{scorer}"),
            Row("bodyparts", p => $"{p.Name()},{p.Name()},{p.Name()}"),
            Row("coords", _ => "x,y,likelihood"),
        ];
        AtomicFile.WriteText(path, Lines(header, track, k => k.ToString(CultureInfo.InvariantCulture)));
    }

    private static string Lines(IEnumerable<string> header, Track track, Func<int, string> start)
    {
        var text = new StringBuilder();
        foreach (var line in header)
        {
            text.Append(line).Append('\n');
        }

        for (var k = 0; k < track.Times.Count; k++)
        {
            text.Append(start(k));
            foreach (var point in track.Points)
            {
                Append(text, point.Final[k], point.Confidence[k]);
            }

            text.Append('\n');
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, PixelPoint position, float confidence)
    {
        if (position.IsMissing)
        {
            text.Append(",,,");
        }
        else
        {
            text.Append(CultureInfo.InvariantCulture, $",{position.X:R},{position.Y:R},{confidence:R}");
        }
    }
}
