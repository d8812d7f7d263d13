using System.Globalization;
using SocialInteractionTracker.Core.Classification;
using SocialInteractionTracker.Core.SocialInteraction;
using SocialInteractionTracker.Core.Tests.SocialInteraction;
using SocialInteractionTracker.TestKit;

namespace SocialInteractionTracker.Core.Tests.Classification;

/// <summary>The DeepOF group's table of 39 males: times of both sessions, ratios and class as published.</summary>
public sealed class PublishedTableTests
{
    /// <summary>Half a unit of the last decimal that was published.</summary>
    private const double Rounding = 0.0005;

    private const string EmptyZoneAnimal = "10.3_Stress";

    private sealed record Row(string Id, bool IsControl, string Class, double Te, double Tt, double De, double Dt, double Ratio, double Proportion, double Engagement);

    [Test]
    public void Classify_PublishedTimes_GivesRatioProportionAndClassAsPublished()
    {
        var rows = Read();

        var subjects = Classifier.Classify([.. rows.Select(PairOf)], new ClassificationOptions()).Subjects;

        Assert.That(rows, Has.Count.EqualTo(39));
        foreach (var (row, subject) in rows.Zip(subjects).Where(p => p.First.Id != EmptyZoneAnimal))
        {
            var ofTimes = Rounding * (1 + row.Ratio) / row.Te;
            Assert.That(subject.Measures.SiRatio, Is.EqualTo(row.Ratio).Within(Rounding + ofTimes), row.Id);
            Assert.That(subject.Measures.Proportion, Is.EqualTo(row.Proportion).Within(Rounding + ofTimes), row.Id);
            Assert.That(subject.PrimaryClass?.Name(), Is.EqualTo(row.Class), row.Id);
            Assert.That(subject.WithheldReason, Is.Null, row.Id);
        }
    }

    [Test]
    public void Classify_PublishedDistances_GivesTheEngagementIndexAsPublished()
    {
        var rows = Read();

        var subjects = Classifier.Classify([.. rows.Select(PairOf)], new ClassificationOptions()).Subjects;

        foreach (var (row, subject) in rows.Zip(subjects).Where(p => p.First.Id != EmptyZoneAnimal))
        {
            var ofInputs = row.Engagement * Rounding * ((1 / row.Dt) + (1 / row.De) + (1 / row.Tt) + (1 / row.Te));
            Assert.That(subject.Measures.SocialEngagementOfProportions, Is.EqualTo(row.Engagement).Within(Rounding + ofInputs), row.Id);
        }
    }

    [Test]
    public void Classify_AnimalThatNeverVisitedTheEmptyZone_IsWithheldWithTheReason()
    {
        var rows = Read();

        var subject = Classifier.Classify([.. rows.Select(PairOf)], new ClassificationOptions()).Subjects
            .Single(s => s.SubjectId == EmptyZoneAnimal);

        Assert.That(subject.PrimaryClass, Is.Null);
        Assert.That(subject.Measures.SiRatio, Is.Null);
        Assert.That(subject.WithheldReason, Is.EqualTo("The time in the interaction zone without target is 0 s, over which there is no ratio."));
        Assert.That(subject.Measures.Index, Is.EqualTo(1));
    }

    private static SubjectPair PairOf(Row row) =>
        (Evidence.Pair(row.Te, row.Tt, id: row.Id) with { IsControl = row.IsControl })
        .WithDistances(row.De * 60, row.Dt * 60);

    private static List<Row> Read()
    {
        var lines = File.ReadAllLines(SharedData.Path("si-results/deepof-sit-males.csv"));
        var columns = lines[0].Split(',');
        return [.. lines.Skip(1).Where(l => l.Length > 0).Select(l => Parse(l.Split(',')))];

        Row Parse(string[] cells)
        {
            return new Row(
                Cell("Animal_ID"), Cell("CSDS") == "Control", Cell("Time_SIR_Classification").ToLowerInvariant(),
                Number("Time_in_SIZ_Session1"), Number("Time_in_SIZ_Session2"),
                Number("Normalized_distance_to_POI_Session1"), Number("Normalized_distance_to_POI_Session2"),
                Number("Time_SIR_typeA"), Number("Time_SIR_typeB"), Number("SEI"));

            string Cell(string column) => cells[Array.IndexOf(columns, column)];
            double Number(string column) => double.Parse(Cell(column), CultureInfo.InvariantCulture);
        }
    }
}
