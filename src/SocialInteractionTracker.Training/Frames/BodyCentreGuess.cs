using SocialInteractionTracker.Core.Geometry;

namespace SocialInteractionTracker.Training.Frames;

/// <summary>Guesses the body centre from nose, head and tail base where nobody labelled it.</summary>
/// <remarks>
/// The body leaves the neck in the direction from nose to head, so with <c>centre - tail = a (nose - tail) + b (head - tail)</c> the
/// guess follows a bend that the midpoint of nose and tail base cuts off. The two numbers are fitted by least squares on animals
/// whose true centre is known; the form turns, scales and mirrors with the animal.
/// </remarks>
/// <param name="NoseShare">The number a.</param>
/// <param name="HeadShare">The number b.</param>
public sealed record BodyCentreGuess(double NoseShare, double HeadShare)
{
    private const float Weight = 0.3f;

    /// <summary>Fits the guess.</summary>
    /// <param name="animals">Animals with known centres.</param>
    /// <returns>The least-squares fit.</returns>
    public static BodyCentreGuess Fit(IEnumerable<TrainingAnimal> animals)
    {
        ArgumentNullException.ThrowIfNull(animals);
        double nn = 0, nh = 0, hh = 0, nc = 0, hc = 0;
        foreach (var points in animals.Select(a => a.Keypoints).Where(IsComplete))
        {
            var tail = points[KeypointNames.TailBase];
            var (nose, head, centre) = (From(tail, points[KeypointNames.Nose]), From(tail, points[KeypointNames.Head]), From(tail, points[KeypointNames.BodyCentre]));
            (nn, nh, hh) = (nn + Dot(nose, nose), nh + Dot(nose, head), hh + Dot(head, head));
            (nc, hc) = (nc + Dot(nose, centre), hc + Dot(head, centre));
        }

        var determinant = (nn * hh) - (nh * nh);
        return new BodyCentreGuess(((nc * hh) - (hc * nh)) / determinant, ((nn * hc) - (nh * nc)) / determinant);
    }

    /// <summary>Adds the guess to an animal without a labelled centre.</summary>
    /// <param name="animal">The animal.</param>
    /// <returns>The animal; unchanged if its centre is known or cannot be guessed.</returns>
    public TrainingAnimal AddTo(TrainingAnimal animal)
    {
        ArgumentNullException.ThrowIfNull(animal);
        var points = animal.Keypoints;
        var (nose, head, tail) = (points[KeypointNames.Nose], points[KeypointNames.Head], points[KeypointNames.TailBase]);
        if (!points[KeypointNames.BodyCentre].IsMissing || nose.IsMissing || head.IsMissing || tail.IsMissing)
        {
            return animal;
        }

        var centre = new PixelPoint(
            tail.X + (NoseShare * (nose.X - tail.X)) + (HeadShare * (head.X - tail.X)),
            tail.Y + (NoseShare * (nose.Y - tail.Y)) + (HeadShare * (head.Y - tail.Y)));
        return new TrainingAnimal(points.SetItem(KeypointNames.BodyCentre, centre), animal.Weights.SetItem(KeypointNames.BodyCentre, Weight));
    }

    private static bool IsComplete(System.Collections.Immutable.ImmutableArray<PixelPoint> points) =>
        ((int[])[KeypointNames.Nose, KeypointNames.Head, KeypointNames.BodyCentre, KeypointNames.TailBase]).All(k => !points[k].IsMissing);

    private static (double X, double Y) From(PixelPoint origin, PixelPoint point) => (point.X - origin.X, point.Y - origin.Y);

    private static double Dot((double X, double Y) a, (double X, double Y) b) => (a.X * b.X) + (a.Y * b.Y);
}
