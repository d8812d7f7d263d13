using SocialInteractionTracker.Core.Classification;
using SocialInteractionTracker.Reporting.Pages;

namespace SocialInteractionTracker.Reporting.Tests.Pages;

public sealed class RunSectionTests
{
    [Test]
    public void Of_Defaults_SaysThatNothingWasChanged()
    {
        var page = RunSection.Of(SmallStudy.Report(), []).Markup;

        Assert.That(page, Does.Contain("All options have the program&#39;s defaults.").Or.Contain("All options have the program's defaults."));
        Assert.That(page, Does.Contain("preset golden-2011, arena 42 x 42 cm, 150 s").And.Contain("with an SI ratio below 1"));
    }

    [Test]
    public void Of_ChangedOption_TellsItBesideItsDefault()
    {
        var options = SmallStudy.Options with { Classification = new ClassificationOptions { Uncertainty = new UncertaintyOptions { Draws = 777 } } };

        Assert.That(RunSection.Of(SmallStudy.Report(options: options), []).Markup, Does.Contain("<td>classification.uncertainty.draws</td><td>777</td><td>1000</td>"));
    }

    [Test]
    public void OptionLeaves_OfDefaults_HaveKeysAndNoDefaultBesideThem()
    {
        var leaves = OptionLeaves.Of(SmallStudy.Options).ToArray();

        Assert.That(leaves.Select(leaf => leaf.Key), Is.Unique.And.Contain("scoring.entry.min_bout_s").And.Contain("control_groups"));
        Assert.That(leaves.Single(leaf => leaf.Key == "control_groups").Value, Is.EqualTo("[control]"));
        Assert.That(leaves.Select(leaf => leaf.Default), Is.All.Null);
    }
}
