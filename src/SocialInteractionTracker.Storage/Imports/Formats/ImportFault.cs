using SocialInteractionTracker.Core;

namespace SocialInteractionTracker.Storage.Imports.Formats;

/// <summary>Says what is wrong with a file of another program.</summary>
internal static class ImportFault
{
    public static UserErrorException Of(string path, string found, string expected, string advice) =>
        new(new Fault(Path.GetFileName(path), found, expected, advice));

    public static UserErrorException Unknown(string path) => Of(
        path, "a file of no known format",
        "a DeepLabCut CSV or H5, a SLEAP analysis H5, SLP or CSV, an EthoVision XLSX or TXT, an NWB file with ndx-pose, or a CSV table with a column for each coordinate",
        "Export the tracks again in one of these formats.");
}
