using System.Collections.Immutable;
using SocialInteractionTracker.Core.Poses;

namespace SocialInteractionTracker.Core.Tracks;

/// <summary>Collects what is noticed frame by frame and joins neighbouring frames to events.</summary>
internal sealed class EventLog
{
    private readonly Dictionary<(TrackingEventKind Kind, BodyPoint? Point), SortedSet<int>> _frames = [];

    /// <summary>Notes that something was noticed in a frame; noting it again changes nothing.</summary>
    public void Mark(TrackingEventKind kind, BodyPoint? point, int frame)
    {
        if (!_frames.TryGetValue((kind, point), out var frames))
        {
            _frames[(kind, point)] = frames = [];
        }

        frames.Add(frame);
    }

    /// <summary>The events, in order of start, then kind, then body point.</summary>
    public ImmutableArray<TrackingEvent> ToEvents(FrameTimes times) =>
    [
        .. _frames.SelectMany(entry => Stretches(entry.Value).Select(stretch => new TrackingEvent(
                entry.Key.Kind, entry.Key.Point, stretch.Start, stretch.End, times.StartS[stretch.Start], times.EndS(stretch.End - 1))))
            .OrderBy(e => e.StartFrame).ThenBy(e => e.Kind).ThenBy(e => e.Point),
    ];

    private static IEnumerable<(int Start, int End)> Stretches(SortedSet<int> frames)
    {
        var (start, end) = (-1, -1);
        foreach (var frame in frames)
        {
            if (frame != end)
            {
                if (start >= 0)
                {
                    yield return (start, end);
                }

                start = frame;
            }

            end = frame + 1;
        }

        yield return (start, end);
    }
}
