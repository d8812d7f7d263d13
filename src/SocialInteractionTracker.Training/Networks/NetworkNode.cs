using System.Collections.Immutable;

namespace SocialInteractionTracker.Training.Networks;

/// <summary>One step of a network.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Inputs">Names of what it takes: the network's input or outputs of earlier nodes; two for an addition, else one.</param>
/// <param name="Output">Name of what it gives.</param>
/// <param name="Convolution">The convolution's shape; <see langword="null"/> for nodes of another kind.</param>
public sealed record NetworkNode(NodeKind Kind, ImmutableArray<string> Inputs, string Output, ConvolutionPlan? Convolution = null);
