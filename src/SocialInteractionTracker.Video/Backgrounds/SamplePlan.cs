using System.Collections.Immutable;

namespace SocialInteractionTracker.Video.Backgrounds;

/// <summary>Which frames to sample for a background so that little has to be decoded.</summary>
/// <param name="Frames">The frames to jump to, rising; empty if jumping costs more than reading forward.</param>
internal sealed record SamplePlan(ImmutableArray<int> Frames)
{
    /// <summary>Frames that OpenCV goes back before the one it is asked for, to land on a key frame before it.</summary>
    public const int SeekMargin = 16;

    /// <summary>The cheapest frame to jump to lies this far behind its key frame: the margin and two frames for rounded times.</summary>
    public const int AfterKeyFrame = SeekMargin + 2;

    /// <summary>Plans the samples of a stretch.</summary>
    /// <param name="index">The video's packets.</param>
    /// <param name="startS">First time of the stretch, s.</param>
    /// <param name="endS">End of the stretch, s; not included.</param>
    /// <param name="options">How many samples are wanted.</param>
    public static SamplePlan For(PacketIndex index, double startS, double endS, BackgroundOptions options)
    {
        var inside = Enumerable.Range(0, index.TimesS.Count).Where(k => index.TimesS[k] >= startS && index.TimesS[k] < endS).ToArray();
        if (inside.Length == 0)
        {
            return new SamplePlan([]);
        }

        var wanted = Evenly(inside, options.Samples);
        var cheap = index.KeyFrames.Select(k => k + AfterKeyFrame).Where(k => k >= inside[0] && k <= inside[^1]).ToArray();
        var snapped = cheap.Length == 0 ? [] : wanted.Select(w => cheap.MinBy(c => Math.Abs(c - w))).Distinct().Order().ToArray();
        var frames = snapped.Length >= options.FewestSamples ? snapped : Evenly(inside, options.FewestSamples);
        var forward = index.TimesS.Count(t => t < Math.Min(endS, startS + options.ForwardS));
        return new SamplePlan(frames.Sum(f => Cost(index, f)) < forward ? [.. frames] : []);
    }

    /// <summary>Numbers of frames to decode for one jump.</summary>
    private static int Cost(PacketIndex index, int frame) =>
        frame + 1 - index.KeyFrames.LastOrDefault(k => k <= frame - SeekMargin);

    private static int[] Evenly(int[] frames, int count) =>
        [.. Enumerable.Range(0, count).Select(i => frames[(int)((i + 0.5) / count * frames.Length)]).Distinct()];
}
