namespace SocialInteractionTracker.Training.Networks;

/// <summary>One convolution of a network, as it is learnt: followed by a batch norm, or with a bias of its own.</summary>
/// <param name="Name">Its name in checkpoints and ONNX files.</param>
/// <param name="Inputs">Channels of its input.</param>
/// <param name="Outputs">Channels of its output.</param>
/// <param name="Kernel">Side of its kernel, cells; 1 or 3. The input is padded with zeros so that it keeps its size.</param>
/// <param name="Stride">Step from one output to the next, cells of the input; 1 or 2.</param>
/// <param name="HasNorm">Whether a batch norm follows; the head that gives the logits has none, nor has any convolution read from a finished model.</param>
public sealed record ConvolutionPlan(string Name, int Inputs, int Outputs, int Kernel = 3, int Stride = 1, bool HasNorm = true)
{
    /// <summary>Number of weights.</summary>
    public int Weights => Inputs * Outputs * Kernel * Kernel;

    /// <summary>Zeros put round the input, cells.</summary>
    public int Padding => Kernel / 2;
}
