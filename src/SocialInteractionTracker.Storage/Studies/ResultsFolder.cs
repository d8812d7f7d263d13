using System.Collections.Immutable;

namespace SocialInteractionTracker.Storage.Studies;

/// <summary>Where the program puts what it makes of a study.</summary>
/// <param name="StudyFolder">Full path of the study folder.</param>
public sealed record ResultsFolder(string StudyFolder)
{
    /// <summary>The folder of everything computed; it can be deleted and made again.</summary>
    public string Path => System.IO.Path.Combine(StudyFolder, "results");

    /// <summary>Held open by the run that is writing the tables.</summary>
    public string LockFile => System.IO.Path.Combine(Path, ".lock");

    /// <summary>Held open by the runs that are tracking.</summary>
    public string TracksLockFile => System.IO.Path.Combine(Path, ".tracks.lock");

    /// <summary>Held open while work is given to a cluster.</summary>
    public string ClusterLockFile => System.IO.Path.Combine(Path, ".cluster.lock");

    /// <summary>What is known of work given to a cluster, a folder for each time it was.</summary>
    public string ClusterFolder => System.IO.Path.Combine(Path, "cluster");

    /// <summary>The track of a trial.</summary>
    /// <param name="trialId">The trial.</param>
    /// <returns>Full path of its Parquet file.</returns>
    public string Track(string trialId) => System.IO.Path.Combine(Path, "tracks", trialId + ".parquet");

    /// <summary>Track files of trials that are none of the study's.</summary>
    /// <param name="trialIds">The study's trials.</param>
    /// <returns>Names of the files in ordinal order; empty if there are none.</returns>
    public ImmutableArray<string> LooseTracks(IEnumerable<string> trialIds)
    {
        var folder = System.IO.Path.Combine(Path, "tracks");
        return !Directory.Exists(folder) ? [] :
        [
            .. Directory.EnumerateFiles(folder, "*.parquet").Select(file => System.IO.Path.GetFileName(file))
                .Except(trialIds.Select(id => id + ".parquet")).Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>Where the files of <see cref="Frames"/> are.</summary>
    public string FramesFolder => System.IO.Path.Combine(Path, "frames");

    /// <summary>The cleaned positions in cm of a trial, one row a frame.</summary>
    /// <param name="trialId">The trial.</param>
    /// <returns>Full path of its Parquet file.</returns>
    public string Frames(string trialId) => System.IO.Path.Combine(FramesFolder, trialId + ".parquet");

    /// <summary>Where tracks are written for other programs.</summary>
    public string ExportsFolder => System.IO.Path.Combine(Path, "exports");

    /// <summary>A trial's track as a table of this program.</summary>
    /// <param name="trialId">The trial.</param>
    /// <returns>Full path of its CSV file.</returns>
    public string TracksCsv(string trialId) => System.IO.Path.Combine(ExportsFolder, trialId + "_tracks.csv");

    /// <summary>A trial's track as DeepLabCut writes it.</summary>
    /// <param name="trialId">The trial.</param>
    /// <returns>Full path of its CSV file.</returns>
    public string TracksDeepLabCut(string trialId) => System.IO.Path.Combine(ExportsFolder, trialId + "_deeplabcut.csv");

    /// <summary>The picture that shows where the arena was found.</summary>
    /// <param name="trialId">The trial.</param>
    /// <returns>Full path of its PNG file.</returns>
    public string ArenaCheck(string trialId) => System.IO.Path.Combine(Path, "arena-check", trialId + ".png");

    /// <summary>Where the overlay videos are.</summary>
    public string OverlaysFolder => System.IO.Path.Combine(Path, "overlays");

    /// <summary>The video of a trial with what was scored drawn over it.</summary>
    /// <param name="trialId">The trial.</param>
    /// <param name="isMp4">Whether it is made as MP4 (with ffmpeg) or as AVI.</param>
    /// <returns>Full path of the file, and of the one it takes the place of.</returns>
    public (string Path, string Other) Overlay(string trialId, bool isMp4)
    {
        var (mp4, avi) = (System.IO.Path.Combine(OverlaysFolder, trialId + ".mp4"), System.IO.Path.Combine(OverlaysFolder, trialId + ".avi"));
        return isMp4 ? (mp4, avi) : (avi, mp4);
    }

    /// <summary>What the overlay of a trial shows, as a checksum.</summary>
    /// <param name="trialId">The trial.</param>
    /// <returns>Full path of its text file.</returns>
    public string OverlayNote(string trialId) => System.IO.Path.Combine(OverlayNotesFolder, trialId + NoteEnding);

    /// <summary>The trials of which this program made an overlay.</summary>
    /// <returns>Their ids in ordinal order; empty if there are none.</returns>
    public ImmutableArray<string> NotedOverlays() => !Directory.Exists(OverlayNotesFolder) ? [] :
    [
        .. Directory.EnumerateFiles(OverlayNotesFolder, "*" + NoteEnding)
            .Select(file => System.IO.Path.GetFileName(file)[..^NoteEnding.Length])
            .Where(id => !id.StartsWith('.')).Order(StringComparer.Ordinal),
    ];

    /// <summary>Removes the overlay of a trial, and last its note.</summary>
    /// <param name="trialId">The trial.</param>
    /// <exception cref="IOException">A file is in use.</exception>
    public void RemoveOverlay(string trialId)
    {
        var (path, other) = Overlay(trialId, isMp4: true);
        string[] files = [path, other, OverlayNote(trialId)];
        foreach (var file in files.Where(file => Directory.Exists(System.IO.Path.GetDirectoryName(file))))
        {
            File.Delete(file);
        }
    }

    /// <summary>The scene of a trial without its animals.</summary>
    /// <param name="trialId">The trial.</param>
    /// <returns>Full path of its PNG file.</returns>
    public string Background(string trialId) => System.IO.Path.Combine(Path, "backgrounds", trialId + ".png");

    /// <summary>What was noted of a trial's last tracking: the video's checksum with its size and date, timings, failure.</summary>
    /// <param name="trialId">The trial.</param>
    /// <returns>Full path of its JSON file.</returns>
    public string Note(string trialId) => System.IO.Path.Combine(Path, "notes", trialId + ".json");

    /// <summary>What was noted of the video beside a trial's imported tracks: its checksum with size and date.</summary>
    /// <param name="trialId">The trial.</param>
    /// <returns>Full path of its JSON file.</returns>
    public string VideoNote(string trialId) => System.IO.Path.Combine(Path, "notes", "videos", trialId + ".json");

    /// <summary>The report, one file that opens in a browser.</summary>
    public string Report => System.IO.Path.Combine(Path, "report.html");

    /// <summary>Where it is told how people and the program agree.</summary>
    public string AgreementFolder => System.IO.Path.Combine(Path, "agreement");

    /// <summary>Where the figures are.</summary>
    public string PlotsFolder => System.IO.Path.Combine(Path, "plots");

    /// <summary>A figure.</summary>
    /// <param name="name">Its name; with <c>/</c> for one in a folder below.</param>
    /// <param name="extension">The kind of file: <c>svg</c> or <c>png</c>.</param>
    /// <returns>Full path of its file.</returns>
    public string Plot(string name, string extension) => System.IO.Path.Combine(PlotsFolder, name + "." + extension);

    private const string NoteEnding = ".txt";

    private string OverlayNotesFolder => System.IO.Path.Combine(Path, "notes", "overlays");
}
