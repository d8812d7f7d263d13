namespace SocialInteractionTracker.Inference.Models;

/// <summary>The output of a network that says where in its cell a keypoint lies.</summary>
/// <param name="Output">Name of the output: x and y of each keypoint in turn, in the layout of the maps.</param>
/// <param name="Scale">Its numbers times this are pixels of the input, from the cell's centre; DeepLabCut's is 7.2801.</param>
public sealed record OffsetManifest(string Output, double Scale);
