namespace SocialInteractionTracker.Simulation.Bodies;

/// <summary>The proportions of an adult mouse seen from above.</summary>
/// <remarks>Measured on pictures of adult C57BL/6 mice: 8.7 cm from nose to tail base, pear-shaped, widest at two thirds.</remarks>
public sealed record MouseShape
{
    /// <summary>Number of joints from the nose to the tail base.</summary>
    public const int SpineJoints = 7;

    /// <summary>Number of joints of the tail after its base.</summary>
    public const int TailJoints = 14;

    /// <summary>Number of joints that belong to the head; the last of them is the neck.</summary>
    public const int HeadJoints = 3;

    /// <summary>Where the middle of the trunk lies on the spine, as a share from the nose.</summary>
    public const double CentreShare = 0.54;

    /// <summary>Where the fur's first disc lies on the spine, as a share from the nose: its rim is the tip that is seen.</summary>
    public const double FurStartShare = 0.02;

    /// <summary>Where the fur's last disc lies on the spine, as a share from the nose: the tail base is where the tail is seen to begin.</summary>
    public const double FurEndShare = 0.965;

    /// <summary>Where the ears' midpoint lies on the spine, as a share from the nose.</summary>
    public const double EarShare = 0.225;

    private static readonly double[] ProfileShare = [0, 0.02, 0.06, 0.12, 0.2, 0.28, 0.38, 0.48, 0.58, 0.68, 0.78, 0.87, 0.94, 0.975, 1];
    private static readonly double[] ProfileRadius = [0.032, 0.046, 0.064, 0.081, 0.099, 0.108, 0.128, 0.158, 0.184, 0.19, 0.176, 0.138, 0.09, 0.058, 0.03];

    /// <summary>Length from the tip of the nose to the tail base, stretched out, cm.</summary>
    public double LengthCm { get; init; } = 8.7;

    /// <summary>Girth in relation to an animal of ordinary weight.</summary>
    public double Girth { get; init; } = 1;

    /// <summary>Tail length from its base, cm.</summary>
    public double TailLengthCm { get; init; } = 7.8;

    /// <summary>Length from one spine joint to the next, cm.</summary>
    public double SpineLinkCm => LengthCm / (SpineJoints - 1);

    /// <summary>Length from one tail joint to the next, cm.</summary>
    public double TailLinkCm => TailLengthCm / TailJoints;

    /// <summary>Radius of an ear's disc, cm.</summary>
    public double EarRadiusCm => LengthCm * 0.05;

    /// <summary>From the middle of the head to the base of an ear, cm.</summary>
    public double EarOffsetCm => LengthCm * 0.088;

    /// <summary>Half the body's width at a place on the spine.</summary>
    /// <param name="share">0 at the nose, 1 at the tail base.</param>
    /// <returns>The radius, cm.</returns>
    public double RadiusCm(double share)
    {
        var k = 1;
        while (k < ProfileShare.Length - 1 && ProfileShare[k] < share)
        {
            k++;
        }

        var t = Math.Clamp((share - ProfileShare[k - 1]) / (ProfileShare[k] - ProfileShare[k - 1]), 0, 1);
        var radius = ProfileRadius[k - 1] + (t * (ProfileRadius[k] - ProfileRadius[k - 1]));
        return radius * LengthCm * (1 + ((Girth - 1) * Math.Clamp((share - 0.2) * 3, 0, 1)));
    }

    /// <summary>Half the tail's width.</summary>
    /// <param name="share">0 at the tail base, 1 at its tip.</param>
    /// <returns>The radius, cm.</returns>
    public static double TailRadiusCm(double share) => 0.15 - (0.1 * share) + (0.1 * Math.Exp(-8 * share));
}
