using System.Runtime.InteropServices;
using SocialInteractionTracker.TestKit;
using SocialInteractionTracker.Video.Native;

namespace SocialInteractionTracker.Video.Tests.Native;

[Platform(Include = "Linux")]
public sealed class StandInLibraryTests
{
    [Test]
    public void Of_Name_IsALibraryThatSystemKnowsByItFromThenOn()
    {
        const string Name = "libsit-stand-in-test.so.7";
        Assert.That(NativeLibrary.TryLoad(Name, out _), Is.False, "no such library is installed");
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder.File("other-name.so"), StandInLibrary.Of(Name));

        var library = NativeLibrary.Load(folder.File("other-name.so"));

        Assert.That(NativeLibrary.TryLoad(Name, out var found), Is.True);
        Assert.That(found, Is.EqualTo(library));
        Assert.That(NativeLibrary.TryGetExport(library, "anything", out _), Is.False, "it is empty");
    }
}
