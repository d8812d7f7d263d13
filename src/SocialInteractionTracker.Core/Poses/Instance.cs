using System.Runtime.CompilerServices;

namespace SocialInteractionTracker.Core.Poses;

/// <summary>One detected animal in one frame; it has no identity yet.</summary>
/// <remarks>A value type without references, so that detecting allocates nothing.</remarks>
public struct Instance : IEquatable<Instance>
{
    private KeypointBuffer _keypoints;

    /// <summary>How sure it is that there is an animal, in [0, 1].</summary>
    public float Confidence { get; set; }

    /// <summary>A landmark of the animal.</summary>
    /// <param name="point">Which one.</param>
    public Keypoint this[BodyPoint point]
    {
        readonly get => _keypoints[(int)point];
        set => _keypoints[(int)point] = value;
    }

    /// <summary>An animal without any landmark.</summary>
    /// <returns>An instance of confidence 0 whose landmarks are all missing.</returns>
    public static Instance Empty()
    {
        var instance = default(Instance);
        foreach (var point in BodyPoints.All)
        {
            instance[point] = Keypoint.Missing;
        }

        return instance;
    }

    /// <inheritdoc/>
    public readonly bool Equals(Instance other)
    {
        foreach (var point in BodyPoints.All)
        {
            if (this[point] != other[point])
            {
                return false;
            }
        }

        return Confidence.Equals(other.Confidence);
    }

    /// <inheritdoc/>
    public override readonly bool Equals(object? obj) => obj is Instance other && Equals(other);

    /// <inheritdoc/>
    public override readonly int GetHashCode() => HashCode.Combine(Confidence, this[BodyPoint.Nose], this[BodyPoint.TailBase]);

    /// <summary>Whether two instances are the same.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(Instance left, Instance right) => left.Equals(right);

    /// <summary>Whether two instances differ.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(Instance left, Instance right) => !left.Equals(right);

    [InlineArray(BodyPoints.Count)]
    private struct KeypointBuffer
    {
        private Keypoint _first;
    }
}
