using SocialInteractionTracker.Core.Arenas;
using SocialInteractionTracker.Simulation.Behaviour;
using SocialInteractionTracker.Simulation.Bodies;
using SocialInteractionTracker.Simulation.Randomness;
using SocialInteractionTracker.Simulation.Rendering;
using SocialInteractionTracker.Simulation.Worlds;

namespace SocialInteractionTracker.Simulation.Recording;

/// <summary>Renders the frames of a trial, in order.</summary>
/// <remarks>Buffers are made once and reused. Noise is drawn frame by frame, so the same frames in the same order give the same bytes.</remarks>
public sealed class TrialFilm
{
    private const int MaxExposures = 4;
    private const double PxPerExposure = 1.2;
    private const double MirrorReachCm = 9;
    private const int Channels = 3;

    private readonly SimulatedTrial _trial;
    private readonly StaticScene _scene;
    private readonly SensorNoise _noise;
    private readonly AnimalPainter _subjectPainter;
    private readonly AnimalPainter? _targetPainter;
    private readonly HandPainter _handPainter;
    private readonly CablePainter? _cable;
    private readonly AnimalLayer _moment;
    private readonly AnimalLayer _layer;
    private readonly Posture _subject;
    private readonly Posture _target;
    private readonly Posture _mirror;

    /// <summary>Sets up the scene.</summary>
    /// <param name="trial">The trial to film.</param>
    /// <param name="look">Chance of the arena's look: textures and marks; equal for trials in one arena.</param>
    /// <param name="noise">Chance of the camera's noise.</param>
    public TrialFilm(SimulatedTrial trial, RandomSource look, RandomSource noise)
    {
        ArgumentNullException.ThrowIfNull(trial);
        ArgumentNullException.ThrowIfNull(look);
        ArgumentNullException.ThrowIfNull(noise);
        _trial = trial;
        var (options, camera) = (trial.Options, trial.Camera);
        (Width, Height) = (camera.Options.Width, camera.Options.Height);
        var lamp = new Lamp(options.Scene, camera.Options.Monochrome);
        var field = new DistanceField(Width, Height);
        _scene = new StaticScene(options.Arena, options.Scene, camera, lamp, look);
        _noise = new SensorNoise(camera.Options.NoiseSd, noise);
        _subjectPainter = new AnimalPainter(camera, options.Scene, options.SubjectCoat, lamp, field);
        _targetPainter = options.TargetCoat is { } coat ? new AnimalPainter(camera, options.Scene, coat, lamp, field) : null;
        _handPainter = new HandPainter(camera, field, lamp);
        _cable = options.Scene.Cable ? new CablePainter(camera, field, lamp) : null;
        (_moment, _layer) = (new AnimalLayer(Width, Height), new AnimalLayer(Width, Height));
        (_subject, _mirror) = (new Posture(options.SubjectShape), new Posture(options.SubjectShape));
        _target = new Posture(options.TargetShape);
    }

    /// <summary>Width of the frames, px.</summary>
    public int Width { get; }

    /// <summary>Height of the frames, px.</summary>
    public int Height { get; }

    /// <summary>Number of frames.</summary>
    public int FrameCount => _trial.Clock.Ticks.Length;

    /// <summary>Bytes of one frame.</summary>
    public int FrameBytes => Width * Height * Channels;

    /// <summary>Renders a frame.</summary>
    /// <param name="index">Its number from 0.</param>
    /// <param name="frame">What it is written to: packed BGR, <see cref="FrameBytes"/> long.</param>
    public void Render(int index, Span<byte> frame)
    {
        var timeS = _trial.Clock.Times.StartS[index];
        _scene.Background.CopyTo(frame);
        var present = _trial.Subject.PostureAt(timeS, _subject);
        if (present)
        {
            LayReflections(frame);
        }

        if (_targetPainter is not null && _trial.Target is { } target)
        {
            LayAnimal(target, _targetPainter, _target, timeS, frame);
        }

        if (present)
        {
            LayAnimal(_trial.Subject, _subjectPainter, _subject, timeS, frame);
        }

        _scene.LayMeshOver(frame);
        LayCableAndHand(timeS, frame);
        _noise.AddTo(frame, Width * Channels, _trial.Camera.Options.Monochrome || _trial.Options.Scene.Lighting == Lighting.InfraRed);
    }

    private void LayAnimal(MotionRecord motion, AnimalPainter painter, Posture posture, double timeS, Span<byte> frame)
    {
        _layer.Clear();
        var exposures = Exposures(motion, posture, timeS);
        for (var k = 0; k < exposures; k++)
        {
            motion.PostureAt(timeS + (((k + 0.5) / exposures) - 0.5) * _trial.Camera.Options.ExposureS, posture);
            _moment.Clear();
            painter.Paint(posture, _moment);
            _layer.Add(_moment, 1f / exposures);
        }

        _layer.LayOver(frame);
    }

    /// <summary>As many moments as the nose moves in steps too small to see while the shutter is open.</summary>
    private int Exposures(MotionRecord motion, Posture posture, double timeS)
    {
        var half = _trial.Camera.Options.ExposureS / 2;
        if (!motion.PostureAt(timeS - half, posture))
        {
            return 1;
        }

        var before = posture.Spine[0].Floor;
        motion.PostureAt(timeS + half, posture);
        var movedPx = (posture.Spine[0].Floor - before).Length * _trial.Camera.Options.PxPerCm;
        return Math.Clamp((int)Math.Ceiling(movedPx / PxPerExposure), 1, MaxExposures);
    }

    private void LayReflections(Span<byte> frame)
    {
        var arena = _trial.Options.Arena;
        var share = (float)_trial.Options.Scene.WallReflection;
        if (share <= 0 || arena.Shape == ArenaShape.Circle)
        {
            return;
        }

        LayReflection(Surface.LeftWall, p => p with { X = -p.X }, frame, share);
        LayReflection(Surface.RightWall, p => p with { X = (2 * arena.WidthCm) - p.X }, frame, share);
        LayReflection(Surface.TopWall, p => p with { Y = -p.Y }, frame, share);
        LayReflection(Surface.BottomWall, p => p with { Y = (2 * arena.HeightCm) - p.Y }, frame, share);
    }

    private void LayReflection(byte wall, Func<SpacePoint, SpacePoint> mirror, Span<byte> frame, float share)
    {
        var near = (mirror(_subject.Spine[0]).Floor - _subject.Spine[0].Floor).Length / 2;
        near = Math.Min(near, (mirror(_subject.Spine[^1]).Floor - _subject.Spine[^1].Floor).Length / 2);
        if (near > MirrorReachCm)
        {
            return;
        }

        _mirror.CopyFrom(_subject);
        _mirror.Map(mirror);
        _moment.Clear();
        _subjectPainter.Paint(_mirror, _moment);
        _moment.LayMirrored(frame, _scene.Surfaces, wall, share * (float)(1 - (0.5 * near / MirrorReachCm)));
    }

    private void LayCableAndHand(double timeS, Span<byte> frame)
    {
        if (_cable is not null)
        {
            _layer.Clear();
            _cable.Paint(timeS, _layer);
            _layer.LayOver(frame);
        }

        if (_trial.Hand?.PalmAt(timeS) is { } palm)
        {
            _layer.Clear();
            _handPainter.Paint(palm, _layer);
            _layer.LayOver(frame);
        }
    }
}
