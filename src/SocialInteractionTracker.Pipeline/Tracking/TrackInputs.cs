using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using SocialInteractionTracker.Core.Poses;
using SocialInteractionTracker.Storage.Studies;
using SocialInteractionTracker.Storage.TrackFiles;

namespace SocialInteractionTracker.Pipeline.Tracking;

/// <summary>Everything a trial's track depends on.</summary>
public sealed record TrackInputs
{
    /// <summary>Key of a track file's metadata under which <see cref="TrialObservation"/> stands.</summary>
    public const string ObservationKey = "observation";

    private const string ModelKey = "model";
    private const string ArenaKey = "arena";
    private const string MarksKey = "subject_marks";

    /// <summary>Inputs that a person changes on the review page; a track made before is looked at there until it is made again.</summary>
    private static readonly ImmutableArray<string> Reviewable = [TrackKeys.Calibration, ArenaKey, MarksKey];

    private readonly JsonObject _inputs;

    private TrackInputs(JsonObject inputs)
    {
        (_inputs, Fingerprint) = (inputs, Running.Fingerprint.Of(inputs));
    }

    /// <summary>Checksum of all inputs.</summary>
    public string Fingerprint { get; }

    /// <summary>The program's version, as it stands in all outputs.</summary>
    public static string ProgramVersion { get; } =
        typeof(TrackInputs).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";

    /// <summary>Collects the inputs of a trial.</summary>
    /// <param name="study">The study.</param>
    /// <param name="trial">The trial.</param>
    /// <param name="sourceSha256">Checksum of its video or imported track.</param>
    /// <param name="modelSha256">Checksum of the model's files; empty if no model is used.</param>
    /// <returns>The inputs.</returns>
    public static TrackInputs Of(Study study, StudyTrial trial, string sourceSha256, string modelSha256)
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(trial);
        var inputs = Common(study, trial, sourceSha256, modelSha256);
        if (!trial.SubjectMarks.IsEmpty)
        {
            inputs[MarksKey] = new JsonArray([.. trial.SubjectMarks.Select(JsonNode? (mark) => new JsonArray(mark.Frame, mark.Position.X, mark.Position.Y))]);
        }

        return new TrackInputs(inputs);
    }

    /// <summary>Collects the inputs of a trial whose track is another program's.</summary>
    /// <param name="study">The study.</param>
    /// <param name="trial">The trial; it names tracks.</param>
    /// <param name="sourceSha256">Checksum of the tracks' file.</param>
    /// <param name="videoSha256">Checksum of the video beside it, which gives times, size and calibration; <see langword="null"/> without one.</param>
    /// <returns>The inputs.</returns>
    public static TrackInputs OfImport(Study study, StudyTrial trial, string sourceSha256, string? videoSha256)
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(trial);
        var inputs = Common(study, trial, sourceSha256, modelSha256: "");
        inputs["tracks"] = JsonSerializer.SerializeToNode(new { trial.Tracks!.Individual, trial.Tracks.FramesPerS }, PipelineJson.Compact);
        inputs["likelihood_floor"] = study.Options.Imports.LikelihoodFloor;
        inputs["tracks_video_sha256"] = videoSha256;
        inputs["aliases"] = new JsonObject([.. BodyPoints.All.Select(point => KeyValuePair.Create<string, JsonNode?>(
            point.Name(), new JsonArray([.. study.Options.Aliases.Names(point).Select(name => (JsonNode?)name)])))]);
        return new TrackInputs(inputs);
    }

    /// <summary>What is written beside the samples.</summary>
    /// <param name="observation">What was seen of the trial.</param>
    /// <returns>Metadata by key.</returns>
    public ImmutableSortedDictionary<string, string> Metadata(TrialObservation observation) => _inputs
        .Select(input => KeyValuePair.Create(input.Key, Text(input.Value)))
        .Append(KeyValuePair.Create(TrackKeys.Fingerprint, Fingerprint))
        .Append(KeyValuePair.Create(ObservationKey, JsonSerializer.Serialize(observation, PipelineJson.Compact)))
        .ToImmutableSortedDictionary(StringComparer.Ordinal);

    /// <summary>Whether a track was made of these inputs; the one decision on which a run tracks again and scoring takes a track.</summary>
    /// <param name="metadata">The track file's metadata; <see langword="null"/> if there is none.</param>
    /// <returns>True if it was.</returns>
    public bool AreOf(ImmutableSortedDictionary<string, string>? metadata) => metadata?.GetValueOrDefault(TrackKeys.Fingerprint) == Fingerprint;

    /// <summary>What a track was made with that is another now.</summary>
    /// <param name="metadata">The track file's metadata.</param>
    /// <returns>The names of the inputs, for example <c>calibration</c>; empty if all are the same.</returns>
    public ImmutableArray<string> ChangedSince(ImmutableSortedDictionary<string, string> metadata)
    {
        ArgumentNullException.ThrowIfNull(metadata);
        return [.. Changed(metadata).Select(key => key.Replace('_', ' '))];
    }

    /// <summary>Whether a track differs from these inputs in nothing but what a person changes on the review page: calibration, arena, which animal is the subject.</summary>
    /// <param name="metadata">The track file's metadata.</param>
    /// <returns>True if it does; then its positions in pixels still are what was seen.</returns>
    public bool AreReviewedFrom(ImmutableSortedDictionary<string, string> metadata)
    {
        ArgumentNullException.ThrowIfNull(metadata);
        return Changed(metadata).All(Reviewable.Contains);
    }

    private IEnumerable<string> Changed(ImmutableSortedDictionary<string, string> metadata) =>
        _inputs.Select(input => input.Key).Append(MarksKey).Distinct()
            .Where(key => metadata.GetValueOrDefault(key, "") != (_inputs.TryGetPropertyValue(key, out var input) ? Text(input) : ""));

    /// <summary>Reads what was seen of a trial from its track file.</summary>
    /// <param name="metadata">The track file's metadata.</param>
    /// <returns>The observation; <see langword="null"/> if it is absent or of another version.</returns>
    public static TrialObservation? ObservationOf(ImmutableSortedDictionary<string, string> metadata)
    {
        ArgumentNullException.ThrowIfNull(metadata);
        try
        {
            return metadata.GetValueOrDefault(ObservationKey) is { } json
                ? JsonSerializer.Deserialize<TrialObservation>(json, PipelineJson.Compact)
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string Text(JsonNode? input) =>
        input is JsonValue value && value.TryGetValue(out string? text) ? text : input?.ToJsonString() ?? "";

    private static JsonObject Common(Study study, StudyTrial trial, string sourceSha256, string modelSha256) => new()
    {
        [TrackKeys.ProgramVersion] = ProgramVersion,
        [TrackKeys.VideoSha256] = sourceSha256,
        [TrackKeys.ModelSha256] = modelSha256,
        [ModelKey] = study.Options.Model,
        [TrackKeys.Options] = JsonSerializer.SerializeToNode(study.Options.Tracking, PipelineJson.Compact),
        [TrackKeys.Calibration] = JsonSerializer.SerializeToNode<object>(trial.Calibration, PipelineJson.Compact),
        [ArenaKey] = new JsonObject
        {
            ["shape"] = trial.Arena.Shape.ToString(),
            ["width_cm"] = trial.Arena.WidthCm,
            ["height_cm"] = trial.Arena.HeightCm,
            ["enclosure"] = RegionJson.Of(trial.Arena.Enclosure),
        },
        ["session"] = trial.Session.ToString(),
    };
}
