using System.Collections.Immutable;
using SocialInteractionTracker.Core;
using SocialInteractionTracker.Core.Tracks;
using SocialInteractionTracker.Core.Zones;

namespace SocialInteractionTracker.Storage.Imports.EthoVision;

/// <summary>A raw export of EthoVision XT: one arena and subject of one trial.</summary>
public sealed record EthoVisionExport
{
    /// <summary>The header's lines: what it calls things and what it says of them, in order.</summary>
    public required ImmutableArray<(string Name, string Value)> Header { get; init; }

    /// <summary>When the samples were taken, s from the start of the trial.</summary>
    public required FrameTimes Times { get; init; }

    /// <summary>All columns, in order.</summary>
    public required ImmutableArray<EthoVisionColumn> Columns { get; init; }

    /// <summary>The in-zone columns, in order.</summary>
    public ImmutableArray<EthoVisionZone> Zones =>
    [
        .. from column in Columns
           let place = EthoVisionTitles.Zone(column.Name)
           where place is not null
           select new EthoVisionZone(place.Value.Zone, place.Value.Point, [.. column.Values.Select(StateOf)]),
    ];

    /// <summary>A column.</summary>
    /// <param name="name">Its name, in any case.</param>
    /// <returns>The column; <see langword="null"/> if there is none.</returns>
    public EthoVisionColumn? Find(string name) => Columns.FirstOrDefault(c => string.Equals(c.Name, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Reads a raw export.</summary>
    /// <param name="path">An XLSX or TXT file.</param>
    /// <param name="subject">Part of the sheet's name such as <c>Subject 2</c>, or a value of its header such as the subject's name, where an XLSX holds several tracks; else <see langword="null"/>.</param>
    /// <returns>The export.</returns>
    /// <exception cref="UserErrorException">The file is no raw export, or holds several tracks and none was chosen.</exception>
    public static EthoVisionExport Read(string path, string? subject = null) =>
        EthoVisionReader.Read(path, subject);

    private static ZoneState StateOf(double flag) => double.IsNaN(flag) ? ZoneState.Unknown : flag != 0 ? ZoneState.In : ZoneState.Out;
}
