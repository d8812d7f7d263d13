namespace SocialInteractionTracker.Simulation.Rendering;

/// <summary>What the parts of an animal look like under a lamp.</summary>
/// <param name="Back">Fur on the back.</param>
/// <param name="Flank">Fur at the edge of the outline.</param>
/// <param name="Ear">Ears.</param>
/// <param name="Skin">Tail and paws.</param>
/// <param name="Eye">Eyes.</param>
/// <param name="Speckle">How much the fur's brightness varies, as a share of it.</param>
internal readonly record struct CoatColours(Colour Back, Colour Flank, Colour Ear, Colour Skin, Colour Eye, double Speckle)
{
    /// <summary>The colours of a coat.</summary>
    public static CoatColours Of(Coat coat, Lighting lighting)
    {
        var c = coat switch
        {
            Coat.Black => new CoatColours(
                Colour.Grey(0.075), Colour.Grey(0.10), new(0.42f, 0.45f, 0.52f), new(0.36f, 0.38f, 0.44f), Colour.Grey(0.03), 0.25),
            Coat.White => new CoatColours(
                new(0.80f, 0.84f, 0.86f), new(0.66f, 0.70f, 0.73f), new(0.55f, 0.58f, 0.74f), new(0.56f, 0.60f, 0.74f), new(0.20f, 0.15f, 0.45f), 0.05),
            Coat.Agouti => new CoatColours(
                new(0.17f, 0.22f, 0.27f), new(0.24f, 0.30f, 0.35f), new(0.36f, 0.40f, 0.48f), new(0.40f, 0.43f, 0.50f), Colour.Grey(0.03), 0.2),
            _ => new CoatColours(
                new(0.12f, 0.19f, 0.30f), new(0.17f, 0.25f, 0.37f), new(0.38f, 0.42f, 0.52f), new(0.40f, 0.44f, 0.52f), Colour.Grey(0.04), 0.14),
        };
        return lighting == Lighting.InfraRed ? c.InInfraRed() : c;
    }

    /// <summary>Melanin reflects more in the near infra-red, and the retina throws light back.</summary>
    private CoatColours InInfraRed()
    {
        static Colour Raise(Colour c) => Colour.Grey(0.12 + (0.8 * c.Luma));
        return new CoatColours(Raise(Back), Raise(Flank), Raise(Ear), Raise(Skin), Colour.Grey(0.6), Speckle);
    }
}
