using System.Diagnostics;

namespace SocialInteractionTracker.Pipeline.Running;

/// <summary>The memory of this process.</summary>
internal static class ProcessMemory
{
    private const double BytesPerMegabyte = 1024 * 1024;

    /// <summary>The most that it ever had in use, MB; programs that it started (ffmpeg) are not in it.</summary>
    public static double PeakMb()
    {
        using var process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64 / BytesPerMegabyte;
    }
}
