namespace SocialInteractionTracker.Core;

/// <summary>One thing that is wrong with what the user gave.</summary>
/// <param name="Where">The file and row, key or option, for example <c>trials.csv row 4, column video</c>.</param>
/// <param name="Found">What was found there.</param>
/// <param name="Expected">What was expected.</param>
/// <param name="Do">What to do about it.</param>
public sealed record Fault(string Where, string Found, string Expected, string Do)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Where}: found {Found}; expected {Expected}. {Do}";

    /// <summary>What a disk refused.</summary>
    /// <param name="error">The error of the operating system; it names the file.</param>
    /// <returns>The fault.</returns>
    public static Fault OfDisk(Exception error) => new(
        "disk", $"a file or folder that cannot be used ({error.Message})", "files that can be read and results that can be written",
        "Free space, correct the rights, or remove what stands in the file's place; the same command then goes on.");
}
