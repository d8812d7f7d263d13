using System.Collections.Immutable;
using SocialInteractionTracker.Core.SocialInteraction;

namespace SocialInteractionTracker.Core.Classification;

/// <summary>What a subject is called under every rule, and how sure that is.</summary>
public sealed record SubjectClass
{
    /// <summary>The subject.</summary>
    public required string SubjectId { get; init; }

    /// <summary>The pair's measures for the primary point and the zones as drawn, residuals included.</summary>
    public required PairMeasures Measures { get; init; }

    /// <summary>What each rule says, in the order of <see cref="ClassRules.All"/>; for controls what they would have been called.</summary>
    public required ImmutableArray<RuleClass> Classes { get; init; }

    /// <summary>The subject's class: that of the primary rule, or control; <see langword="null"/> if withheld.</summary>
    public SusceptibilityClass? PrimaryClass { get; init; }

    /// <summary>What a control would have been called by the primary rule; <see langword="null"/> for other subjects or if withheld.</summary>
    public SusceptibilityClass? ControlWouldBe { get; init; }

    /// <summary>Why the SI ratio or the primary rule's class is withheld, one or more sentences; <see langword="null"/> if both are given.</summary>
    public string? WithheldReason { get; init; }

    /// <summary>Interval of the SI ratio; <see langword="null"/> if it is withheld or there is nothing to draw from.</summary>
    public RatioInterval? Interval { get; init; }

    /// <summary>Probability that the primary rule says susceptible, 0 to 1; <see langword="null"/> if withheld or there is nothing to draw from.</summary>
    public double? PSusceptible { get; init; }

    /// <summary>Probability that the primary rule says what it said here, 0 to 1; <see langword="null"/> where <see cref="PSusceptible"/> is.</summary>
    public double? ClassProbability { get; init; }

    /// <summary>The robustness matrix: point, then edge, then rule; empty if the class is withheld.</summary>
    public ImmutableArray<RobustnessCell> Cells { get; init; } = [];

    /// <summary>Cells whose class differs from the primary rule's class; cells without a class do not count.</summary>
    public int Flips { get; init; }

    /// <summary>Whether the class flips easily; never for controls, whose class does not depend on the scores.</summary>
    public bool Borderline => BorderlineReasons.Length > 0;

    /// <summary>Why the class counts as flipping easily, one sentence each; empty if it does not.</summary>
    public ImmutableArray<string> BorderlineReasons { get; init; } = [];
}
