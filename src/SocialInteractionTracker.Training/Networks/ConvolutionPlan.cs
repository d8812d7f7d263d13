namespace SocialInteractionTracker.Training.Networks;

/// <summary>One convolution of a network, followed by a batch norm unless it is the head.</summary>
/// <param name="Name">Its name in checkpoints and ONNX files.</param>
/// <param name="Inputs">Channels of its input.</param>
/// <param name="Outputs">Channels of its output.</param>
/// <param name="Kernel">Side of its kernel, cells; 1 or 3. The input is padded with zeros so that it keeps its size.</param>
/// <param name="Stride">Step from one output to the next, cells of the input; 1 or 2.</param>
/// <param name="IsHead">Whether it gives the logits: with a bias of its own and no batch norm.</param>
public sealed record ConvolutionPlan(string Name, int Inputs, int Outputs, int Kernel = 3, int Stride = 1, bool IsHead = false)
{
    /// <summary>Number of weights.</summary>
    public int Weights => Inputs * Outputs * Kernel * Kernel;

    /// <summary>Zeros put round the input, cells.</summary>
    public int Padding => Kernel / 2;
}
