namespace SocialInteractionTracker.Inference.Models;

/// <summary>What a network expects and gives that sees the whole arena and finds all keypoints at once, as other programs train them.</summary>
public sealed record WholeManifest : NetworkManifest
{
    /// <summary>Scale of its input, px/cm; <see langword="null"/> when its input has a fixed size.</summary>
    public required double? PxPerCm { get; init; }

    /// <summary>Width and height of its input, px, when it takes no other size; the arena is then shown as large as fits.</summary>
    public required (int Width, int Height)? Size { get; init; }

    /// <summary>Width and height of its input are multiples of this, px; above 0; without meaning for a fixed size.</summary>
    public required int SizeMultiple { get; init; }

    /// <summary>Number of its input's channels, 1 or 3; the grey picture is repeated in each.</summary>
    public required int Channels { get; init; }

    /// <summary>Where channels stand in its input and maps.</summary>
    public required TensorLayout Layout { get; init; }

    /// <summary>Side of a map's cell, px of the input; above 0; 1 when the outputs are pixels.</summary>
    public required int Stride { get; init; }

    /// <summary>Where the first cell lies in the input, px; the first pixel's centre is 0. By default the middle of the pixels it covers; half a stride with offsets.</summary>
    public required double FirstCellPx { get; init; }

    /// <summary>What its scores are.</summary>
    public required ScoreScale Scores { get; init; }

    /// <summary>Its offsets within cells; <see langword="null"/> when it has none.</summary>
    public required OffsetManifest? Offsets { get; init; }

    /// <summary>Number of classes it scores a candidate for; above 0; 1 for mice alone.</summary>
    public required int Classes { get; init; }

    /// <summary>The position of an output cell in the input picture.</summary>
    /// <param name="cell">Column or row of the cell; may lie between cells.</param>
    /// <returns>Column or row of its centre, px; the first pixel's centre is 0.</returns>
    public double ToPicture(double cell) => (cell * Stride) + FirstCellPx;

    /// <summary>The output cell of a position in the input picture.</summary>
    /// <param name="picture">Column or row, px; the first pixel's centre is 0.</param>
    /// <returns>Column or row in cells; may lie between cells or outside.</returns>
    public double ToCell(double picture) => (picture - FirstCellPx) / Stride;
}
