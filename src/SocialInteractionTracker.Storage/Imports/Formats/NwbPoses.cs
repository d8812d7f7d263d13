using System.Globalization;
using PureHDF;
using SocialInteractionTracker.Storage.Exports.Formats;
using SocialInteractionTracker.Storage.PoseTables;

namespace SocialInteractionTracker.Storage.Imports.Formats;

/// <summary>Pose estimations of ndx-pose in a file of Neurodata Without Borders.</summary>
internal static class NwbPoses
{
    /// <summary>Whether a file is of NWB.</summary>
    public static bool Is(IH5Group file) => file.AttributeExists("nwb_version");

    /// <summary>When a file was created; <see langword="null"/> if there is none, or no file of NWB.</summary>
    public static DateTimeOffset? CreatedAt(string path) =>
        File.Exists(path) && Hdf5.Is(path) && Hdf5.Read(path, file => file.LinkExists(NwbNames.Created) ? Hdf5.Words(file, NwbNames.Created) : []) is [var date, ..]
        && DateTimeOffset.TryParse(date, CultureInfo.InvariantCulture, out var created) ? created : null;

    /// <summary>Reads a file.</summary>
    public static PoseTable Read(string path, IH5Group file)
    {
        var estimations = (file.LinkExists(NwbNames.Processing) ? Groups(file.Group(NwbNames.Processing)) : [])
            .SelectMany(module => Groups(module)).Where(group => TypeOf(group) == NwbNames.PoseEstimation).ToList();
        if (estimations.Count == 0)
        {
            throw ImportFault.Of(path, "an NWB file without pose estimations", "PoseEstimation of the extension ndx-pose in a processing module", "Write the positions with ndx-pose.");
        }

        var parts = estimations.SelectMany(group => Nodes(group).Select(series => (Animal: AnimalOf(group, estimations.Count), Series: series))).ToList();
        var times = Times(parts[0].Series);
        var series = parts.Select(part => Series(path, part.Animal, part.Series, times.Length)).ToList();
        return new PoseTable("NWB (ndx-pose)", times.Length, series)
        {
            TimesS = times,
            HasConfidences = series.Any(one => one.Confidence.Any(c => !double.IsNaN(c))),
            Space = SpaceOf(parts[0].Series),
        };
    }

    private static PoseSeries Series(string path, string animal, IH5Group group, int frames)
    {
        var data = group.Dataset(NwbNames.Data);
        var (positions, width) = (Hdf5.Numbers(data), (int)data.Space.Dimensions[^1]);
        var confidence = Hdf5.NumbersOrNull(group, NwbNames.Confidence);
        if (data.Space.Dimensions.Length != 2 || positions.Length != width * frames || (confidence is not null && confidence.Length != frames))
        {
            throw ImportFault.Of(path, $"data of the shape [{string.Join(", ", data.Space.Dimensions)}] in {group.Name}", $"[{frames} frames, 2]", "Check the program that wrote the file.");
        }

        var one = new PoseSeries(animal, group.Name, frames);
        for (var k = 0; k < frames; k++)
        {
            one.Set(k, positions[width * k], positions[(width * k) + 1], confidence?[k] ?? double.NaN);
        }

        return one;
    }

    private static double[] Times(IH5Group series)
    {
        if (Hdf5.NumbersOrNull(series, NwbNames.Timestamps) is { } times)
        {
            return times;
        }

        var start = series.Dataset(NwbNames.StartingTime);
        var (rate, first, frames) = (start.Attribute(NwbNames.Rate).Read<float>(), Hdf5.Numbers(start)[0], (int)series.Dataset(NwbNames.Data).Space.Dimensions[0]);
        return [.. Enumerable.Range(0, frames).Select(k => first + (k / (double)rate))];
    }

    /// <summary>The series of an estimation in the order of its skeleton, as links have none.</summary>
    private static IEnumerable<IH5Group> Nodes(IH5Group estimation)
    {
        var order = estimation.LinkExists(NwbNames.Skeleton) ? Hdf5.Words(estimation.Group(NwbNames.Skeleton), NwbNames.Nodes).Select(NwbNames.LinkName).ToList()
            : estimation.LinkExists(NwbNames.Nodes) ? [.. Hdf5.Words(estimation, NwbNames.Nodes)] : [];
        return Groups(estimation).Where(group => TypeOf(group) == NwbNames.PoseEstimationSeries).OrderBy(group => order.IndexOf(group.Name));
    }

    private static string AnimalOf(IH5Group estimation, int count) =>
        estimation.Name.StartsWith(NwbNames.AnimalPrefix, StringComparison.Ordinal) ? estimation.Name[NwbNames.AnimalPrefix.Length..]
        : count > 1 ? estimation.Name : "";

    private static PositionSpace SpaceOf(IH5Group series)
    {
        var data = series.Dataset(NwbNames.Data);
        return !data.AttributeExists(NwbNames.Unit) || data.Attribute(NwbNames.Unit).Read<string>() != NwbNames.Centimetres ? PositionSpace.Picture
            : Hdf5.TextOrEmpty(series, NwbNames.ReferenceFrame).Contains(NwbNames.EthoVisionWord, StringComparison.Ordinal) ? PositionSpace.EthoVision : PositionSpace.Arena;
    }

    private static IEnumerable<IH5Group> Groups(IH5Group group) => group.Children().OfType<IH5Group>();

    private static string? TypeOf(IH5Group group) => group.AttributeExists(NwbNames.Type) ? group.Attribute(NwbNames.Type).Read<string>() : null;
}
