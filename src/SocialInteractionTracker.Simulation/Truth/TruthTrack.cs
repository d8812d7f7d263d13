using System.Collections.Immutable;
using SocialInteractionTracker.Core.Poses;
using SocialInteractionTracker.Core.Tracks;
using SocialInteractionTracker.Simulation.Bodies;
using SocialInteractionTracker.Simulation.Recording;

namespace SocialInteractionTracker.Simulation.Truth;

/// <summary>Where the subject really was in every frame of a trial.</summary>
public sealed class TruthTrack
{
    /// <summary>Creates a track.</summary>
    /// <param name="options">What made the trial: its arena and window.</param>
    /// <param name="times">When the frames are shown.</param>
    /// <param name="frames">The frames in order, one a time.</param>
    /// <exception cref="ArgumentException">There is not one frame a time.</exception>
    public TruthTrack(TrialOptions options, FrameTimes times, ImmutableArray<TruthFrame> frames)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(times);
        if (frames.Length != times.Count)
        {
            throw new ArgumentException($"There are {frames.Length} frames and {times.Count} times.", nameof(frames));
        }

        (Options, Times, Frames) = (options, times, frames);
        Zones = TruthZone.Of(options.Arena);
    }

    /// <summary>What made the trial.</summary>
    public TrialOptions Options { get; }

    /// <summary>When the frames are shown.</summary>
    public FrameTimes Times { get; }

    /// <summary>The frames in order.</summary>
    public ImmutableArray<TruthFrame> Frames { get; }

    /// <summary>The arena's zones.</summary>
    public IReadOnlyList<TruthZone> Zones { get; }

    /// <summary>Writes down a trial.</summary>
    /// <param name="trial">The trial.</param>
    /// <returns>Its truth.</returns>
    public static TruthTrack Of(SimulatedTrial trial)
    {
        ArgumentNullException.ThrowIfNull(trial);
        var posture = new Posture(trial.Options.SubjectShape);
        var frames = ImmutableArray.CreateBuilder<TruthFrame>(trial.Clock.Ticks.Length);
        foreach (var timeS in trial.Clock.Times.StartS)
        {
            var present = trial.Subject.PostureAt(timeS, posture);
            var points = present ? Array.ConvertAll([.. BodyPoints.All], posture.Landmark) : [];
            frames.Add(new TruthFrame(
                timeS,
                trial.Subject.ActivityAt(timeS),
                [.. points.Select(trial.Camera.Project)],
                [.. points.Select(point => point.Floor)]));
        }

        return new TruthTrack(trial.Options, trial.Clock.Times, frames.MoveToImmutable());
    }
}
