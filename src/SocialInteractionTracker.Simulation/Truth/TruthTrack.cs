using System.Collections.Immutable;
using SocialInteractionTracker.Core.Poses;
using SocialInteractionTracker.Core.Tracks;
using SocialInteractionTracker.Simulation.Bodies;
using SocialInteractionTracker.Simulation.Recording;

namespace SocialInteractionTracker.Simulation.Truth;

/// <summary>Where the subject really was in every frame of a trial.</summary>
public sealed class TruthTrack
{
    private TruthTrack(SimulatedTrial trial, ImmutableArray<TruthFrame> frames)
    {
        (Options, Times, Frames) = (trial.Options, trial.Clock.Times, frames);
        Zones = TruthZone.Of(trial.Options.Arena);
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

        return new TruthTrack(trial, frames.MoveToImmutable());
    }
}
