using System.Collections.Immutable;
using SocialInteractionTracker.Core.Poses;

namespace SocialInteractionTracker.Storage.ZoneTimes;

/// <summary>How a table of zone times is read.</summary>
public sealed record ZoneTimeOptions
{
    /// <summary>The columns that a person named; the others are found by their names.</summary>
    public ImmutableDictionary<ZoneTimeColumn, string> Columns { get; init; } = ImmutableDictionary<ZoneTimeColumn, string>.Empty;

    /// <summary>The group whose subjects are controls, whatever its case; default <c>control</c>.</summary>
    public string ControlGroup { get; init; } = "control";

    /// <summary>Length of both trials, s; default 150 (Golden et al. 2011). No time can be longer.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not above 0.</exception>
    public double DurationS
    {
        get;
        init { ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value, nameof(DurationS)); field = value; }
    } = 150;

    /// <summary>The body point that the times are taken for; default the body centre.</summary>
    public BodyPoint Point { get; init; } = BodyPoint.BodyCentre;
}
