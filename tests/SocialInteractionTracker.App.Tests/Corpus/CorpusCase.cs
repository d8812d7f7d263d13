namespace SocialInteractionTracker.App.Tests.Corpus;

/// <summary>One piece of damaged or odd input.</summary>
/// <param name="Kind">What kind of input, for the summary.</param>
/// <param name="Name">What is wrong with it.</param>
/// <param name="Prepare">Makes the input in a study folder of its own; gives the program's arguments.</param>
internal sealed record CorpusCase(string Kind, string Name, Func<CorpusFolder, string[]> Prepare)
{
    /// <summary>How it may end.</summary>
    public CorpusEnding Expected { get; init; } = CorpusEnding.Proper;

    /// <summary>What the program must say of it; empty for nothing in particular.</summary>
    public string Says { get; init; } = "";

    /// <summary>Whether it is tried each time the tests run; the others by <c>tests/corpus</c> only.</summary>
    public bool IsInGate { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{Kind}: {Name}";
}
