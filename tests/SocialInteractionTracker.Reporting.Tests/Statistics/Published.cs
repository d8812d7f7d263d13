namespace SocialInteractionTracker.Reporting.Tests.Statistics;

/// <summary>Samples of R's own help pages and data sets, by which every test here was also computed in R 4.2.2.</summary>
internal static class Published
{
    /// <summary>R's answers are written down to 10 digits or more; six must be met.</summary>
    public const double SixDigits = 1e-6;

    /// <summary>x of the second example of <c>?wilcox.test</c> (Hollander and Wolfe 1973, 69f).</summary>
    public static readonly double[] X = [0.80, 0.83, 1.89, 1.04, 1.45, 1.38, 1.91, 1.64, 0.73, 1.46];

    /// <summary>y of the same.</summary>
    public static readonly double[] Y = [1.15, 0.88, 0.90, 0.74, 1.21];

    /// <summary>x of the first example of <c>?wilcox.test</c>, the depression scale (Hollander and Wolfe 1973, 29f).</summary>
    public static readonly double[] First = [1.83, 0.50, 1.62, 2.48, 1.68, 1.88, 1.55, 3.06, 1.30];

    /// <summary>y of the same; it holds a value twice.</summary>
    public static readonly double[] Second = [0.878, 0.647, 0.598, 2.05, 1.06, 1.29, 1.06, 3.14, 1.29];

    /// <summary><c>airquality$Ozone</c> without missing values, by month from May.</summary>
    public static readonly double[][] Ozone =
    [
        [41, 36, 12, 18, 28, 23, 19, 8, 7, 16, 11, 14, 18, 14, 34, 6, 30, 11, 1, 11, 4, 32, 23, 45, 115, 37],
        [29, 71, 39, 23, 21, 37, 20, 12, 13],
        [135, 49, 32, 64, 40, 77, 97, 97, 85, 10, 27, 7, 48, 35, 61, 79, 63, 16, 80, 108, 20, 52, 82, 50, 64, 59],
        [39, 9, 16, 78, 35, 66, 122, 89, 110, 44, 28, 65, 22, 59, 23, 31, 44, 21, 9, 45, 168, 73, 76, 118, 84, 85],
        [96, 78, 73, 91, 47, 32, 20, 23, 21, 24, 44, 21, 28, 9, 13, 46, 18, 13, 24, 16, 13, 23, 36, 7, 14, 30, 14, 18, 20],
    ];

    /// <summary><c>mtcars$mpg</c>.</summary>
    public static readonly double[] MilesPerGallon =
    [
        21.0, 21.0, 22.8, 21.4, 18.7, 18.1, 14.3, 24.4, 22.8, 19.2, 17.8, 16.4, 17.3, 15.2, 10.4, 10.4,
        14.7, 32.4, 30.4, 33.9, 21.5, 15.5, 15.2, 13.3, 19.2, 27.3, 26.0, 30.4, 15.8, 19.7, 15.0, 21.4,
    ];

    /// <summary><c>mtcars$wt</c>.</summary>
    public static readonly double[] Weight =
    [
        2.620, 2.875, 2.320, 3.215, 3.440, 3.460, 3.570, 3.190, 3.150, 3.440, 3.440, 4.070, 3.730, 3.780, 5.250, 5.424,
        5.345, 2.200, 1.615, 1.835, 2.465, 3.520, 3.435, 3.840, 3.845, 1.935, 2.140, 1.513, 3.170, 2.770, 3.570, 2.780,
    ];

    /// <summary>x of <c>?cor.test</c>, Hunter L measure of tuna (Hollander and Wolfe 1973, 185f).</summary>
    public static readonly double[] Hunter = [44.4, 45.9, 41.9, 53.3, 44.7, 44.1, 50.7, 45.2, 60.1];

    /// <summary>y of the same, panel's quality score.</summary>
    public static readonly double[] Quality = [2.6, 3.1, 2.5, 5.0, 3.6, 4.0, 5.2, 2.8, 3.8];
}
