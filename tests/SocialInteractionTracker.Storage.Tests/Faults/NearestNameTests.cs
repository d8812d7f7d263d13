using CsCheck;
using SocialInteractionTracker.Storage.Faults;

namespace SocialInteractionTracker.Storage.Tests.Faults;

public sealed class NearestNameTests
{
    [TestCase("vidoe", "video")]
    [TestCase("Subject ID", "subject_id")]
    [TestCase("durations", "duration_s")]
    [TestCase("weight", null)]
    public void Of_MistypedName_IsTheNearestOrNone(string name, string? expected)
    {
        Assert.That(NearestName.Of(name, ["video", "subject_id", "duration_s", "test"]), Is.EqualTo(expected));
    }

    [TestCase("", "abc", 3)]
    [TestCase("abc", "acb", 1)]
    [TestCase("abc", "axc", 1)]
    [TestCase("kitten", "sitting", 3)]
    public void Edits_TwoWords_AreCounted(string a, string b, int edits)
    {
        Assert.That(NearestName.Edits(a, b), Is.EqualTo(edits));
    }

    [Test]
    public void Edits_AnyWords_AreSymmetricAndAtMostTheLongerLength() =>
        Gen.Select(Gen.String, Gen.String).Sample((a, b) =>
            NearestName.Edits(a, b) == NearestName.Edits(b, a) && NearestName.Edits(a, b) <= Math.Max(a.Length, b.Length)
            && (NearestName.Edits(a, b) == 0) == (a == b));
}
