using SocialInteractionTracker.Core.Tracks;
using SocialInteractionTracker.Storage.Options;
using SocialInteractionTracker.Storage.Studies;

namespace SocialInteractionTracker.Storage.Tests.Options;

public sealed class OptionJsonTests
{
    [Test]
    public void Of_StudyOptions_HasTheKeysAndUnitsOfStudyYaml()
    {
        var json = OptionJson.Of(new StudyOptions { Tracking = new TrackingOptions { Source = TrackerSource.Silhouette } });

        Assert.That((string?)json["tracking"]!["source"], Is.EqualTo("silhouette"));
        Assert.That((double?)json["tracking"]!["silhouette"]!["max_heading_difference_deg"], Is.EqualTo(60));
        Assert.That(json.ToJsonString(), Does.Not.Contain("_rad\""));
        Assert.That(json["classification"]!["intermediate"], Is.Null);
    }

    [Test]
    public void Of_StudyOptions_HasEveryKeyOfTheDocumentedOptions()
    {
        var json = OptionJson.Of(new StudyOptions());

        foreach (var key in OptionEntry.All().Select(entry => entry.Key.Split('.')))
        {
            Assert.That(key[..^1].Aggregate(json, (at, name) => at[name]!.AsObject()).ContainsKey(key[^1]), Is.True, string.Join('.', key));
        }
    }
}
