namespace SocialInteractionTracker.Reporting.Pages;

/// <summary>The style and the script that pages carry in themselves.</summary>
internal static class PageText
{
    /// <summary>Reads a text that the program was built with.</summary>
    /// <param name="file">Its file name in this folder.</param>
    /// <returns>The text, as a piece of HTML.</returns>
    public static Html Read(string file)
    {
        var assembly = typeof(PageText).Assembly;
        using var stream = assembly.GetManifestResourceStream($"{assembly.GetName().Name}.Pages.{file}")
            ?? throw new InvalidOperationException($"The program was built without {file}.");
        using var reader = new StreamReader(stream);
        return new Html(reader.ReadToEnd().ReplaceLineEndings("\n"));
    }
}
