using System.Collections.Immutable;
using SocialInteractionTracker.Core;

namespace SocialInteractionTracker.Pipeline.Running;

/// <summary>Why a trial cannot be tracked, kept so that a later scoring, perhaps on another machine, can say it too.</summary>
/// <param name="ModelSha256">Checksum of the model's files; empty if no model was used.</param>
/// <param name="Fingerprint">Checksum of everything the attempt depended on; the failure holds only while that is the same.</param>
/// <param name="Faults">What was said.</param>
public sealed record NotedFailure(string ModelSha256, string Fingerprint, ImmutableArray<Fault> Faults)
{
    /// <summary>The failure as the error it was.</summary>
    /// <returns>An error of the same words.</returns>
    public UserErrorException ToError() => new(Faults);
}
