using System.CommandLine;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using SocialInteractionTracker.Video.Decoding;

namespace SocialInteractionTracker.Cli.Commands;

/// <summary><c>sit info VIDEO</c>: what is in a video, and whether its timing is sane.</summary>
internal static class InfoCommand
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
    };

    /// <summary>Makes the command.</summary>
    internal static Command Create()
    {
        var video = new Argument<string>("VIDEO") { Description = "The video file." };
        var json = new Option<bool>("--json") { Description = "Print the result as JSON." };
        var command = new Command(
            "info",
            """
            Tell what is in a video and whether its timing is sane; reads all of it.

              sit info videos/m07_target.mp4
            """)
        {
            video, json,
        };
        command.SetAction((result, cancellation) =>
        {
            var inspection = VideoInspector.Inspect(result.GetRequiredValue(video), FrameTimingOptions.Default, progress: null, cancellation);
            var output = result.InvocationConfiguration.Output;
            return output.WriteLineAsync(result.GetValue(json) ? JsonSerializer.Serialize(inspection, Json) : Text(inspection));
        });
        return command;
    }

    private static string Text(VideoInspection inspection)
    {
        var (info, outcome, timing) = (inspection.Info, inspection.Outcome, inspection.Timing);
        FormattableString[] lines =
        [
            $"file         {info.Path}",
            $"container    {info.Container}, codec {Known(info.Codec)}, pixels {Known(info.PixelFormat)}, luma range {info.LumaRange}",
            $"picture      {info.Width} x {info.Height} px upright, turned by {info.RotationDegrees} degrees",
            $"frames       {outcome.Frames} ({outcome.End})",
            $"time         {timing.FirstTimeS:0.000} s to {timing.FirstTimeS + timing.DurationS:0.000} s, {timing.DurationS:0.000} s",
            $"frame rate   {timing.TypicalFrameRate:0.###} frames/s, {timing.IrregularShare:0.0 %} of the intervals off the median",
            $"longest gap  {timing.LongestGapS:0.000} s at {timing.LongestGapAtS:0.000} s",
            $"dropped      about {timing.LikelyDropped} frames",
            $"repaired     {outcome.RepairedTimes} timestamps",
            $"timing       {(inspection.IsTimingSane ? "sane" : "NOT SANE")}",
        ];
        var text = lines.Select(line => line.ToString(CultureInfo.InvariantCulture)).Concat(inspection.Findings.Select(finding => "- " + finding));
        return string.Join(Environment.NewLine, text);
    }

    private static string Known(string text) => text.Length > 0 ? text : "not known";
}
