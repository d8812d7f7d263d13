using SocialInteractionTracker.Storage.TrackFiles;
using SocialInteractionTracker.Video.Backgrounds;
using SocialInteractionTracker.Video.Registration;

namespace SocialInteractionTracker.Pipeline.Scoring;

/// <summary>Keeps what was read of tracking for those who score the same trials again and again; a file that has changed is read anew.</summary>
/// <param name="mostTracks">Tracks that are kept; one of 60,000 frames takes about 30 MB.</param>
public sealed class TrackStore(int mostTracks)
{
    private readonly Lock _lock = new();
    private readonly LinkedList<(string Path, DateTime Written, object Content)> _kept = new();
    private readonly LinkedList<(LumaPicture Reference, LumaPicture Moved, SceneShift Shift)> _shifts = new();

    /// <summary>Reads a track file, unless it is known.</summary>
    /// <param name="path">The file.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The track; <see langword="null"/> if there is none or it is damaged.</returns>
    /// <exception cref="IOException">The file cannot be read.</exception>
    internal async Task<TrackRecord?> TrackAsync(string path, CancellationToken cancellationToken)
    {
        var written = File.GetLastWriteTimeUtc(path);
        return Known(path, written) as TrackRecord
            ?? Keep(path, written, await TrackFile.ReadAsync(path, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>Reads a scene without animals, unless it is known.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The scene.</returns>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="InvalidDataException">It is no picture.</exception>
    internal LumaPicture? Background(string path)
    {
        var written = File.GetLastWriteTimeUtc(path);
        return Known(path, written) as LumaPicture ?? Keep(path, written, LumaPicture.Load(path));
    }

    /// <summary>Compares two scenes, unless they were compared before.</summary>
    /// <param name="reference">The scene as it was calibrated.</param>
    /// <param name="moved">The scene to compare.</param>
    /// <returns>The shift.</returns>
    internal SceneShift Compare(LumaPicture reference, LumaPicture moved)
    {
        lock (_lock)
        {
            if (_shifts.FirstOrDefault(known => known.Reference == reference && known.Moved == moved) is { Shift: { } shift })
            {
                return shift;
            }
        }

        var found = SceneRegistration.Compare(reference, moved);
        lock (_lock)
        {
            _shifts.AddFirst((reference, moved, found));
            if (_shifts.Count > mostTracks)
            {
                _shifts.RemoveLast();
            }
        }

        return found;
    }

    private object? Known(string path, DateTime written)
    {
        lock (_lock)
        {
            for (var node = _kept.First; node is not null; node = node.Next)
            {
                if (node.Value.Path == path && node.Value.Written == written)
                {
                    _kept.Remove(node);
                    _kept.AddFirst(node);
                    return node.Value.Content;
                }
            }

            return null;
        }
    }

    private T? Keep<T>(string path, DateTime written, T? content)
        where T : class
    {
        if (content is not null)
        {
            lock (_lock)
            {
                _kept.AddFirst((path, written, content));
                if (_kept.Count > 2 * mostTracks)
                {
                    _kept.RemoveLast();
                }
            }
        }

        return content;
    }
}
