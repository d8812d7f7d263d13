using System.Collections.Immutable;
using SocialInteractionTracker.Core;

namespace SocialInteractionTracker.Inference.Models;

/// <summary>Collects everything that is wrong with a manifest while its values are taken.</summary>
/// <param name="file">The manifest's file, for messages.</param>
internal sealed class ManifestFaults(string file)
{
    private readonly ImmutableArray<Fault>.Builder _faults = ImmutableArray.CreateBuilder<Fault>();

    /// <summary>What was found so far.</summary>
    public ImmutableArray<Fault> All => _faults.ToImmutable();

    /// <summary>Notes a fault unless something holds.</summary>
    /// <param name="holds">What has to hold.</param>
    /// <param name="key">The key it is about.</param>
    /// <param name="found">What the key says.</param>
    /// <param name="expected">What it may say.</param>
    public void Require(bool holds, string key, string found, string expected)
    {
        if (!holds)
        {
            _faults.Add(new Fault($"{file}, {key}", found, expected, "Correct the manifest, or copy the model's files again."));
        }
    }

    /// <summary>Takes a word of a list.</summary>
    /// <typeparam name="T">What the words stand for.</typeparam>
    /// <param name="names">The words.</param>
    /// <param name="name">The word found.</param>
    /// <param name="key">The key it stands at.</param>
    /// <returns>What it stands for; the default value after a fault.</returns>
    public T Named<T>(ImmutableSortedDictionary<string, T> names, string? name, string key)
        where T : struct
    {
        var isKnown = names.TryGetValue(name ?? string.Empty, out var value);
        Require(isKnown, key, name ?? "nothing", $"one of {string.Join(", ", names.Keys)}");
        return value;
    }

    /// <summary>Takes a text.</summary>
    /// <param name="text">The text found.</param>
    /// <param name="key">The key it stands at.</param>
    /// <returns>The text; empty after a fault.</returns>
    public string Text(string? text, string key)
    {
        Require(!string.IsNullOrWhiteSpace(text), key, "nothing", "a text");
        return text ?? string.Empty;
    }

    /// <summary>Takes a number.</summary>
    /// <param name="number">The number found.</param>
    /// <param name="key">The key it stands at.</param>
    /// <returns>The number; 0 after a fault.</returns>
    public double Number(double? number, string key)
    {
        Require(number is not null && double.IsFinite(number.Value), key, number?.ToString() ?? "nothing", "a number");
        return number ?? 0;
    }

    /// <summary>Takes a number above 0.</summary>
    /// <param name="number">The number found.</param>
    /// <param name="key">The key it stands at.</param>
    /// <returns>The number; 1 after a fault.</returns>
    public double Positive(double? number, string key)
    {
        Require(number > 0, key, number?.ToString() ?? "nothing", "a number above 0");
        return number > 0 ? number.Value : 1;
    }
}
