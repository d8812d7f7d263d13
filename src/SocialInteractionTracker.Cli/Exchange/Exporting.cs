using System.Collections.Immutable;
using SocialInteractionTracker.Core;
using SocialInteractionTracker.Pipeline.Exporting;
using SocialInteractionTracker.Pipeline.Tracking;
using SocialInteractionTracker.Storage.Exports;
using SocialInteractionTracker.Storage.Imports;
using SocialInteractionTracker.Storage.Studies;

namespace SocialInteractionTracker.Cli.Exchange;

/// <summary>Exports a study or converts a file.</summary>
internal static class Exporting
{
    /// <summary>Writes what was asked for.</summary>
    public static async Task<ExportResult> RunAsync(ExportCall call, CancellationToken cancellationToken)
    {
        if (!File.Exists(call.Source))
        {
            var request = new StudyExportRequest
            {
                Formats = call.Formats,
                TrialIds = call.TrialIds,
                Folder = call.Folder,
                SessionStart = call.SessionStart,
                Workers = Environment.ProcessorCount,
            };
            return await StudyExporter.ExportAsync(StudyLoader.Load(call.Source), request, TimeProvider.System, cancellationToken).ConfigureAwait(false);
        }

        if (call.Formats.Contains(ExportFormat.Boris))
        {
            throw new UserErrorException(new Fault("--to boris", "a file with positions", "a study, whose bouts are exported", "Take the file into a study with `sit import`."));
        }

        return await ConvertAsync(call, cancellationToken).ConfigureAwait(false);
    }

    private static async Task<ExportResult> ConvertAsync(ExportCall call, CancellationToken cancellationToken)
    {
        var table = PoseFileReader.Read(call.Source, call.Individual);
        var name = PlainName(call.Source);
        var folder = Path.GetFullPath(call.Folder ?? Path.GetDirectoryName(Path.GetFullPath(call.Source))!);
        var details = new ExportDetails
        {
            Name = name,
            Scorer = $"SocialInteractionTracker_{TrackInputs.ProgramVersion}",
            Now = TimeProvider.System.GetUtcNow(),
            SessionStart = call.SessionStart,
            FramesPerS = call.FramesPerS,
        };
        var (written, kept) = (new List<string>(), new List<string>());
        foreach (var format in call.Formats)
        {
            var path = Path.Combine(folder, name + format.FileEnding());
            if (string.Equals(path, Path.GetFullPath(call.Source), StringComparison.Ordinal))
            {
                throw new UserErrorException(new Fault(call.Source, "a file that is already called as the export would be", "another place for the export", "Give a folder with --out."));
            }

            if (await PoseFileWriter.WriteAsync(path, format, table, details, cancellationToken).ConfigureAwait(false) is { } copy)
            {
                kept.Add(Path.Combine(folder, copy));
            }

            written.Add(path);
        }

        return new ExportResult([.. written], [.. kept], ImmutableSortedDictionary<string, string>.Empty);
    }

    /// <summary>The file's name without its ending, also one of two parts that exports have.</summary>
    private static string PlainName(string path)
    {
        var name = Path.GetFileName(path);
        var ending = ExportFormats.All.Select(f => f.FileEnding()).FirstOrDefault(e => name.EndsWith(e, StringComparison.OrdinalIgnoreCase));
        return ending is null ? Path.GetFileNameWithoutExtension(name) : name[..^ending.Length];
    }
}
