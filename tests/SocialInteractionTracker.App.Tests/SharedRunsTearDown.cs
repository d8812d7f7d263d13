using SocialInteractionTracker.App.Tests.Studies;

namespace SocialInteractionTracker.App.Tests;

[SetUpFixture]
public sealed class SharedRunsTearDown
{
    [OneTimeTearDown]
    public void RemoveSharedRuns() => SharedRuns.Dispose();
}
