using SocialInteractionTracker.Simulation.Bodies;
using SocialInteractionTracker.Simulation.Rendering;

namespace SocialInteractionTracker.Simulation.Studies;

/// <summary>One animal of a simulated study.</summary>
public sealed record SubjectPlan
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>Its group: <c>control</c> or <c>defeated</c>.</summary>
    public required string Group { get; init; }

    /// <summary>Its sex: <c>m</c> or <c>f</c>.</summary>
    public string Sex { get; init; } = "m";

    /// <summary>Its cohort.</summary>
    public string Cohort { get; init; } = "1";

    /// <summary>Its fur.</summary>
    public Coat Coat { get; init; } = Coat.Black;

    /// <summary>Its proportions.</summary>
    public MouseShape Shape { get; init; } = new();

    /// <summary>The least true SI ratio that is accepted; trials are lived again until it is reached.</summary>
    public double LeastRatio { get; init; }

    /// <summary>The largest true SI ratio that is accepted.</summary>
    public double MostRatio { get; init; } = double.PositiveInfinity;

    /// <summary>Whether any ratio is asked for; otherwise there need not be one, as when the subject never was in the zone.</summary>
    public bool IsRatioAsked => LeastRatio > 0 || !double.IsPositiveInfinity(MostRatio);
}
