namespace SocialInteractionTracker.Simulation.Rendering;

/// <summary>Turns what surfaces reflect into what the camera records.</summary>
internal sealed class Lamp
{
    private readonly Colour _tint;
    private readonly bool _monochrome;

    public Lamp(SceneOptions scene, bool monochrome)
    {
        _monochrome = monochrome || scene.Lighting == Lighting.InfraRed;
        _tint = scene.Lighting switch
        {
            Lighting.Red => new Colour(0.20f, 0.17f, 0.95f),
            Lighting.InfraRed => Colour.Grey(1),
            _ => new Colour((float)(1 - (0.16 * scene.Warmth)), 1, (float)(1 + (0.05 * scene.Warmth))),
        };
    }

    /// <summary>The recorded colour.</summary>
    public Colour Light(Colour reflectance)
    {
        var lit = reflectance * _tint;
        return _monochrome ? Colour.Grey(lit.Luma) : lit;
    }
}
