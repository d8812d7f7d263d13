namespace SocialInteractionTracker.Core.HandScoring;

/// <summary>A stretch in which a person saw a behaviour, frames <c>[StartFrame, EndFrame)</c>.</summary>
/// <param name="Behaviour">Name of the behaviour or zone.</param>
/// <param name="StartFrame">Its first frame, the one that was shown when the key went down; from 0.</param>
/// <param name="EndFrame">The frame after its last one, the one that was shown when the key went up.</param>
public sealed record HandBout(string Behaviour, int StartFrame, int EndFrame)
{
    /// <summary>When the person drew it, or changed it last.</summary>
    public DateTimeOffset Time { get; init; }

    /// <summary>Puts bouts in order: those of one behaviour that overlap or touch become one, and what lies outside a stretch is cut off.</summary>
    /// <param name="bouts">The bouts in any order.</param>
    /// <param name="startFrame">First frame of the stretch.</param>
    /// <param name="endFrame">The frame after its last one.</param>
    /// <returns>The bouts in order of start, then of behaviour; a joined one has the later of the times. Empty ones are dropped.</returns>
    public static IEnumerable<HandBout> Joined(IEnumerable<HandBout> bouts, int startFrame, int endFrame)
    {
        var joined = new List<HandBout>();
        var cut = bouts.Select(b => b with { StartFrame = Math.Max(b.StartFrame, startFrame), EndFrame = Math.Min(b.EndFrame, endFrame) });
        foreach (var bout in cut.Where(b => b.StartFrame < b.EndFrame).OrderBy(b => b.Behaviour, StringComparer.Ordinal).ThenBy(b => b.StartFrame))
        {
            if (joined.LastOrDefault() is { } last && last.Behaviour == bout.Behaviour && bout.StartFrame <= last.EndFrame)
            {
                joined[^1] = last with
                {
                    EndFrame = Math.Max(last.EndFrame, bout.EndFrame),
                    Time = last.Time > bout.Time ? last.Time : bout.Time,
                };
            }
            else
            {
                joined.Add(bout);
            }
        }

        return joined.OrderBy(b => b.StartFrame).ThenBy(b => b.Behaviour, StringComparer.Ordinal);
    }
}
