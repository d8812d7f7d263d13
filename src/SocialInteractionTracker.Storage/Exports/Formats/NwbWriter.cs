using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using PureHDF;
using SocialInteractionTracker.Storage.PoseTables;

namespace SocialInteractionTracker.Storage.Exports.Formats;

/// <summary>Neurodata Without Borders: positions as <c>PoseEstimation</c> of the extension ndx-pose in <c>/processing/behavior</c>.</summary>
/// <remarks>
/// Every group that is a type has <c>namespace</c>, <c>neurodata_type</c> and <c>object_id</c>; the ids are made of what the file is named
/// and where the group is, so that the same positions give the same ids. The schemas themselves are not copied into the file: readers
/// have NWB's, and <c>ndx-pose</c> is installed by its name.
/// </remarks>
internal static class NwbWriter
{
    private const string Behaviour = "behavior";
    private const string DateFormat = "yyyy-MM-ddTHH:mm:ss.fffzzz";
    private const string ConfidenceDefinition = "As the source gives it; NaN where it gives none.";
    private const float Unconverted = 1;
    private const float UnknownResolution = -1;

    private static readonly string[] Programs = ["DeepLabCut", "SLEAP", "EthoVision"];

    /// <summary>NWB asks for a start; that of nobody knows which recording is the beginning of Unix time, and the description says so.</summary>
    private static readonly DateTimeOffset UnknownStart = DateTimeOffset.UnixEpoch;

    public static void Write(Stream stream, PoseTable table, ExportDetails details)
    {
        var start = (details.SessionStart ?? UnknownStart).ToString(DateFormat, CultureInfo.InvariantCulture);
        var description = details.Description.Length > 0 ? details.Description : $"Positions of body parts in {details.Name}.";
        var file = new H5File
        {
            Attributes = Typed(NwbNames.Core, "NWBFile", details.Name + "/"),
            ["identifier"] = details.Name,
            ["session_description"] = details.SessionStart is null ? description + " The start of the session is not known." : description,
            ["session_start_time"] = start,
            ["timestamps_reference_time"] = start,
            [NwbNames.Created] = new[] { details.Now.ToString(DateFormat, CultureInfo.InvariantCulture) },
            ["acquisition"] = new H5Group(),
            ["analysis"] = new H5Group(),
            ["general"] = General(details),
            ["stimulus"] = new H5Group { ["presentation"] = new H5Group(), ["templates"] = new H5Group() },
            [NwbNames.Processing] = new H5Group { [Behaviour] = Module(table, details) },
        };
        file.Attributes["nwb_version"] = NwbNames.SchemaVersion;
        file.Write(stream);
    }

    private static H5Group General(ExportDetails details)
    {
        var general = new H5Group { ["source_script"] = new H5Dataset(details.Scorer) { Attributes = new() { ["file_name"] = "sit export" } } };
        if (details.SubjectId is { } id)
        {
            general["subject"] = new H5Group
            {
                Attributes = Typed(NwbNames.Core, "Subject", details.Name + "/general/subject"),
                ["subject_id"] = id,
                ["species"] = "Mus musculus",
                ["sex"] = details.Sex?.Trim().ToLowerInvariant() switch { "m" or "male" => "M", "f" or "female" => "F", _ => "U" },
            };
        }

        return general;
    }

    private static H5Group Module(PoseTable table, ExportDetails details)
    {
        var skeletons = new H5Group { Attributes = Typed(NwbNames.NdxPose, "Skeletons", details.Name + "/Skeletons") };
        var module = new H5Group { Attributes = Typed(NwbNames.Core, "ProcessingModule", details.Name + "/behavior"), ["Skeletons"] = skeletons };
        module.Attributes["description"] = "Positions of body parts.";
        foreach (var animal in table.Individuals)
        {
            var name = animal.Length == 0 ? NwbNames.PoseEstimation : NwbNames.AnimalPrefix + NwbNames.LinkName(animal);
            var skeleton = "Skeleton" + (animal.Length == 0 ? "" : "_" + NwbNames.LinkName(animal));
            PoseSeries[] series = [.. table.Series.Where(s => s.Individual == animal)];
            skeletons[skeleton] = Skeleton(table, series, details.Name + "/" + skeleton);
            module[name] = Estimation(table, series, details, $"/{NwbNames.Processing}/{Behaviour}/Skeletons/{skeleton}");
        }

        return module;
    }

