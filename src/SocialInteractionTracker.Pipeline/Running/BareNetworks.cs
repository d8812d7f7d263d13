using SocialInteractionTracker.Inference.Models;
using SocialInteractionTracker.Inference.Sessions;

namespace SocialInteractionTracker.Pipeline.Running;

/// <summary>A model's networks and blank pictures for them, without anything round them; for one thread.</summary>
internal sealed class BareNetworks : IDisposable
{
    private readonly WholeNetwork? _whole;
    private readonly HeatmapNetwork? _coarse;
    private readonly HeatmapNetwork? _fine;
    private readonly byte[] _picture;
    private readonly byte[] _crop = [];

    /// <summary>Opens the networks.</summary>
    /// <param name="model">The model.</param>
    /// <param name="pictureSize">Size of the picture of the whole arena, px.</param>
    public BareNetworks(PoseModel model, (int Width, int Height) pictureSize)
    {
        _picture = new byte[pictureSize.Width * pictureSize.Height];
        switch (model)
        {
            case WholeModel whole:
                _whole = whole.Open(pictureSize.Width, pictureSize.Height);
                break;
            case TopDownModel topDown:
                _coarse = topDown.OpenCoarse(pictureSize.Width, pictureSize.Height);
                _fine = topDown.OpenFine();
                _crop = new byte[topDown.CropSize * topDown.CropSize];
                break;
        }
    }

    /// <summary>Runs the network that sees the whole arena.</summary>
    public void RunPicture()
    {
        _whole?.Run(_picture);
        _coarse?.Run(_picture);
    }

    /// <summary>Runs the network that sees a crop, if the model has one.</summary>
    public void RunCrop() => _fine?.Run(_crop);

    /// <summary>Frees the networks.</summary>
    public void Dispose()
    {
        _whole?.Dispose();
        _coarse?.Dispose();
        _fine?.Dispose();
    }
}
