using System.Text.Json.Nodes;
using CsCheck;
using SocialInteractionTracker.Storage.Yaml;

namespace SocialInteractionTracker.Storage.Tests.Yaml;

public sealed class YamlPatchTests
{
    private static readonly JsonArray Corners = new(Pair(1.5, 2), Pair(30, 2), Pair(30, 40), Pair(1.5, 40));

    [TestCase("", "enclosure_along_cm: 12.5\n")]
    [TestCase("# only a remark\n", "# only a remark\nenclosure_along_cm: 12.5\n")]
    [TestCase("enclosure_along_cm: 10  # measured\nzones: {}\n", "enclosure_along_cm: 12.5  # measured\nzones: {}\n")]
    [TestCase("enclosure_along_cm: '10'\n", "enclosure_along_cm: 12.5\n")]
    [TestCase("zones: {}   # none\n\n# the end\n", "zones: {}   # none\nenclosure_along_cm: 12.5\n\n# the end\n")]
    [TestCase("zones: {}", "zones: {}\nenclosure_along_cm: 12.5")]
    [TestCase("zones: {}\r\npreset: x\r\n", "zones: {}\r\npreset: x\r\nenclosure_along_cm: 12.5\r\n")]
    [TestCase("enclosure_along_cm:\npreset: x\n", "enclosure_along_cm: 12.5\npreset: x\n")]
    [TestCase("enclosure_along_cm: null # none\n", "enclosure_along_cm: 12.5 # none\n")]
    [TestCase("{ preset: x }\n", "{ preset: x, enclosure_along_cm: 12.5 }\n")]
    public void Set_Number_TouchesNothingElse(string text, string expected) =>
        Assert.That(YamlPatch.Set(text, ["enclosure_along_cm"], JsonValue.Create(12.5)), Is.EqualTo(expected));

    [TestCase("corners_px: [[1, 2], [3, 2], [3, 4], [1, 4]]  # by hand\n", "corners_px: [[1.5, 2], [30, 2], [30, 40], [1.5, 40]]  # by hand\n")]
    [TestCase("corners_px:\n  - [1, 2]   # left\n  - [3, 2]\n  # below\n  - [3, 4]\n  - [1, 4]\npreset: x\n",
        "corners_px:\n  - [1.5, 2]   # left\n  - [30, 2]\n  # below\n  - [30, 40]\n  - [1.5, 40]\npreset: x\n")]
    [TestCase("corners_px: []\n", "corners_px: [[1.5, 2], [30, 2], [30, 40], [1.5, 40]]\n")]
    [TestCase("preset: x\n", "preset: x\ncorners_px: [[1.5, 2], [30, 2], [30, 40], [1.5, 40]]\n")]
    public void Set_List_ChangesNumberByNumber(string text, string expected) =>
        Assert.That(YamlPatch.Set(text, ["corners_px"], Corners), Is.EqualTo(expected));

    [TestCase("zones:\n  hut: { circle_cm: [1, 2, 3] } # hut\npreset: x\n", "zones:\n  hut: { circle_cm: [1, 2, 3] } # hut\n  nest: { circle_cm: [5, 6, 7] }\npreset: x\n")]
    [TestCase("zones: { hut: null }\n", "zones: { hut: null, nest: { circle_cm: [5, 6, 7] } }\n")]
    [TestCase("zones:\n  nest:\n    circle_cm: [1, 2, 3]\n", "zones:\n  nest:\n    circle_cm: [5, 6, 7]\n")]
    [TestCase("zones:\n", "zones: { nest: { circle_cm: [5, 6, 7] } }\n")]
    [TestCase("", "zones: { nest: { circle_cm: [5, 6, 7] } }\n")]
    public void Set_KeyBelow_KeepsItsNeighbours(string text, string expected) =>
        Assert.That(YamlPatch.Set(text, ["zones", "nest"], new JsonObject { ["circle_cm"] = Numbers(5, 6, 7) }), Is.EqualTo(expected));

    [TestCase("zones:\n  nest:\n    polygon_cm: # drawn by Anna\n      - [1, 2]\n      - [3, 4]\n      - [5, 6]\n")]
    [TestCase("zones: 5\n")]
    [TestCase("- a\n- b\n")]
    [TestCase("zones: { a: 1\n")]
    public void Set_WhereARemarkOrAnotherValueWouldBeLost_ChangesNothing(string text) =>
        Assert.That(YamlPatch.Set(text, ["zones", "nest"], new JsonObject { ["circle_cm"] = Numbers(5, 6, 7) }), Is.Null);

