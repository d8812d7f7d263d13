using SocialInteractionTracker.Storage.Imports.Formats;

namespace SocialInteractionTracker.Storage.Imports.EthoVision;

/// <summary>The positions of a raw export: the columns <c>X center</c>, <c>Y center</c> and so on.</summary>
internal static class EthoVisionPoses
{
    private const string Centimetre = "cm";

    /// <summary>The positions as a pose table, y turned downwards.</summary>
    public static PoseTable ToTable(string path, EthoVisionExport export)
    {
        var frames = export.Times.Count;
        var series = new List<PoseSeries>();
        foreach (var x in export.Columns.Where(c => c.Name.StartsWith("X ", StringComparison.OrdinalIgnoreCase)))
        {
            var name = x.Name[2..];
            var y = export.Find("Y " + name) ?? throw ImportFault.Of(
                path, $"the column '{x.Name}' without 'Y {name}'", "both coordinates of each point", "Choose both for the export, and export the raw data again.");

            if (!string.Equals(x.Unit, Centimetre, StringComparison.OrdinalIgnoreCase))
            {
                throw ImportFault.Of(path, $"positions in '{x.Unit}'", $"positions in {Centimetre}", "Choose centimetres in EthoVision and export the raw data again.");
            }

            var one = new PoseSeries("", name, frames);
            for (var k = 0; k < frames; k++)
            {
                one.Set(k, x.Values[k], -y.Values[k], confidence: 1);
            }

            series.Add(one);
        }

        return new PoseTable("EthoVision raw export", frames, series) { TimesS = [.. export.Times.StartS], IsInCentimetres = true };
    }
}
