namespace SocialInteractionTracker.Inference.Sessions;

/// <summary>Name and sizes of a network's input or output, as its manifest has them.</summary>
/// <param name="Name">Its name in the network.</param>
/// <param name="Sizes">Its sizes; each above 0, or <see cref="Any"/> where the network decides.</param>
internal sealed record TensorShape(string Name, params long[] Sizes)
{
    /// <summary>A size that the manifest leaves to the network.</summary>
    public const long Any = -1;

    /// <summary>How many numbers a tensor holds.</summary>
    /// <param name="sizes">Its sizes; each above 0.</param>
    /// <returns>Their product.</returns>
    public static int Length(IEnumerable<long> sizes) => checked((int)sizes.Aggregate(1L, (product, size) => product * size));

    /// <summary>Whether a tensor's sizes are these.</summary>
    /// <param name="found">Its sizes; below 0 where they are not known before a run.</param>
    /// <returns>True if they may be.</returns>
    public bool Fits(IReadOnlyList<long> found) =>
        found.Count == Sizes.Length && found.Zip(Sizes).All(pair => pair.First < 0 || pair.Second < 0 || pair.First == pair.Second);

    /// <summary>Sizes as messages show them.</summary>
    /// <param name="sizes">The sizes.</param>
    /// <returns>Such as <c>[1, 6, any, any]</c>.</returns>
    public static string Text(IEnumerable<long> sizes) => $"[{string.Join(", ", sizes.Select(size => size < 0 ? "any" : $"{size}"))}]";
}
