using System.Text.RegularExpressions;
using SocialInteractionTracker.Storage.Exports.Formats;
using SocialInteractionTracker.Storage.PoseTables;

namespace SocialInteractionTracker.Storage.Imports.Formats;

/// <summary>What the columns of a table with one header row are: times, and a column for each coordinate of each body part.</summary>
/// <remarks>
/// Wide tables: <c>frame, time_s, nose_x_px, nose_y_px, nose_confidence</c>, also <c>x_nose</c>, <c>nose.x</c>, <c>Nose X (px)</c>, or
/// <c>x</c> and <c>y</c> alone for a centroid. Long tables: <c>frame, individual, point, x, y</c>, a row a body part and frame.
/// </remarks>
internal sealed partial record PlainHeader
{
    /// <summary>The columns of the coordinates and what they say.</summary>
    public required IReadOnlyList<Part> Parts { get; init; }

    /// <summary>What positions are measured in.</summary>
    public required PositionSpace Space { get; init; }

    /// <summary>The column of times; <see langword="null"/> if there is none.</summary>
    public string? Time { get; init; }

    /// <summary>What a time is divided by to be in seconds.</summary>
    public double TimeDivisor { get; init; } = 1;

    /// <summary>The column of frame numbers; <see langword="null"/> if there is none.</summary>
    public string? Frame { get; init; }

    /// <summary>The column of animals; <see langword="null"/> if there is none.</summary>
    public string? Animal { get; init; }

    /// <summary>The column that names the body part of a row of a long table; <see langword="null"/> in a wide one.</summary>
    public string? Point { get; init; }

    /// <summary>The column that says what centimetres are measured from; <see langword="null"/> if there is none.</summary>
    public string? SpaceColumn { get; init; }

    private const string Centroid = "centre";
    private const double MsPerS = 1000;

    private static readonly string[] PointNames = ["point", "bodypart", "bodyparts", "keypoint", "node", "part", "landmark"];
    private static readonly string[] SpaceNames = [TidyRows.SpaceColumn];
    private static readonly string[] AnimalColumns = ["individual", "individuals", "animal", "animalid", "track", "trackid", "instance", "mouse", "subject", "subjectid"];
    private static readonly string[] FrameNames = ["frame", "frameidx", "frameindex", "frameid", "framenumber", "frameno", "bild"];
    private static readonly string[] TimeNames = ["time", "times", "t", "timestamp", "timestamps", "seconds", "zeit", "temps"];
    private static readonly string[] MsNames = ["timems", "timestampms", "ms"];

    /// <summary>The columns of a header; <see langword="null"/> if they are not of positions over time.</summary>
    public static PlainHeader? Of(IReadOnlyList<string[]> lines)
    {
        if (lines.Count == 0)
        {
            return null;
        }

        var header = lines[0];
        var (time, divisor) = Find(header, TimeNames) is { } seconds ? (seconds, 1) : (Find(header, MsNames), MsPerS);
        var frame = Find(header, FrameNames);
        var x = header.Select(name => (name, role: Coordinate().Match(name))).Where(c => c.role.Success && Axis(c.role) == "x").ToList();
        var space = x.Any(c => Unit(c.role) is "" or "px") || x.Count == 0 ? PositionSpace.Picture : PositionSpace.Arena;
        var parts = x.Where(c => space == PositionSpace.Arena == (Unit(c.role) == "cm") && !Name(c.role).EndsWith("_raw", StringComparison.OrdinalIgnoreCase))
            .Select(c => PartOf(header, c.name, c.role)).ToList();
        return parts.Count == 0 || (time ?? frame) is null ? null : new PlainHeader
        {
            Parts = parts,
            Space = space,
            Time = time,
            TimeDivisor = divisor,
            Frame = frame,
            Animal = Find(header, AnimalColumns),
            Point = Find(header, PointNames),
            SpaceColumn = Find(header, SpaceNames),
        };
    }

    private static Part PartOf(string[] header, string x, Match role)
    {
        var name = Name(role);
        var y = header.FirstOrDefault(other => Coordinate().Match(other) is { Success: true } match && Axis(match) == "y" && Name(match) == name && Unit(match) == Unit(role));
        var confidence = header.FirstOrDefault(other => Confidence().Match(other) is { Success: true } match && match.Groups["name"].Value == name);
        return new Part(name.Length > 0 ? name : Centroid, x, y ?? Missing(x, role), confidence);
    }

    /// <summary>What the y column of an x column would be called.</summary>
    private static string Missing(string x, Match role)
    {
        var axis = role.Groups["axis"];
        return string.Concat(x.AsSpan(0, axis.Index), axis.Value == "X" ? "Y" : "y", x.AsSpan(axis.Index + 1));
    }

    private static string? Find(string[] header, string[] names) =>
        header.FirstOrDefault(column => names.Contains(PointAliases.Plain(TimeUnit().Replace(column, ""))));

    private static string Axis(Match role) => role.Groups["axis"].Value.ToLowerInvariant();

    private static string Name(Match role) => role.Groups["name"].Value;

    private static string Unit(Match role) => role.Groups["unit"].Value.ToLowerInvariant();

    private const string Gap = @"[\s_.\-]";

    /// <summary>A body part's coordinate: its name, the axis and perhaps the unit, or the axis, the name and the unit.</summary>
    [GeneratedRegex(@"^(?:(?<name>.+?)" + Gap + @"+(?<axis>[xyXY])|(?<axis>[xyXY])(?:" + Gap + @"+(?<name>(?!(?:px|cm)$).+?))??)(?:" + Gap + @"*[(\[]?(?<unit>px|cm)[)\]]?)?$")]
    private static partial Regex Coordinate();

    [GeneratedRegex(@"^(?:(?<name>.+?)" + Gap + @"+)?(?:likelihood|confidence|score|prob|probability|p|conf)$", RegexOptions.IgnoreCase)]
    private static partial Regex Confidence();

    [GeneratedRegex(@"[\s_]*[(\[]?\b_?s[)\]]?$|_s$|\s*[(\[]s(?:ec)?[)\]]$", RegexOptions.IgnoreCase)]
    private static partial Regex TimeUnit();

    /// <summary>The columns of a body part.</summary>
    /// <param name="Name">Its name; in a long table the rows have it.</param>
    /// <param name="X">The column of x.</param>
    /// <param name="Y">The column of y.</param>
    /// <param name="Confidence">The column of its confidence; <see langword="null"/> if there is none.</param>
    internal sealed record Part(string Name, string X, string Y, string? Confidence);
}
