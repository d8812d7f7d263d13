namespace SocialInteractionTracker.Storage.Exports.Formats;

/// <summary>Names of NWB 2 and ndx-pose that are written and read.</summary>
/// <remarks>Source: nwb-schema 2.6.0 (NWBFile, ProcessingModule, TimeSeries, SpatialSeries, Subject) and ndx-pose 0.2.0.</remarks>
internal static class NwbNames
{
    public const string Type = "neurodata_type";
    public const string Namespace = "namespace";
    public const string Core = "core";
    public const string NdxPose = "ndx-pose";
    public const string SchemaVersion = "2.6.0";
    public const string PoseEstimation = "PoseEstimation";
    public const string PoseEstimationSeries = "PoseEstimationSeries";
    public const string Skeleton = "skeleton";
    public const string Nodes = "nodes";
    public const string Created = "file_create_date";
    public const string Processing = "processing";
    public const string Data = "data";
    public const string Confidence = "confidence";
    public const string Timestamps = "timestamps";
    public const string StartingTime = "starting_time";
    public const string Rate = "rate";
    public const string Unit = "unit";
    public const string Pixels = "pixels";
    public const string Centimetres = "cm";
    public const string ReferenceFrame = "reference_frame";

    /// <summary>In a reference frame, tells EthoVision's centimetres from those of the floor.</summary>
    public const string EthoVisionWord = "EthoVision";

    /// <summary>What comes before the animal in the name of its group.</summary>
    public const string AnimalPrefix = PoseEstimation + "_";

    /// <summary>A name as HDF5's links can have it: without a slash.</summary>
    public static string LinkName(string name) => name.Replace('/', '_');
}
