namespace SocialInteractionTracker.Reporting.Groups;

/// <summary>How many animals of a group are susceptible by the primary rule; controls count by what they would have been called.</summary>
/// <param name="Group">The group.</param>
/// <param name="Susceptible">Animals that are susceptible.</param>
/// <param name="Classed">Animals that have a class.</param>
internal sealed record ClassCount(Group Group, int Susceptible, int Classed);
