using OpenCvSharp;
using SocialInteractionTracker.Video.Painting;

namespace SocialInteractionTracker.Video.Tests.Painting;

public sealed class TypefaceTests
{
    [Test]
    public void WidthPx_AnyDigits_AreEqual()
    {
        var letters = new Typeface(10);

        Assert.That("0123456789".Select(digit => letters.WidthPx([digit])).Distinct().ToArray(), Has.Length.EqualTo(1));
    }

    [Test]
    public void Write_Text_StaysWithinItsWidthAndLine()
    {
        using var picture = new Mat(60, 200, MatType.CV_8UC3, Scalar.Black);
        var letters = new Typeface(12);

        letters.Write(picture, "Hagj(|", 20, 10, Scalar.White);

        using var grey = picture.CvtColor(ColorConversionCodes.BGR2GRAY);
        using var points = new Mat();
        Cv2.FindNonZero(grey, points);
        var box = Cv2.BoundingRect(points);
        Assert.That(box.Left, Is.InRange(20, 23));
        Assert.That(box.Right, Is.LessThanOrEqualTo(20 + letters.WidthPx("Hagj(|")));
        Assert.That(box.Top, Is.InRange(8, 10));
        Assert.That(box.Bottom, Is.LessThanOrEqualTo(10 + letters.LinePx));
    }

    [Test]
    public void Write_UnknownLetter_WritesAQuestionMark()
    {
        using var strange = new Mat(30, 30, MatType.CV_8UC3, Scalar.Black);
        using var question = new Mat(30, 30, MatType.CV_8UC3, Scalar.Black);
        var letters = new Typeface(12);

        letters.Write(strange, "\u00e9", 5, 5, Scalar.White);
        letters.Write(question, "?", 5, 5, Scalar.White);

        Assert.That(Cv2.Norm(strange, question), Is.Zero);
        Assert.That(Cv2.Norm(question), Is.Not.Zero);
    }

    [TestCase(-8, -4)]
    [TestCase(195, 55)]
    public void Write_PartlyOutside_DrawsWhatIsInside(int left, int top)
    {
        using var picture = new Mat(60, 200, MatType.CV_8UC3, Scalar.Black);

        new Typeface(12).Write(picture, "WWW", left, top, Scalar.White);

        Assert.That(Cv2.Norm(picture), Is.Not.Zero);
    }
}
