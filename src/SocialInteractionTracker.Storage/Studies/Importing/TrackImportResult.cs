using System.Collections.Immutable;
using SocialInteractionTracker.Core;

namespace SocialInteractionTracker.Storage.Studies.Importing;

/// <summary>What an import did.</summary>
/// <param name="Trials">The trials that have tracks now, in the order of the files.</param>
/// <param name="Refused">Why files were not taken; empty if all were.</param>
/// <param name="Written">Names of the study's files that were written or copied in.</param>
/// <param name="Kept">Names of the copies that were kept of files that were written anew.</param>
/// <param name="Notes">What a person should look at, one sentence each.</param>
public sealed record TrackImportResult(
    ImmutableArray<ImportedTrial> Trials, ImmutableArray<Fault> Refused, ImmutableArray<string> Written, ImmutableArray<string> Kept, ImmutableArray<string> Notes);
