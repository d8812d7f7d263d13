using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Runtime.InteropServices;
using SocialInteractionTracker.Core;
using SocialInteractionTracker.Pipeline.Detection;
using SocialInteractionTracker.Pipeline.Running;
using SocialInteractionTracker.Reporting;
using SocialInteractionTracker.Video.Codecs;
using SocialInteractionTracker.Video.Decoding;

namespace SocialInteractionTracker.Cli.Doctor;

/// <summary>Looks at what a machine has of what the program needs.</summary>
/// <param name="studiesFolder">Where studies are to be kept: its disk is looked at.</param>
/// <param name="workFolder">An empty folder for short files.</param>
internal sealed class MachineExamination(string studiesFolder, string workFolder)
{
    private const double BytesPerGigabyte = 1e9;

    /// <summary>Below this a run of some hundred trials may fill the disk, GB; a track of five minutes takes about 1 MB, its pictures as much.</summary>
    private const double LeastFreeGigabytes = 2;

    private const string CodecsPart = "codecs";
    private const string FontsPart = "fonts";
    private const string ModelPart = "pose model";

    /// <summary>Below this several workers may not fit, GB; a worker takes about 0.3.</summary>
    private const double LeastMemoryGigabytes = 4;

    /// <summary>Looks at every part but the self-test.</summary>
    /// <returns>The findings, in the order they are made.</returns>
    public IEnumerable<MachineFinding> Examine()
    {
        yield return Program();
        yield return Machine();
        yield return Disk();
        yield return Ffmpeg();
        yield return MissingLibrary.Guard(CodecsPart, Codecs);
        yield return MissingLibrary.Guard(FontsPart, Fonts);
        yield return MissingLibrary.Guard(ModelPart, Model);
    }

    private static MachineFinding Program()
    {
        var version = typeof(MachineExamination).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion;
        return new("program", FindingKind.Fine, $"sit {version}, {RuntimeInformation.FrameworkDescription}, {RuntimeInformation.OSDescription}, {RuntimeInformation.RuntimeIdentifier}");
    }

    private static MachineFinding Machine()
    {
        var memory = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / BytesPerGigabyte;
        var found = string.Create(CultureInfo.InvariantCulture, $"{Environment.ProcessorCount} processors and {memory:F1} GB of memory for this process");
        return memory >= LeastMemoryGigabytes
            ? new("machine", FindingKind.Fine, found)
            : new("machine", FindingKind.Limited, found, "Use `--workers 1` for large pictures.");
    }

    private MachineFinding Disk()
    {
        var folder = Path.GetFullPath(studiesFolder);
        try
        {
            var drive = new DriveInfo(OperatingSystem.IsWindows() ? Path.GetPathRoot(folder)! : folder);
            var free = drive.AvailableFreeSpace / BytesPerGigabyte;
            var found = string.Create(CultureInfo.InvariantCulture, $"{free:F1} GB free for {folder}");
            return free >= LeastFreeGigabytes
                ? new("disk", FindingKind.Fine, found)
                : new("disk", FindingKind.Limited, found, "Make room before a large run.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return new("disk", FindingKind.Limited, exception.Message, "Name a folder that exists.");
        }
    }

    private static MachineFinding Ffmpeg() => FfmpegProgram.Path is { } path
        ? new("ffmpeg", FindingKind.Fine, path)
        : new("ffmpeg", FindingKind.Limited, "not on the search path",
            "Most videos are read without it. Install it for videos that the built-in decoders do not read (AV1) and for overlay videos that play in a browser.");

    private MachineFinding Codecs()
    {
        if (FfmpegProgram.Path is not { } path)
        {
            return new(CodecsPart, FindingKind.Limited, "not tried: clips are made by the ffmpeg program", "Try one of your own videos with `sit info VIDEO`.");
        }

        var outcomes = CodecCheck.Run(path, workFolder);
        var (read, unread, untried) = (Names(outcomes, true), Names(outcomes, false), Names(outcomes, null));
        var found = string.Join("; ", new[] { Told("read", read), Told("NOT read", unread), Told("not tried, ffmpeg cannot write it", untried) }.Where(text => text.Length > 0));
        return unread.Length == 0
            ? new(CodecsPart, FindingKind.Fine, found)
            : new(CodecsPart, FindingKind.Limited, found, "Convert such videos with ffmpeg first; docs/video.md tells how.");
    }

    private static MachineFinding Fonts() => new(FontsPart, FindingKind.Fine, $"{ReportFont.Load()} for figures, which the program carries");

    private static MachineFinding Model()
    {
        try
        {
            var model = PoseModels.Load(ModelsFolders.Default(), PoseModels.DefaultName, Environment.CurrentDirectory);
            return new(ModelPart, FindingKind.Fine, $"{model.Manifest.Name}, in {ModelsFolders.Default()}");
        }
        catch (UserErrorException exception)
        {
            return new(ModelPart, FindingKind.Broken, exception.Message, "Install the program again: files of its folder `models` are missing or changed.");
        }
    }

    private static string Names(ImmutableArray<CodecOutcome> outcomes, bool? isRead) =>
        string.Join(", ", outcomes.Where(outcome => outcome.IsRead == isRead).Select(outcome => outcome.Name));

    private static string Told(string what, string names) => names.Length == 0 ? "" : $"{what}: {names}";
}
