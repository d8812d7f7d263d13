using System.Globalization;
using SocialInteractionTracker.Core;
using SocialInteractionTracker.Core.Poses;
using SocialInteractionTracker.Pipeline.Scoring;
using SocialInteractionTracker.Storage.Files;
using SocialInteractionTracker.Video.Backgrounds;
using SocialInteractionTracker.Video.Decoding;

namespace SocialInteractionTracker.Training.Suggesting;

/// <summary>Writes suggested frames as pictures, an empty table of labels to fill, their scales, and why each was chosen.</summary>
/// <param name="folder">Where.</param>
internal sealed class SuggestionWriter(string folder)
{
    /// <summary>Name of the table to fill.</summary>
    public const string Labels = "labels.csv";

    /// <summary>Name of the table that says why.</summary>
    public const string Reasons = "suggestions.csv";

    private const string Scales = "recordings.csv";

    /// <summary>Refuses a folder that has a table of labels already.</summary>
    /// <exception cref="UserErrorException">It has one.</exception>
    public void RequireEmpty()
    {
        if (File.Exists(Path.Combine(folder, Labels)))
        {
            throw new UserErrorException(new Fault(
                Path.Combine(folder, Labels), "a table of labels", "a folder without one, so that nobody's labels are lost", "Choose another folder with --out."));
        }
    }

    /// <summary>Writes everything; the table to fill comes last.</summary>
    /// <param name="suggestions">The frames, in the order of the tables.</param>
    /// <param name="trials">Their trials, each with a video.</param>
    /// <param name="cancellationToken">Stops the writing.</param>
    /// <exception cref="UserErrorException">A video cannot be read as far as its track says.</exception>
    /// <exception cref="IOException">The folder cannot be written to.</exception>
    public void Write(IReadOnlyList<Suggestion> suggestions, IReadOnlyList<TrackedTrial> trials, CancellationToken cancellationToken)
    {
        var byTrial = suggestions.ToLookup(s => s.Candidate.TrialId);
        TrackedTrial[] shown = [.. trials.Where(t => byTrial.Contains(t.Trial.TrialId))];
        foreach (var trial in shown)
        {
            WritePictures(trial.Trial.VideoFullPath!, byTrial[trial.Trial.TrialId], cancellationToken);
        }

        WriteTable(Scales, "recording,px_per_cm", shown.Select(t => string.Create(CultureInfo.InvariantCulture, $"{t.Trial.TrialId},{t.Calibration.PxPerCm:F3}")));
        WriteTable(Reasons, "image,recording,frame,time_s,uncertainty,reason", suggestions.Select(s => string.Create(
            CultureInfo.InvariantCulture, $"{s.Image},{s.Candidate.TrialId},{s.Candidate.Frame},{s.Candidate.TimeS:F3},{s.Candidate.Uncertainty:F3},\"{s.Reason}\"")));
        string[] columns = [.. BodyPoints.All.SelectMany(p => (string[])[$"{p.Name()}_x", $"{p.Name()}_y"])];
        WriteTable(Labels, $"image,recording,{string.Join(',', columns)}", suggestions.Select(s => $"{s.Image},{s.Candidate.TrialId}{new string(',', columns.Length)}"));
    }

    private void WritePictures(string video, IEnumerable<Suggestion> suggestions, CancellationToken cancellationToken)
    {
        var wanted = suggestions.ToDictionary(s => s.Candidate.Frame);
        using var reader = VideoReader.Open(video);
        using var frame = reader.CreateFrame();
        while (wanted.Count > 0 && reader.TryRead(frame))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (wanted.Remove(frame.Index, out var suggestion))
            {
                var png = new LumaPicture(frame.Width, frame.Height, frame.Pixels).ToPng();
                AtomicFile.Write(Path.Combine(folder, suggestion.Image), stream => stream.Write(png));
            }
        }

        if (wanted.Count > 0)
        {
            throw new UserErrorException(new Fault(
                video, $"{reader.Outcome.Frames} frames", $"at least {wanted.Keys.Max() + 1}, as the track has", "Run `sit run` again: the video has changed since it was tracked."));
        }
    }

    private void WriteTable(string name, string header, IEnumerable<string> rows) =>
        AtomicFile.WriteText(Path.Combine(folder, name), string.Concat(rows.Prepend(header).Select(row => row + "\n")));
}
