using SocialInteractionTracker.Core.Cleaning;
using SocialInteractionTracker.Storage.Faults;
using SocialInteractionTracker.Storage.Options;
using SocialInteractionTracker.Storage.Studies;
using SocialInteractionTracker.Storage.Yaml;

namespace SocialInteractionTracker.Storage.Tests.Options;

public sealed class OptionBinderTests
{
    private static IEnumerable<(Type Type, string Path)> Leaves => Walk(typeof(StudyOptions), "");

    [Test]
    public void Read_EveryTypeOfEveryOption_IsKnown()
    {
        Assert.That(Leaves.Count(), Is.GreaterThan(50));
        foreach (var (type, path) in Leaves)
        {
            var node = YamlFile.Parse("a: [x]\n", "f", new FaultList())!.Find("a")!;
            Assert.That(() => OptionValue.Read(type, node, "f line 1, key a", new FaultList()), Throws.Nothing, path);
        }
    }

    [TestCase("max_gap_s: -1", "f line 1, key max_gap_s")]
    [TestCase("max_gap_s: 1e999", "f line 1, key max_gap_s")]
    [TestCase("max_gap_s:", "f line 1, key max_gap_s")]
    [TestCase("max_gap_s: [1]", "f line 1, key max_gap_s")]
    [TestCase("derive_body_centre: yes", "f line 1, key derive_body_centre")]
    [TestCase("smoothing: none_at_all", "f line 1, key smoothing")]
    [TestCase("\nswaps:\n  colour: 1", "f line 3, key swaps.colour")]
    [TestCase("swaps: 3", "f line 1, key swaps")]
    public void Apply_ValueThatIsNotAllowed_IsAFaultWithItsPlace(string yaml, string where)
    {
        var faults = new FaultList();

        var options = OptionBinder.Apply(new CleaningOptions(), YamlFile.Parse(yaml, "f", faults)!);

        Assert.That(faults.ToImmutable().Select(f => f.Where), Is.EqualTo(new[] { where }));
        Assert.That(options, Is.EqualTo(new CleaningOptions()));
    }

    [Test]
    public void Apply_NullOfAnOptionalRecord_SwitchesItOff()
    {
        var options = OptionBinder.Apply(new CleaningOptions(), YamlFile.Parse("swaps: null\n", "f", new FaultList())!);

        Assert.That(options.Swaps, Is.Null);
    }

    [TestCase("a: &x 1\nb: *x\n", "f line 1")]
    [TestCase("a: 1\na: 2\n", "f line 2")]
    [TestCase("a: [1\n", "f line 2")]
    [TestCase("- 1\n", "f")]
    [TestCase("a: 1\n---\nb: 2\n", "f")]
    public void Parse_YamlThatIsNoSettings_IsAFault(string yaml, string where)
    {
        var faults = new FaultList();

        Assert.That(YamlFile.Parse(yaml, "f", faults), Is.Null);
        Assert.That(faults.ToImmutable().Single().Where, Is.EqualTo(where));
    }

    [Test]
    public void Parse_DeepNesting_IsAFaultAndNoCrash()
    {
        var faults = new FaultList();

        Assert.That(YamlFile.Parse("a: " + new string('[', 5000), "f", faults), Is.Null);
        Assert.That(faults.Count, Is.EqualTo(1));
    }

    private static IEnumerable<(Type Type, string Path)> Walk(Type record, string above) =>
        OptionKey.Of(record).SelectMany(key =>
        {
            var type = Nullable.GetUnderlyingType(key.Property.PropertyType) ?? key.Property.PropertyType;
            return OptionValue.IsRecord(type) ? Walk(type, $"{above}{key.Name}.") : [(type, above + key.Name)];
        });
}
