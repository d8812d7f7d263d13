namespace SocialInteractionTracker.Inference.Models;

/// <summary>What one of the two networks of a top-down model expects and gives: a grey picture in, one map of logits a keypoint out.</summary>
public sealed record StageManifest : NetworkManifest
{
    /// <summary>Scale of its input, px/cm; above 0.</summary>
    public required double PxPerCm { get; init; }

    /// <summary>Width and height of its input, px, when it looks at a crop; <see langword="null"/> when it looks at the whole arena.</summary>
    public required int? CropSize { get; init; }

    /// <summary>Width and height of its input are multiples of this, px; above 0.</summary>
    public required int SizeMultiple { get; init; }

    /// <summary>Side of an output cell, px of the input; above 0.</summary>
    public required int Stride { get; init; }

    /// <summary>The position of an output cell in the input picture.</summary>
    /// <param name="cell">Column or row of the cell; may lie between cells.</param>
    /// <returns>Column or row of its centre, px; the first pixel's centre is 0.</returns>
    public double ToPicture(double cell) => (cell * Stride) + ((Stride - 1) / 2.0);

    /// <summary>The output cell of a position in the input picture.</summary>
    /// <param name="picture">Column or row, px; the first pixel's centre is 0.</param>
    /// <returns>Column or row in cells; may lie between cells or outside.</returns>
    public double ToCell(double picture) => (picture - ((Stride - 1) / 2.0)) / Stride;
}
