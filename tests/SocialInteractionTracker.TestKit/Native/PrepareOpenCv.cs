using System.Runtime.CompilerServices;
using SocialInteractionTracker.Video.Native;

namespace SocialInteractionTracker.TestKit.Native;

/// <summary>Does for a test project that uses OpenCV what the program does first: no desktop is needed.</summary>
internal static class PrepareOpenCv
{
    [ModuleInitializer]
    internal static void Prepare() => OpenCvRuntime.Prepare();
}
