using System.Text;

namespace SocialInteractionTracker.Simulation.Studies;

/// <summary>Writes text as the study's other files are: UTF-8 without a mark, <c>\n</c>.</summary>
internal static class TextFile
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public static void Write(string path, string text) => File.WriteAllText(path, text.ReplaceLineEndings("\n"), Utf8);
}