    private static H5Group Skeleton(PoseTable table, PoseSeries[] series, string id)
    {
        var nodes = series.Select(s => s.Name).ToArray();
        var skeleton = new H5Group { Attributes = Typed(NwbNames.NdxPose, "Skeleton", id), [NwbNames.Nodes] = nodes };
        var edges = (table.Sleap?.Edges ?? []).Select(e => new[] { Array.IndexOf(nodes, table.Parts[e.From]), Array.IndexOf(nodes, table.Parts[e.To]) }).Where(e => !e.Contains(-1)).ToList();
        if (edges.Count > 0 && nodes.Length <= byte.MaxValue)
        {
            skeleton["edges"] = new H5Dataset(edges.SelectMany(e => e.Select(n => (byte)n)).ToArray(), fileDims: [(ulong)edges.Count, 2]);
        }

        return skeleton;
    }

    private static H5Group Estimation(PoseTable table, PoseSeries[] series, ExportDetails details, string skeleton)
    {
        var group = new H5Group
        {
            Attributes = Typed(NwbNames.NdxPose, NwbNames.PoseEstimation, details.Name + skeleton + "/estimation"),
            ["description"] = $"Positions of body parts, read from: {table.Format}.",
            ["scorer"] = series[0].Scorer.Length > 0 ? series[0].Scorer : details.Scorer,
            ["source_software"] = new H5Dataset(Software(table.Format)),
            [NwbNames.Skeleton] = new H5SoftLink(skeleton),
        };
        var video = table.Sleap?.VideoPath is { Length: > 0 } known ? known : details.VideoPath;
        if (video.Length > 0)
        {
            group["original_videos"] = new[] { video };
        }

        foreach (var one in series)
        {
            group[NwbNames.LinkName(one.Name)] = Series(table, one, details);
        }

        return group;
    }

    private static H5Group Series(PoseTable table, PoseSeries series, ExportDetails details)
    {
        var isPixels = table.Space == PositionSpace.Picture;
        var group = new H5Group
        {
            Attributes = Typed(NwbNames.NdxPose, NwbNames.PoseEstimationSeries, $"{details.Name}/{series.Individual}/{series.Name}"),
            [NwbNames.Data] = new H5Dataset(Pairs(series), fileDims: [(ulong)table.Frames, 2])
            {
                Attributes = new()
                {
                    [NwbNames.Unit] = isPixels ? NwbNames.Pixels : NwbNames.Centimetres,
                    ["conversion"] = Unconverted,
                    ["resolution"] = UnknownResolution,
                    ["offset"] = 0f,
                },
            },
            [NwbNames.ReferenceFrame] = Reference(table.Space),
            [NwbNames.Confidence] = new H5Dataset(series.Confidence.ToArray()) { Attributes = new() { ["definition"] = ConfidenceDefinition } },
            [NwbNames.Timestamps] = new H5Dataset(table.TimesS!.ToArray()) { Attributes = new() { ["interval"] = 1, [NwbNames.Unit] = "seconds" } },
        };
        group.Attributes["description"] = $"Position of {series.Name}.";
        group.Attributes["comments"] = isPixels && details.Calibration is { } scale
            ? string.Create(CultureInfo.InvariantCulture, $"{scale.PxPerCm:R} pixels per cm in the middle of the arena.")
            : "no comments";
        return group;
    }

    private static double[] Pairs(PoseSeries series) =>
        [.. Enumerable.Range(0, series.X.Count).SelectMany(k => series.IsMissing(k) ? [double.NaN, double.NaN] : new[] { series.X[k], series.Y[k] })];

    private static string Reference(PositionSpace space) => space switch
    {
        PositionSpace.Picture => "(0, 0) is the middle of the top left pixel of the upright picture; x to the right, y down.",
        PositionSpace.EthoVision => "The arena's origin as EthoVision has it, by default its middle; x to the right, y up.",
        _ => "(0, 0) is the top left corner of the arena's floor; x to the right, y down.",
    };

    private static string Software(string format) =>
        Programs.FirstOrDefault(name => format.StartsWith(name, StringComparison.Ordinal)) ?? "SocialInteractionTracker";

    private static Dictionary<string, object> Typed(string space, string type, string id) => new()
    {
        [NwbNames.Namespace] = space,
        [NwbNames.Type] = type,
        ["object_id"] = new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(id)).AsSpan(0, 16)).ToString(),
    };
}
