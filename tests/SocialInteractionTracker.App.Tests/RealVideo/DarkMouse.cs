using OpenCvSharp;

namespace SocialInteractionTracker.App.Tests.RealVideo;

/// <summary>What plain segmentation sees of a dark mouse in one picture, px.</summary>
/// <param name="Centre">Centre of gravity of the body without its tail.</param>
/// <param name="TailRoot">Where the tail leaves the body; <see langword="null"/> if no tail is seen.</param>
internal sealed record DarkMouse(Point2d Centre, Point2d? TailRoot);
