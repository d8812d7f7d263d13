using System.Globalization;
using System.Text;
using SocialInteractionTracker.App.Tests.Studies;
using SocialInteractionTracker.TestKit;
using SocialInteractionTracker.Video.Decoding;

namespace SocialInteractionTracker.App.Tests.Overlays;

/// <summary>Studies of a video whose frames tell their numbers.</summary>
internal static class NumberedStudy
{
    public const string TrialId = "m1";

    /// <summary>The numbers of the frames stand in the upper 16 rows, px; the floor lies below them.</summary>
    private const double PxPerCm = 0.7;
    private const double LeftPx = 30;
    private const double TopPx = 30;

    public static readonly TestVideo Steady = new() { Encoder = "-c:v libx264 -qp 0 -pix_fmt yuv420p", Frames = 60 };

    /// <summary>A study of one video whose frames have numbers, with the track of a subject that walks along the floor.</summary>
    public static StudyCopy Make(TestVideo source, out double[] times, out int[] numbers)
    {
        var study = StudyCopy.Empty();
        (times, numbers) = Frames(source.WriteTo(study.File("m1.mp4")));
        var tracks = new StringBuilder("frame,time_s,nose_x_px,nose_y_px,body_centre_x_px,body_centre_y_px\n");
        foreach (var (k, timeS) in times.Index())
        {
            tracks.AppendLine(string.Create(CultureInfo.InvariantCulture, $"{k},{timeS:F6},{35 + (0.2 * k):F2},45,{33 + (0.2 * k):F2},45"));
        }

        return study.Write("tracks.csv", tracks.Replace("\r", "").ToString())
            .Write("study.yaml", FormattableString.Invariant(
                $"open_field: {"{"} preset: of-square-40, duration_s: 1, start_s: 0.2, px_per_cm: {PxPerCm}, origin_px: [{LeftPx}, {TopPx}] {"}"}\n"))
            .Write("trials.csv", $"trial_id,subject_id,test,video,tracks\n{TrialId},m1,open_field,m1.mp4,tracks.csv\n");
    }

    private static (double[] Times, int[] Numbers) Frames(string path)
    {
        using var reader = VideoReader.Open(path);
        using var frame = reader.CreateFrame();
        var (times, numbers) = (new List<double>(), new List<int>());
        while (reader.TryRead(frame))
        {
            times.Add(frame.TimeS);
            numbers.Add(TestVideo.FrameNumber((x, y) => frame.Pixels[(y * frame.Stride) + x]));
        }

        return ([.. times], [.. numbers]);
    }
}
