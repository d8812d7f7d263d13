using System.Collections.Immutable;

namespace SocialInteractionTracker.Pipeline.Exporting;

/// <summary>What an export wrote.</summary>
/// <param name="Written">Full paths of the files, in ordinal order.</param>
/// <param name="Kept">Full paths of the copies of files that were written anew, in ordinal order.</param>
/// <param name="Failures">Why trials could not be written, by id.</param>
public sealed record ExportResult(ImmutableArray<string> Written, ImmutableArray<string> Kept, ImmutableSortedDictionary<string, string> Failures);
