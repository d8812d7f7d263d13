namespace SocialInteractionTracker.Storage.Files;

/// <summary>Opens files that other programs use too.</summary>
internal static class SharedFile
{
    private const int Attempts = 100;
    private const int WaitMs = 20;

    /// <summary>Opens a file as soon as nobody holds it alone; on Linux that keeps readers out too.</summary>
    /// <exception cref="IOException">It cannot be opened, or others hold it for seconds.</exception>
    public static FileStream Open(string path, FileMode mode, FileAccess access, FileShare share)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return new FileStream(path, mode, access, share);
            }
            catch (IOException) when (attempt < Attempts)
            {
                Thread.Sleep(WaitMs);
            }
        }
    }
}
