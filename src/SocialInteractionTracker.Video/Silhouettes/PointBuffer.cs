namespace SocialInteractionTracker.Video.Silhouettes;

/// <summary>Pixels of one outline, kept from frame to frame.</summary>
internal sealed class PointBuffer(int capacity)
{
    private readonly float[] _x = new float[capacity];
    private readonly float[] _y = new float[capacity];

    public int Count { get; private set; }

    public ReadOnlySpan<float> X => _x.AsSpan(0, Count);

    public ReadOnlySpan<float> Y => _y.AsSpan(0, Count);

    public void Clear() => Count = 0;

    public void Add(int x, int y)
    {
        (_x[Count], _y[Count]) = (x, y);
        Count++;
    }

    public void AddRange(PointBuffer other)
    {
        other.X.CopyTo(_x.AsSpan(Count));
        other.Y.CopyTo(_y.AsSpan(Count));
        Count += other.Count;
    }
}
