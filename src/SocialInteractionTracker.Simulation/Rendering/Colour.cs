namespace SocialInteractionTracker.Simulation.Rendering;

/// <summary>A colour or a reflectance, 0 black to 1 white in each channel.</summary>
/// <param name="Blue">Blue.</param>
/// <param name="Green">Green.</param>
/// <param name="Red">Red.</param>
public readonly record struct Colour(float Blue, float Green, float Red)
{
    /// <summary>A grey.</summary>
    /// <param name="level">0 black, 1 white.</param>
    /// <returns>The colour.</returns>
    public static Colour Grey(double level) => new((float)level, (float)level, (float)level);

    /// <summary>Brightness as seen, in [0, 1].</summary>
    /// <remarks>ITU-R BT.601.</remarks>
    public float Luma => (0.114f * Blue) + (0.587f * Green) + (0.299f * Red);

    /// <summary>A mixture with another colour.</summary>
    /// <param name="other">The other colour.</param>
    /// <param name="share">0 this one, 1 the other.</param>
    /// <returns>The mixture.</returns>
    public Colour Toward(Colour other, double share)
    {
        var s = (float)share;
        return new(Blue + (s * (other.Blue - Blue)), Green + (s * (other.Green - Green)), Red + (s * (other.Red - Red)));
    }

    /// <summary>Brighter or darker.</summary>
    /// <param name="c">The colour.</param>
    /// <param name="factor">1 changes nothing.</param>
    public static Colour operator *(Colour c, double factor) =>
        new((float)(c.Blue * factor), (float)(c.Green * factor), (float)(c.Red * factor));

    /// <summary>Channel by channel.</summary>
    /// <param name="a">One.</param>
    /// <param name="b">The other.</param>
    public static Colour operator *(Colour a, Colour b) => new(a.Blue * b.Blue, a.Green * b.Green, a.Red * b.Red);
}
