using SocialInteractionTracker.Storage.Imports.Formats;
using SocialInteractionTracker.Storage.PoseTables;

namespace SocialInteractionTracker.Storage.Imports.EthoVision;

/// <summary>The positions of a raw export: the columns <c>X center</c>, <c>Y center</c> and so on.</summary>
internal static class EthoVisionPoses
{
    /// <summary>The positions as a pose table in cm.</summary>
    public static PoseTable ToTable(string path, EthoVisionExport export)
    {
        var frames = export.Times.Count;
        var columns = export.Columns.Select(c => (Column: c, Position: EthoVisionTitles.Position(c.Name, c.Unit))).Where(c => c.Position is not null).ToList();
        var series = new List<PoseSeries>();
        foreach (var (x, position) in columns.Where(c => c.Position!.Value.Axis == 'X'))
        {
            var point = position!.Value.Point;
            var y = columns.FirstOrDefault(c => c.Position == ('Y', point)).Column ?? throw ImportFault.Of(
                path, $"the column '{x.Name}' without 'Y {point}'", "both coordinates of each point", "Choose both for the export, and export the raw data again.");
            var toCm = EthoVisionTitles.Centimetres(x.Unit) ?? throw ImportFault.Of(
                path, $"positions in '{x.Unit}'", "positions in cm, mm, m or inches", "Choose centimetres in EthoVision and export the raw data again.");
            var one = new PoseSeries("", point, frames);
            for (var k = 0; k < frames; k++)
            {
                one.Set(k, toCm * x.Values[k], toCm * y.Values[k], double.NaN);
            }

            series.Add(one);
        }

        return new PoseTable("EthoVision raw export", frames, series)
        {
            TimesS = export.Times.StartS,
            Space = PositionSpace.EthoVision,
            HasConfidences = false,
            EthoVision = export,
        };
    }
}
