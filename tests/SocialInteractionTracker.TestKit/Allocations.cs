namespace SocialInteractionTracker.TestKit;

/// <summary>Counts what work allocates each time it is done.</summary>
public static class Allocations
{
    private const int Batches = 5;
    private const int TimesABatch = 20;

    /// <summary>The bytes that the work allocates in the batch that allocates least.</summary>
    /// <param name="work">The work, done in batches after a first time.</param>
    /// <returns>0 when doing the work again allocates nothing; what the runtime sets up once, whenever it does, falls into another batch.</returns>
    public static long OfLeastBatch(Action work)
    {
        work();
        var least = long.MaxValue;
        for (var batch = 0; batch < Batches; batch++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var time = 0; time < TimesABatch; time++)
            {
                work();
            }

            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least;
    }
}
