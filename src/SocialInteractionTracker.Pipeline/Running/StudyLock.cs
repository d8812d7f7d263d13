using SocialInteractionTracker.Core;
using SocialInteractionTracker.Storage.Studies;

namespace SocialInteractionTracker.Pipeline.Running;

/// <summary>Keeps runs on one study out of each other's way; the operating system frees it when the process ends, however it ends.</summary>
/// <remarks>
/// Scoring may go on beside tracking: tracks are replaced whole, and one made of other inputs is not scored. On file systems without
/// locks every run gets its lock; results are then still whole files, only work may be done twice.
/// </remarks>
public sealed class StudyLock : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly List<FileStream> _files = [];

    private StudyLock()
    {
    }

    /// <summary>Takes the lock, or leaves at once.</summary>
    /// <param name="results">The study's results.</param>
    /// <param name="hold">What to hold.</param>
    /// <returns>The lock; free it by disposing.</returns>
    /// <exception cref="UserErrorException">Another run holds it, or the results cannot be written to.</exception>
    public static StudyLock Take(ResultsFolder results, StudyHold hold)
    {
        ArgumentNullException.ThrowIfNull(results);
        MakeFolder(results);
        return TryTake(results, hold) ?? throw Busy(results, TimeSpan.Zero);
    }

    /// <summary>Takes the lock as soon as others free it.</summary>
    /// <param name="results">The study's results.</param>
    /// <param name="hold">What to hold.</param>
    /// <param name="wait">How long to wait for others; 0 not at all.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    /// <returns>The lock; free it by disposing.</returns>
    /// <exception cref="UserErrorException">Another run still holds it then, or the results cannot be written to.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static async Task<StudyLock> TakeAsync(ResultsFolder results, StudyHold hold, TimeSpan wait, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(results);
        MakeFolder(results);
        var start = TimeProvider.System.GetTimestamp();
        while (true)
        {
            if (TryTake(results, hold) is { } taken)
            {
                return taken;
            }

            if (TimeProvider.System.GetElapsedTime(start) + Pause > wait)
            {
                throw Busy(results, wait);
            }

            await Task.Delay(Pause, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Frees the lock.</summary>
    public void Dispose() => _files.ForEach(file => file.Dispose());

    private static StudyLock? TryTake(ResultsFolder results, StudyHold hold)
    {
        var taken = new StudyLock();
        if (taken.TryAdd(results.TracksLockFile, isAlone: true, hold.HasFlag(StudyHold.Tracks))
            && taken.TryAdd(results.TracksLockFile, isAlone: false, hold.HasFlag(StudyHold.SomeTracks))
            && taken.TryAdd(results.LockFile, isAlone: true, hold.HasFlag(StudyHold.Tables))
            && taken.TryAdd(results.ClusterLockFile, isAlone: true, hold.HasFlag(StudyHold.Submissions)))
        {
            return taken;
        }

        taken.Dispose();
        return null;
    }

    private bool TryAdd(string path, bool isAlone, bool isAsked)
    {
        if (!isAsked)
        {
            return true;
        }

        try
        {
            _files.Add(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, isAlone ? FileShare.None : FileShare.ReadWrite));
            return true;
        }
        catch (IOException exception) when (IsHeldByOthers(exception))
        {
            return false;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Dispose();
            throw new UserErrorException(new Fault(
                path, $"a file that cannot be written to ({exception.Message})", "a folder for the results",
                "Give yourself the right to write there, or make room on the disk."));
        }
    }

    private static void MakeFolder(ResultsFolder results)
    {
        try
        {
            Directory.CreateDirectory(results.Path);
        }
        catch (IOException) when (File.Exists(results.Path))
        {
            throw new UserErrorException(new Fault(
                results.Path, "a file", "a folder for the results, or nothing", "Move the file away; the program makes the folder."));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UserErrorException(new Fault(
                results.Path, $"a folder that cannot be made ({exception.Message})", "a folder for the results",
                "Give yourself the right to write there, or make room on the disk."));
        }
    }

    /// <summary>The system's numbers for a file that another process holds: Windows 32 and 33, Linux 11, macOS 35.</summary>
    private static bool IsHeldByOthers(IOException exception)
    {
        const int Facility = 0xFFFF, SharingViolation = 32, LockViolation = 33, TryAgainLinux = 11, TryAgainMacOS = 35;
        var number = exception.HResult & Facility;
        return OperatingSystem.IsWindows() ? number is SharingViolation or LockViolation : number is TryAgainLinux or TryAgainMacOS;
    }

    private static UserErrorException Busy(ResultsFolder results, TimeSpan waited) => new(new Fault(
        results.Path,
        "another run at work" + (waited > TimeSpan.Zero ? FormattableString.Invariant($", still after {waited.TotalMinutes:0.#} min") : ""),
        "no other run on this study",
        "Wait until the other run has ended (`--wait MINUTES` does), or stop it; then run again."));
}