    [TestCase("a: 1\ncorners_px:\n  - [1, 2] # x\n  - [3, 4]\nb: 2\n", "a: 1\nb: 2\n")]
    [TestCase("corners_px: [[1, 2]]", "")]
    [TestCase("a: 1\n", "a: 1\n")]
    [TestCase("", "")]
    public void Remove_Key_TakesItsLinesAlone(string text, string expected) =>
        Assert.That(YamlPatch.Remove(text, "corners_px"), Is.EqualTo(expected));

    [TestCase("", "exclusions: [{ start_s: 1, end_s: 2, reason: door }]\n")]
    [TestCase("exclusions: [{ start_s: 7, end_s: 8 }]\n", "exclusions: [{ start_s: 7, end_s: 8 }, { start_s: 1, end_s: 2, reason: door }]\n")]
    [TestCase("exclusions:\n  - start_s: 7\n    end_s: 8 # hand\npreset: x\n", "exclusions:\n  - start_s: 7\n    end_s: 8 # hand\n  - { start_s: 1, end_s: 2, reason: door }\npreset: x\n")]
    [TestCase("exclusions:\n- { start_s: 7, end_s: 8 }\n", "exclusions:\n- { start_s: 7, end_s: 8 }\n- { start_s: 1, end_s: 2, reason: door }\n")]
    public void Append_Item_StandsLast(string text, string expected) =>
        Assert.That(YamlPatch.Append(text, "exclusions", Stretch("door")), Is.EqualTo(expected));

    [TestCase("a \"word\": # and more")]
    [TestCase("null")]
    [TestCase("- x")]
    [TestCase("Tür ging auf")]
    [TestCase("yes, no")]
    public void Append_AnyReason_IsReadBackAsItIs(string reason)
    {
        var text = YamlPatch.Append("", "exclusions", Stretch(reason))!;

        Assert.That(YamlPart.Parse(text)!.Content()!["exclusions"]![0]!["reason"]!.GetValue<string>(), Is.EqualTo(reason));
    }

    [TestCase("exclusions: [{ start_s: 1 }, { start_s: 2 }, { start_s: 3 }]\n", 1, "exclusions: [{ start_s: 1 }, { start_s: 3 }]\n")]
    [TestCase("exclusions: [{ start_s: 1 }, { start_s: 2 }]\n", 0, "exclusions: [{ start_s: 2 }]\n")]
    [TestCase("exclusions:\n  - start_s: 1 # a\n  - start_s: 2 # b\n", 1, "exclusions:\n  - start_s: 1 # a\n")]
    [TestCase("exclusions: [{ start_s: 1 }]\npreset: x\n", 0, "preset: x\n")]
    [TestCase("exclusions: [{ start_s: 1 }]\n", 1, null)]
    public void RemoveItem_OfAList_KeepsTheOthers(string text, int index, string? expected) =>
        Assert.That(YamlPatch.RemoveItem(text, "exclusions", index), Is.EqualTo(expected));

    [Test]
    public void Set_InAnyFile_ChangesOneLineAtMostAndSaysTheRestAsBefore()
    {
        string[] lines =
        [
            "a: 1", "b: two words  # why", "c: [1, 2]", "d: { e: 1, f: [x, y] } # odd", "g:\n  h: 1 # deep\n  i:\n    - 1\n    - 2 # last", "# alone", "", "j: 'it''s'", "k: \"x # y\"", "l:",
        ];
        var files =
            from picked in Gen.Int[0, lines.Length - 1].Array[0, lines.Length]
            from isWindows in Gen.Bool
            from hasEnd in Gen.Bool
            select (string.Join('\n', picked.Distinct().Select(i => lines[i])) + (hasEnd ? "\n" : "")).Replace("\n", isWindows ? "\r\n" : "\n", StringComparison.Ordinal);

        Gen.Select(files, Gen.Int[0, 3].Select(i => new[] { "a", "j", "l", "new" }[i])).Sample((text, key) =>
        {
            var changed = YamlPatch.Set(text, [key], JsonValue.Create(7.5));

            Assert.That(changed, Is.Not.Null, text);
            Assert.That(YamlPart.Parse(changed!)!.Content()![key]!.GetValue<string>(), Is.EqualTo("7.5"));
            var (old, now) = (text.Split('\n').Select(line => line.TrimEnd('\r')).ToList(), changed!.Split('\n').Select(line => line.TrimEnd('\r')));
            Assert.That(now.Count(line => line.Length > 0 && !old.Remove(line)), Is.EqualTo(1), changed);
            Assert.That(old.Count(line => line.Length > 0), Is.LessThanOrEqualTo(1), changed);
        });
    }

    private static JsonObject Stretch(string reason) => new() { ["start_s"] = 1.0, ["end_s"] = 2.0, ["reason"] = reason };

    private static JsonArray Pair(double x, double y) => Numbers(x, y);

    private static JsonArray Numbers(params double[] numbers) => new([.. numbers.Select(JsonNode? (n) => JsonValue.Create(n))]);
}
