using SocialInteractionTracker.Core.Arenas;
using SocialInteractionTracker.Core.Poses;

namespace SocialInteractionTracker.Pipeline.Posing;

/// <summary>The animals of one frame with all the model's keypoints, in falling order of confidence; filled anew for each frame.</summary>
public sealed class FoundAnimals
{
    private readonly Calibration _calibration;
    private readonly KeypointLayout _layout;
    private readonly double _sameAnimalCm;
    private readonly Keypoint[] _keypoints;
    private readonly Instance[] _instances;

    internal FoundAnimals(Calibration calibration, KeypointLayout layout, PosingOptions options)
    {
        (_calibration, _layout, _sameAnimalCm) = (calibration, layout, options.SameAnimalCm);
        _keypoints = new Keypoint[options.Search.MostAnimals * layout.Count];
        _instances = new Instance[options.Search.MostAnimals];
    }

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>The animals as the tracker takes them.</summary>
    public ReadOnlySpan<Instance> Instances => _instances.AsSpan(0, Count);

    /// <summary>An animal's keypoints.</summary>
    /// <param name="animal">Its place in falling order of confidence.</param>
    /// <returns>The keypoints in the model's order, video px.</returns>
    public ReadOnlySpan<Keypoint> KeypointsOf(int animal) => Slot(animal);

    /// <summary>Forgets the last frame's.</summary>
    internal void Clear() => Count = 0;

    /// <summary>Room for the next animal's keypoints, to be filled before <see cref="Keep"/>.</summary>
    internal Span<Keypoint> Next => Slot(Count);

    /// <summary>Takes the next animal in, unless it is one of those before it: two places of the arena led to the same body.</summary>
    internal void Keep()
    {
        for (var other = 0; other < Count; other++)
        {
            if (IsSameAnimal(Slot(Count), Slot(other)))
            {
                return;
            }
        }

        _instances[Count] = _layout.ToInstance(Slot(Count));
        Count++;
    }

    /// <summary>Insertion sort by falling confidence; equal ones stay in the order they were found.</summary>
    internal void Sort()
    {
        for (var i = 1; i < Count; i++)
        {
            for (var j = i; j > 0 && _instances[j].Confidence > _instances[j - 1].Confidence; j--)
            {
                (_instances[j], _instances[j - 1]) = (_instances[j - 1], _instances[j]);
                Exchange(Slot(j - 1), Slot(j));
            }
        }
    }

    private Span<Keypoint> Slot(int animal) => _keypoints.AsSpan(animal * _layout.Count, _layout.Count);

    private bool IsSameAnimal(ReadOnlySpan<Keypoint> one, ReadOnlySpan<Keypoint> other)
    {
        var near = 0;
        for (var keypoint = 0; keypoint < one.Length; keypoint++)
        {
            var distanceCm = _calibration.ToArena(one[keypoint].Position).DistanceTo(_calibration.ToArena(other[keypoint].Position));
            near += distanceCm < _sameAnimalCm ? 1 : 0;
        }

        return 2 * near >= one.Length;
    }

    private static void Exchange(Span<Keypoint> one, Span<Keypoint> other)
    {
        for (var keypoint = 0; keypoint < one.Length; keypoint++)
        {
            (one[keypoint], other[keypoint]) = (other[keypoint], one[keypoint]);
        }
    }
}
