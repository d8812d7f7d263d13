using System.Collections.Immutable;
using SocialInteractionTracker.Storage.Studies;

namespace SocialInteractionTracker.Reporting.Groups;

/// <summary>The groups of a study in the order they are shown, and which of them each subject is in.</summary>
internal sealed class StudyGroups
{
    private readonly Dictionary<string, Group> _bySubject;

    private StudyGroups(ImmutableArray<Group> all, Dictionary<string, Group> bySubject) => (All, _bySubject) = (all, bySubject);

    /// <summary>The groups: controls first, then in ordinal order of names, subjects without one last.</summary>
    public ImmutableArray<Group> All { get; }

    /// <summary>The group of a subject.</summary>
    /// <param name="subjectId">The subject; one of the study.</param>
    public Group this[string subjectId] => _bySubject[subjectId];

    /// <summary>The groups that subjects are in.</summary>
    /// <param name="subjectIds">The subjects; each one of the study.</param>
    /// <returns>The groups in order.</returns>
    public ImmutableArray<Group> Among(IEnumerable<string> subjectIds)
    {
        var own = subjectIds.Select(id => this[id]).ToHashSet();
        return [.. All.Where(own.Contains)];
    }

    /// <summary>Finds the groups of a study.</summary>
    /// <param name="study">The study.</param>
    /// <returns>Its groups; none if it has no subjects.</returns>
    public static StudyGroups Of(Study study)
    {
        var names = study.Subjects.Select(NameOf).Distinct(StringComparer.Ordinal)
            .OrderBy(name => name == Group.NoName)
            .ThenBy(name => !study.Options.ControlGroups.Contains(name))
            .ThenBy(name => name, StringComparer.Ordinal);
        ImmutableArray<Group> all = [.. names.Select((name, i) => new Group(name, i, study.Options.ControlGroups.Contains(name)))];
        return new StudyGroups(all, study.Subjects.ToDictionary(s => s.Id, s => all.Single(g => g.Name == NameOf(s)), StringComparer.Ordinal));
    }

    private static string NameOf(Subject subject) => string.IsNullOrEmpty(subject.Group) ? Group.NoName : subject.Group;
}
