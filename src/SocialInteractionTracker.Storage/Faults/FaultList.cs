using System.Collections.Immutable;
using System.Text.RegularExpressions;
using SocialInteractionTracker.Core;

namespace SocialInteractionTracker.Storage.Faults;

/// <summary>Collects the faults of all files, so that they are told at once.</summary>
internal sealed partial class FaultList
{
    private readonly List<Fault> _faults = [];
    private readonly HashSet<Fault> _known = [];

    /// <summary>How many faults there are.</summary>
    public int Count => _faults.Count;

    /// <summary>Adds a fault, unless the very same is there already.</summary>
    public void Add(string where, string found, string expected, string advice)
    {
        var fault = new Fault(where, found, expected, advice);
        if (_known.Add(fault))
        {
            _faults.Add(fault);
        }
    }

    /// <summary>Adds an unknown name with the nearest known one.</summary>
    /// <param name="where">Where the name stands.</param>
    /// <param name="kind">What it is a name of.</param>
    /// <param name="name">The name.</param>
    /// <param name="known">The names that are known there.</param>
    /// <param name="free">Those that it can have been meant to be; <see langword="null"/> for all that are known.</param>
    /// <returns>The name it was probably meant to be; <see langword="null"/> if none is near.</returns>
    public string? AddUnknown(string where, string kind, string name, IReadOnlyCollection<string> known, IReadOnlyCollection<string>? free = null)
    {
        var nearest = NearestName.Of(name, free ?? known);
        Add(where, $"the unknown {kind} '{name}'",
            known.Count == 0 ? $"no {kind} here" : $"one of: {string.Join(", ", known)}",
            nearest is null ? $"Remove it or choose one of the known names." : $"Did you mean '{nearest}'?");
        return nearest;
    }

    /// <summary>The faults, file by file in the order the files were read, each in order of row or line.</summary>
    public ImmutableArray<Fault> ToImmutable()
    {
        var files = new Dictionary<string, int>();
        return
        [
            .. from fault in _faults
               let place = Place().Match(fault.Where)
               let file = Order(place.Groups["file"].Value)
               orderby file, place.Groups["number"].Length, place.Groups["number"].Value
               select fault,
        ];

        int Order(string file)
        {
            files.TryAdd(file, files.Count);
            return files[file];
        }
    }

    /// <remarks>Numbers without leading zeros are in order of their length, then of their digits.</remarks>
    [GeneratedRegex(@"^(?<file>.*?)(?: (?:row|line) (?<number>\d+).*)?$", RegexOptions.Singleline)]
    private static partial Regex Place();
}
