using System.Collections.Immutable;
using SocialInteractionTracker.Storage.Tables;

namespace SocialInteractionTracker.Reporting.Groups;

/// <summary>A subject with all that was scored of it.</summary>
/// <param name="Row">Its row in the subjects' table.</param>
/// <param name="Group">Its group.</param>
/// <param name="Trials">Its trials, failed ones too.</param>
internal sealed record SubjectRecord(SubjectRow Row, Group Group, ImmutableArray<ScoredTrial> Trials)
{
    /// <summary>The subject's id.</summary>
    public string Id => Row.Subject.Id;
}
