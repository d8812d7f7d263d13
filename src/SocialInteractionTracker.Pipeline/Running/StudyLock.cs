using SocialInteractionTracker.Core;
using SocialInteractionTracker.Storage.Studies;

namespace SocialInteractionTracker.Pipeline.Running;

/// <summary>Keeps two runs from working on one study at once; the operating system frees it when the process ends, however it ends.</summary>
public sealed class StudyLock : IDisposable
{
    private readonly FileStream _file;

    private StudyLock(FileStream file)
    {
        _file = file;
    }

    /// <summary>Takes the lock.</summary>
    /// <param name="results">The study's results.</param>
    /// <returns>The lock; free it by disposing.</returns>
    /// <exception cref="UserErrorException">Another run holds it, or the results cannot be written to.</exception>
    public static StudyLock Take(ResultsFolder results)
    {
        try
        {
            Directory.CreateDirectory(results.Path);
            return new StudyLock(new FileStream(results.LockFile, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (UnauthorizedAccessException)
        {
            throw new UserErrorException(new Fault(
                results.Path, "a folder that cannot be written to", "a folder for the results", "Give yourself the right to write there."));
        }
        catch (IOException) when (File.Exists(results.Path))
        {
            throw new UserErrorException(new Fault(
                results.Path, "a file", "a folder for the results, or nothing", "Move the file away; the program makes the folder."));
        }
        catch (IOException exception)
        {
            throw new UserErrorException(new Fault(
                results.LockFile, $"a lock that cannot be taken ({exception.Message})", "no other run on this study",
                "Wait until the other run has ended, or stop it; then run again."));
        }
    }

    /// <summary>Frees the lock.</summary>
    public void Dispose() => _file.Dispose();
}
