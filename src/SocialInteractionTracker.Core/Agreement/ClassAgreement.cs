using SocialInteractionTracker.Core.Classification;

namespace SocialInteractionTracker.Core.Agreement;

/// <summary>What two sources call a subject by the primary rule; a control by what it would have been called.</summary>
/// <param name="SubjectId">The subject.</param>
/// <param name="A">What the first source says.</param>
/// <param name="B">What the second one says.</param>
public sealed record ClassAgreement(string SubjectId, SubjectClass A, SubjectClass B)
{
    /// <summary>The first source's class; <see langword="null"/> if it is withheld.</summary>
    public SusceptibilityClass? ClassA => ByRule(A);

    /// <summary>The second source's class; <see langword="null"/> if it is withheld.</summary>
    public SusceptibilityClass? ClassB => ByRule(B);

    /// <summary>Whether both give a class, and not the same.</summary>
    public bool IsChanged => ClassA is { } a && ClassB is { } b && a != b;

    private static SusceptibilityClass? ByRule(SubjectClass subject) => subject.ControlWouldBe ?? subject.PrimaryClass;
}
