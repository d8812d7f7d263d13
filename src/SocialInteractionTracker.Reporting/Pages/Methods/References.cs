using SocialInteractionTracker.Core.Cleaning;
using SocialInteractionTracker.Storage.Presets;

namespace SocialInteractionTracker.Reporting.Pages.Methods;

/// <summary>The literature behind what a study used.</summary>
internal static class References
{
    /// <summary>The preset whose source is also that of the SI ratio and its threshold.</summary>
    private const string GoldenPreset = "golden-2011";

    /// <summary>The references of a study.</summary>
    /// <param name="data">What the report is made of.</param>
    /// <returns>One entry each, in ordinal order; only of what the study used.</returns>
    public static IEnumerable<string> Of(ReportData data) => All(data).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    private static IEnumerable<string> All(ReportData data)
    {
        var (study, statistics) = (data.Results.Study, data.Statistics);
        foreach (var preset in study.Trials.Select(t => t.Preset).Distinct().Select(PresetLibrary.Find).OfType<Preset>().Where(p => p.Customary.IsEmpty))
        {
            yield return preset.Source;
        }

        if (study.Options.Tracking.Cleaning.Smoothing == SmoothingMethod.SavitzkyGolay)
        {
            yield return "Savitzky A, Golay MJE 1964. Smoothing and differentiation of data by simplified least squares procedures. Anal Chem 36:1627-1639. doi:10.1021/ac60214a047";
        }

        if (!data.Results.Classes.Subjects.IsEmpty)
        {
            yield return PresetLibrary.Find(GoldenPreset)!.Source;
            yield return "Krishnan V, Han MH, Graham DL et al. 2007. Molecular adaptations underlying susceptibility and resistance to social defeat in brain reward regions. Cell 131:391-404. doi:10.1016/j.cell.2007.09.018";
            yield return "Politis DN, Romano JP 1992. A circular block-resampling procedure for stationary data. In: LePage R, Billard L (eds) Exploring the limits of bootstrap. Wiley, New York, 263-270";
        }

        if (statistics.Comparisons.Any(c => c.Effect is not null))
        {
            yield return "Hedges LV 1981. Distribution theory for Glass's estimator of effect size and related estimators. J Educ Stat 6:107-128. doi:10.3102/10769986006002107";
        }

        if (statistics.Comparisons.Any(c => c.MannWhitney is not null))
        {
            yield return "Hodges JL, Lehmann EL 1963. Estimates of location based on rank tests. Ann Math Stat 34:598-611. doi:10.1214/aoms/1177704172";
        }

        if (statistics.Comparisons.Any(c => c.Overall is not null))
        {
            yield return "Holm S 1979. A simple sequentially rejective multiple test procedure. Scand J Stat 6:65-70";
        }

        if (statistics.Correlations.Any(c => c.Pearson is not null))
        {
            yield return "Benjamini Y, Hochberg Y 1995. Controlling the false discovery rate: a practical and powerful approach to multiple testing. J R Stat Soc B 57:289-300. doi:10.1111/j.2517-6161.1995.tb02031.x";
        }
    }
}
