namespace SocialInteractionTracker.Core.Agreement;

/// <summary>How well two scorers agree on categories, beyond what chance would give: Cohen's kappa.</summary>
/// <remarks>
/// Sources: Cohen 1960, 10.1177/001316446002000104; standard error, Fleiss, Cohen and Everitt 1969, 10.1037/h0028106.
/// It holds for things that were judged independently, such as the classes of animals; neighbouring frames of a video are not,
/// so a kappa over frames has none (see <see cref="FramewiseKappa"/>).
/// </remarks>
/// <param name="Kappa">The coefficient, at most 1; <see langword="null"/> if both give the same single category throughout, where chance explains all.</param>
/// <param name="AgreedShare">Share of the whole in which they agree, 0 to 1.</param>
/// <param name="Total">What the table adds up to, for example things or seconds.</param>
public sealed record CohenKappa(double? Kappa, double AgreedShare, double Total)
{
    /// <summary>The normal distribution's 97.5 % point.</summary>
    private const double IntervalErrors = 1.959963984540054;

    /// <summary>Its standard error for independent things; <see langword="null"/> without a coefficient.</summary>
    public double? StandardError { get; private init; }

    /// <summary>Lower end of its 95 % interval, at least -1; <see langword="null"/> without a coefficient.</summary>
    public double? Low => Kappa - (IntervalErrors * StandardError) is { } low ? Math.Max(-1, low) : null;

    /// <summary>Upper end of its 95 % interval, at most 1; <see langword="null"/> without a coefficient.</summary>
    public double? High => Kappa + (IntervalErrors * StandardError) is { } high ? Math.Min(1, high) : null;

    /// <summary>The coefficient in Landis and Koch's words; <see langword="null"/> without one.</summary>
    public string? Words => Kappa is { } kappa ? AgreementWords.LandisKoch(kappa) : null;

    /// <summary>Computes the coefficient from a table.</summary>
    /// <param name="table">How many things (or how much of it) the first scorer put into the row's and the second into the column's category; square.</param>
    /// <returns>The comparison; <see langword="null"/> if the table is empty or adds up to 0.</returns>
    /// <exception cref="ArgumentException">The table is not square, or a number is negative or not finite.</exception>
    public static CohenKappa? Compute(IReadOnlyList<IReadOnlyList<double>> table)
    {
        ArgumentNullException.ThrowIfNull(table);
        if (table.Any(row => row.Count != table.Count) || table.Any(row => row.Any(value => !double.IsFinite(value) || value < 0)))
        {
            throw new ArgumentException("The table has as many columns as rows, and no number below 0.", nameof(table));
        }

        var total = table.Sum(row => row.Sum());
        if (total == 0)
        {
            return null;
        }

        double[] first = [.. table.Select(row => row.Sum() / total)];
        double[] second = [.. Enumerable.Range(0, table.Count).Select(j => table.Sum(row => row[j]) / total)];
        var agreed = Enumerable.Range(0, table.Count).Sum(i => table[i][i]) / total;
        var byChance = first.Zip(second, (a, b) => a * b).Sum();
        return new CohenKappa(Coefficient(agreed, byChance), agreed, total)
        {
            StandardError = byChance < 1 ? Math.Sqrt(Variance(table, first, second, total)) : null,
        };
    }

    /// <summary>Computes the coefficient from what each scorer said of each thing.</summary>
    /// <param name="first">The first scorer's categories; <see langword="null"/> where there is none.</param>
    /// <param name="second">The second scorer's, in the same order.</param>
    /// <returns>The comparison over the things that both judged; <see langword="null"/> if there is none.</returns>
    /// <exception cref="ArgumentException">The lists have different lengths.</exception>
    public static CohenKappa? Compute(IReadOnlyList<string?> first, IReadOnlyList<string?> second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        if (first.Count != second.Count)
        {
            throw new ArgumentException($"The second scorer judged {second.Count} things, the first {first.Count}.", nameof(second));
        }

        (string First, string Second)[] both = [.. first.Zip(second).Where(p => p is { First: not null, Second: not null }).Select(p => (p.First!, p.Second!))];
        string[] names = [.. both.SelectMany(p => new[] { p.First, p.Second }).Distinct().Order(StringComparer.Ordinal)];
        var counts = both.CountBy(p => p).ToDictionary();
        return Compute([.. names.Select(row => names.Select(column => (double)counts.GetValueOrDefault((row, column))).ToArray())]);
    }

    /// <summary>Agreement beyond chance as a share of what is possible beyond it; <see langword="null"/> where chance explains all.</summary>
    internal static double? Coefficient(double agreed, double byChance) => byChance < 1 ? (agreed - byChance) / (1 - byChance) : null;

    private static double Variance(IReadOnlyList<IReadOnlyList<double>> table, double[] first, double[] second, double total)
    {
        var (agreed, byChance, diagonal, others) = (0.0, 0.0, 0.0, 0.0);
        for (var i = 0; i < first.Length; i++)
        {
            agreed += table[i][i] / total;
            byChance += first[i] * second[i];
        }

        for (var i = 0; i < first.Length; i++)
        {
            for (var j = 0; j < first.Length; j++)
            {
                var (share, margins) = (table[i][j] / total, first[j] + second[i]);
                diagonal += i == j ? share * Math.Pow(1 - byChance - (margins * (1 - agreed)), 2) : 0;
                others += i == j ? 0 : share * Math.Pow(margins * (1 - agreed), 2);
            }
        }

        var rest = Math.Pow((agreed * byChance) - (2 * byChance) + agreed, 2);
        return Math.Max(0, diagonal + others - rest) / (total * Math.Pow(1 - byChance, 4));
    }
}
