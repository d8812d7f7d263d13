using OpenCvSharp;

namespace SocialInteractionTracker.Video.Painting;

/// <summary>Writing of one size, smooth at its edges, that needs no font of the machine.</summary>
/// <remarks>
/// The letters are OpenCV's (Hershey duplex), drawn many times as large and made small once, so that writing is a few
/// thousand additions and nothing is allocated. It knows the printable ASCII characters; others become <c>?</c>.
/// All digits are equally wide, so that running clocks stand still.
/// </remarks>
internal sealed class Typeface
{
    private const char First = ' ';
    private const char Last = '~';
    private const int Enlargement = 8;
    private const int StrokePx = 10;

    /// <summary>Height of a capital letter at scale 1, and what reaches below the line, px.</summary>
    private const double CapitalPx = 22;
    private const double DescentShare = 0.45;

    private readonly byte[][] _coverage = new byte[Last - First + 1][];
    private readonly int[] _widths = new int[Last - First + 1];
    private readonly int _rows;

    /// <summary>Prepares the letters.</summary>
    /// <param name="capitalPx">Height of a capital letter, px; 5 or more is legible.</param>
    public Typeface(int capitalPx)
    {
        CapitalHeightPx = capitalPx;
        _rows = capitalPx + (int)Math.Ceiling(DescentShare * capitalPx) + 2;
        using var large = new Mat(_rows * Enlargement, 2 * _rows * Enlargement, MatType.CV_8UC1);
        using var small = new Mat();
        for (var i = 0; i < _coverage.Length; i++)
        {
            Cut(i, large, small);
        }
    }

    /// <summary>Height of a capital letter, px.</summary>
    public int CapitalHeightPx { get; }

    /// <summary>From one line to the next, px.</summary>
    public int LinePx => (CapitalHeightPx * 9 / 5) + 1;

    /// <summary>Width of a text, px.</summary>
    /// <param name="text">The text.</param>
    public int WidthPx(ReadOnlySpan<char> text)
    {
        var width = 0;
        foreach (var letter in text)
        {
            width += _widths[Index(letter)];
        }

        return width;
    }

    /// <summary>Writes a text; what lies outside the picture is left out.</summary>
    /// <param name="picture">Blue, green, red, 8 bits.</param>
    /// <param name="text">The text.</param>
    /// <param name="left">Left edge, px.</param>
    /// <param name="top">Top of the capital letters, px.</param>
    /// <param name="colour">The colour.</param>
    public void Write(Mat picture, ReadOnlySpan<char> text, int left, int top, Scalar colour)
    {
        foreach (var letter in text)
        {
            var index = Index(letter);
            Blend(picture, index, left, top - 1, colour);
            left += _widths[index];
        }
    }

    /// <summary>Writes a text with a dark rim, which is legible on any ground.</summary>
    /// <param name="picture">Blue, green, red, 8 bits.</param>
    /// <param name="text">The text.</param>
    /// <param name="left">Left edge, px.</param>
    /// <param name="top">Top of the capital letters, px.</param>
    /// <param name="colour">The colour.</param>
    public void WriteRimmed(Mat picture, ReadOnlySpan<char> text, int left, int top, Scalar colour)
    {
        var rim = Math.Max(1, CapitalHeightPx / 6);
        for (var down = -rim; down <= rim; down++)
        {
            for (var right = -rim; right <= rim; right++)
            {
                Write(picture, text, left + right, top + down, Palette.Dark);
            }
        }

        Write(picture, text, left, top, colour);
    }

    private static int Index(char letter) => (letter is >= First and <= Last ? letter : '?') - First;

    private unsafe void Blend(Mat picture, int index, int left, int top, Scalar colour)
    {
        var (coverage, width) = (_coverage[index], _widths[index]);
        var (blue, green, red) = ((int)colour.Val0, (int)colour.Val1, (int)colour.Val2);
        var (lastRow, lastColumn) = (Math.Min(_rows, picture.Height - top), Math.Min(width, picture.Width - left));
        for (var row = Math.Max(0, -top); row < lastRow; row++)
        {
            var line = picture.DataPointer + ((top + row) * picture.Step());
            for (var column = Math.Max(0, -left); column < lastColumn; column++)
            {
                int alpha = coverage[(row * width) + column];
                if (alpha > 0)
                {
                    var pixel = line + (3 * (left + column));
                    pixel[0] = Mixed(pixel[0], blue, alpha);
                    pixel[1] = Mixed(pixel[1], green, alpha);
                    pixel[2] = Mixed(pixel[2], red, alpha);
                }
            }
        }
    }

    private static byte Mixed(int under, int over, int alpha)
    {
        var sum = (under * (255 - alpha)) + (over * alpha) + 128;
        return unchecked((byte)((sum + (sum >> 8)) >> 8)); // Divided by 255 and rounded.
    }

    private void Cut(int index, Mat large, Mat small)
    {
        var scale = CapitalHeightPx * Enlargement / CapitalPx;
        var text = ((char)(First + index)).ToString();
        var stroke = Math.Max(1, CapitalHeightPx * StrokePx / 9);
        large.SetTo(Scalar.Black);
        var size = Cv2.GetTextSize(text, HersheyFonts.HersheySimplex, scale, 1, out _);
        _widths[index] = Math.Max(2, (int)Math.Round(size.Width / (double)Enlargement));
        Cv2.PutText(large, text, new Point(0, (CapitalHeightPx + 1) * Enlargement), HersheyFonts.HersheySimplex, scale, Scalar.White, stroke, LineTypes.AntiAlias);
        Cv2.Resize(large, small, new Size(2 * _rows, _rows), 0, 0, InterpolationFlags.Area);
        _coverage[index] = new byte[_rows * _widths[index]];
        for (var row = 0; row < _rows; row++)
        {
            for (var column = 0; column < _widths[index]; column++)
            {
                _coverage[index][(row * _widths[index]) + column] = small.At<byte>(row, column);
            }
        }
    }
}
